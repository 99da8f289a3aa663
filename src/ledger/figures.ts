/**
 * The figures that screens and statements show of a whole book, each defined once. All in minor units.
 * Value = box + bank + hands + what is owed − what belongs to the solidarity fund and the sponsor. Source: docs/method.md.
 */
import { balanceOf, held, heldByStem, owedBy, savingsOf } from './accounts.ts';
import { type Book, bookDate, type Difference, type Loan } from './book.ts';
import type { CivilDate } from './civil-date.ts';
import { openPart } from './difference.ts';
import type { MemberId } from './ids.ts';
import { afterPeriods } from './loans/calendar.ts';
import { type LoanStanding, overdueOn, principalOwed, standingOn } from './loans/loan.ts';
import { type Amount, subtract, sum } from './money.ts';

export interface BookFigures {
  readonly box: Amount;
  readonly bank: Amount;
  readonly inHands: Amount;
  /** Principal that members owe. */
  readonly lent: Amount;
  readonly savings: Amount;
  readonly match: Amount;
  readonly solidarityFund: Amount;
  /** The common fund: box + bank + hands + lent − solidarity fund. */
  readonly fund: Amount;
}

export function figuresOf(book: Book): BookFigures {
  const { balances } = book;
  const box = held(balances, 'box');
  const bank = held(balances, 'bank');
  const inHands = heldByStem(balances, 'in-hand');
  const lent = heldByStem(balances, 'loan');
  const solidarityFund = held(balances, 'solidarity-fund');
  return {
    box,
    bank,
    inHands,
    lent,
    savings: heldByStem(balances, 'savings'),
    match: heldByStem(balances, 'match'),
    solidarityFund,
    fund: subtract(sum([box, bank, inHands, lent]), solidarityFund),
  };
}

export const savingsHeldBy = (book: Book, member: MemberId): Amount => held(book.balances, savingsOf(member));
export const owedOutsideLoans = (book: Book, member: MemberId): Amount =>
  balanceOf(book.balances, owedBy(member));

export interface LoanNow {
  readonly loan: Loan;
  readonly standing: LoanStanding;
}

/** Running loans, the overdue first, then by next date; judged at the book's own day, never by the phone's clock. */
export function runningLoans(book: Book): readonly LoanNow[] {
  const day = bookDate(book);
  if (!day) return [];
  return Object.values(book.loans)
    .map((loan) => ({ loan, standing: standingOn(loan, day) }))
    .filter(({ loan, standing }) => principalOwed(loan) > 0 || !standing.settled)
    .sort((left, right) => whenOf(left) - whenOf(right) || (left.loan.id < right.loan.id ? -1 : 1));
}

/** Of the running loans those that are overdue: what home asks at every look, without all else that there is to say of a loan. */
export function overdueLoans(book: Book): readonly LoanNow[] {
  const day = bookDate(book);
  if (!day) return [];
  return Object.values(book.loans)
    .filter((loan) => overdueOn(loan, day) > 0)
    .map((loan) => ({ loan, standing: standingOn(loan, day) }))
    .sort((left, right) => (left.loan.id < right.loan.id ? -1 : 1));
}

const whenOf = ({ standing }: LoanNow): number =>
  standing.overdue > 0 ? 0 : Date.parse(standing.next?.on ?? '2199-12-31');

export const openDifferences = (book: Book): readonly Difference[] =>
  Object.values(book.differences).filter((difference) => openPart(difference) !== 0);

/** The day the next meeting is due by the agreed rhythm; null before the first or while one is open. */
export function nextMeetingOn(book: Book): CivilDate | null {
  if (book.open || !book.lastSeal || !book.conditions) return null;
  return afterPeriods(book.lastSeal.heldOn, book.conditions.meetings, 1);
}

/** How many whole shares savings are worth by the agreed price; null where the community does not save by shares. */
export function sharesIn(book: Book, savings: Amount): number | null {
  const saving = book.conditions?.saving;
  return saving?.mode === 'shares' ? Math.floor(savings / saving.price) : null;
}

/** One member's savings and the principal she owes, in minor units. */
export interface MemberFigures {
  readonly member: MemberId;
  readonly savings: Amount;
  readonly lent: Amount;
}

/** Of everybody who has saved or owes something by these balances, in order of number: what is read aloud with names. */
export function memberFigures({ members, loans, balances }: Pick<Book, 'members' | 'loans' | 'balances'>) {
  return Object.values(members)
    .sort((left, right) => left.number - right.number)
    .map(({ id }): MemberFigures => {
      const hers = Object.values(loans).filter(({ member }) => member === id);
      return {
        member: id,
        savings: held(balances, savingsOf(id)),
        lent: sum(hers.map((loan) => held(balances, `loan/${loan.id}`))),
      };
    })
    .filter(({ savings, lent }) => savings !== 0 || lent !== 0);
}
