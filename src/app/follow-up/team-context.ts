/** Around the screens of a book beside the team's: the team's book, and whose of the team this one is. Null on the screens of the team's own. */
import { createContext, useContext } from 'react';
import type { FollowUp } from '../../followup/follow-up.ts';
import type { BookId } from '../../ledger/ids.ts';
import type { Profession } from '../../ledger/purpose.ts';
import type { BookSession } from '../state/book-session.ts';

export interface Team {
  readonly id: BookId;
  readonly profession: Profession;
  readonly session: BookSession;
  readonly followUp: FollowUp;
}

export const TeamContext = createContext<Team | null>(null);
export const useTeam = (): Team | null => useContext(TeamContext);
