/** The name of the draft that the closing count is kept in while it is being counted: one for each meeting. */
import type { MeetingId } from '../../ledger/ids.ts';

export const closingForm = (meeting: MeetingId): string => `closing-count/${meeting}`;
