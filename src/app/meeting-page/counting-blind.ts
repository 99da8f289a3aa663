/** Whether people count the box now, without being told what should be in it. */
import type { MeetingId } from '../../ledger/ids.ts';
import { useBook, useSession } from '../state/use-book.tsx';

/** The name of the draft that the closing count is kept in while it is being counted: one for each meeting. */
export const closingForm = (meeting: MeetingId): string => `closing-count/${meeting}`;

/** From the first piece that is counted at the close until the meeting is sealed. */
export function useCountingBlind(): boolean {
  const { open } = useBook();
  const session = useSession();
  if (!open) return false;
  return open.closingCount !== null || session.draft(closingForm(open.id)) !== undefined;
}
