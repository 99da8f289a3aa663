/** Around the screens of a personal book: the team's book that it stands beside. Null on the screens of the team's own. */
import { createContext, useContext } from 'react';
import type { FollowUp } from '../../followup/follow-up.ts';
import type { BookId } from '../../ledger/ids.ts';
import type { BookSession } from '../state/book-session.ts';

export interface Team {
  readonly id: BookId;
  readonly session: BookSession;
  readonly followUp: FollowUp;
}

export const TeamContext = createContext<Team | null>(null);
export const useTeam = (): Team | null => useContext(TeamContext);
