/** A book that can be tried on: what `decide` and `extend` write into. Must not know: what is written. */
import type { Book, OpenMeeting } from './book.ts';
import { copySavingDays } from './saving-days.ts';

/**
 * A copy whose lists and records can be changed without touching the original. What they hold (members, loans, entries …)
 * is shared and never changed in place: an effect puts a new one in its stead.
 */
export function copyBook(book: Book): Book {
  return {
    ...book,
    members: { ...book.members },
    balances: { ...book.balances },
    savingDays: copySavingDays(book.savingDays),
    loans: { ...book.loans },
    fines: { ...book.fines },
    matchParts: { ...book.matchParts },
    differences: { ...book.differences },
    leavers: { ...book.leavers },
    notices: { ...book.notices },
    attended: { ...book.attended },
    joinedAfter: { ...book.joinedAfter },
    representations: { ...book.representations },
    confirmed: { ...book.confirmed },
    goals: { ...book.goals },
    ...(book.facts && { facts: [...book.facts] }),
    open: book.open && copyOpen(book.open),
    meetingDays: [...book.meetingDays],
    reversed: { ...book.reversed },
    dayByReversed: { ...book.dayByReversed },
    adopted: { ...book.adopted },
    waiting: [...book.waiting],
    waitingWhy: { ...book.waitingWhy },
    phones: { ...book.phones },
    heard: { ...book.heard },
    intents: { ...book.intents },
    erased: { ...book.erased },
    heads: { ...book.heads },
    phoneBySheet: { ...book.phoneBySheet },
    lamportBySheet: { ...book.lamportBySheet },
    findings: [...book.findings],
  };
}

function copyOpen(open: OpenMeeting): OpenMeeting {
  return {
    ...open,
    attendance: { ...open.attendance },
    decisions: { ...open.decisions },
    entries: [...open.entries],
  };
}
