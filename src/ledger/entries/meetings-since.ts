/** The meetings that loans count: kept with each loan whose terms count them, as meetings are opened, sealed and cancelled. */
import type { Book, Loan } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import { afterPeriods, countsMeetings, rhythmOf } from '../loans/calendar.ts';
import { termsNow } from '../loans/schedule.ts';

/** The loan with the meetings held since its pay-out, where its terms count them; as it was where they do not. */
export function withMeetings(book: Book, loan: Loan): Loan {
  const { meetings, ...bare } = loan;
  if (!countsMeetings(loan.terms) && !countsMeetings(termsNow(loan))) return bare;
  const paper = meetings?.on.slice(0, meetings.paper) ?? [];
  const on = [...paper, ...book.meetingDays.filter((day) => day > loan.paidOutOn)];
  const isOpen = book.open !== null && book.open.heldOn > loan.paidOutOn;
  return { ...bare, meetings: { on, paper: paper.length, sealed: on.length - (isOpen ? 1 : 0) } };
}

/**
 * A loan that runs already, with the meetings that were held before the book began: how many is known, their days are as far
 * apart as agreed, and none later than `upTo`.
 */
export function withPaperMeetings(book: Book, loan: Loan, held: number, upTo: CivilDate): Loan {
  const apart = rhythmOf(loan.terms);
  if (!apart) return loan;
  const on = Array.from({ length: held }, (_, index) => {
    const day = afterPeriods(loan.paidOutOn, apart, index + 1);
    return day < upTo ? day : upTo;
  });
  return withMeetings(book, { ...loan, meetings: { on, paper: held, sealed: held } });
}

/** After a meeting was opened, sealed or cancelled. */
export function keepMeetings(book: Book): void {
  for (const [id, loan] of Object.entries(book.loans)) {
    const next = withMeetings(book, loan);
    if (next.meetings || loan.meetings) book.loans[id] = next;
  }
}
