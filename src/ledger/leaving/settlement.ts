/**
 * What is settled when a member leaves, and again when something of hers becomes free after that: her savings, less her part of
 * what was lost, with her part of what was earned; what stands for others' loans stays hers and stays here; what she owes is
 * netted as far as it goes, and what is not stays owed where it was. Source: docs/method.md, "Who leaves".
 */
import { balanceOf, carriedOf, held, inHand, owedBy, savingsOf } from '../accounts.ts';
import type { Book } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import { fineOwed } from '../entries/rules.ts';
import type { FineId, LoanId, MemberId } from '../ids.ts';
import { allocate, standingOn } from '../loans/loan.ts';
import { pledgedBy } from '../loans/pledges.ts';
import { type Amount, add, larger, negate, smaller, subtract, sum, ZERO } from '../money.ts';
import { payInOrder } from '../split.ts';
import { type LeavingTerms, NO_PARTS, type PartsOfLeaver, partsOfLeaver } from './parts.ts';

/** All in minor units, from zero. */
export interface Settlement extends PartsOfLeaver {
  /** All that she has saved; of that, what stays for the loans that she vouches for. */
  readonly savings: Amount;
  readonly held: Amount;
  readonly carried: Amount;
  /** The community's money in her hands: she owes it. */
  readonly inHand: Amount;
  readonly fines: readonly { readonly fine: FineId; readonly amount: Amount }[];
  readonly loans: readonly NettedLoan[];
}

export interface NettedLoan {
  readonly loan: LoanId;
  readonly lateFee: Amount;
  readonly interest: Amount;
  readonly principal: Amount;
}

/** A settlement and what it comes to. */
export interface Settled {
  readonly figures: Settlement;
  /** What of hers can be handed over, before the cash is looked at; what waits for the share-out; what she still owes. */
  readonly payable: Amount;
  readonly atShareOut: Amount;
  readonly stillOwes: Amount;
  /**
   * Of what is hers: what pays what she owes outside fines and loans (the community's money in her hands, what a correction left), and what
   * pays fines and loans; then what she owes outside them and has nothing for.
   */
  readonly setOff: Amount;
  readonly netted: Amount;
  readonly uncovered: Amount;
}

/** @param terms what she leaves on; null where she has left, and only what became free is settled. */
export function settlementOf(
  book: Book,
  member: MemberId,
  on: CivilDate,
  terms: LeavingTerms | null,
): Settled {
  const { balances } = book;
  const parts = terms ? partsOfLeaver(book, member, on, terms) : NO_PARTS;
  const savings = above(held(balances, savingsOf(member)));
  const lost = sum([parts.loss.losses, parts.loss.surplus]);
  const forPledges = smaller(pledgedBy(book, member), subtract(savings, lost));
  const own = {
    savings,
    held: forPledges,
    carried: above(held(balances, carriedOf(member))),
    inHand: above(held(balances, inHand(member))),
  };
  const owed = balanceOf(balances, owedBy(member));
  const gets = sum([subtract(savings, forPledges), own.carried, parts.surplus]);
  const hers = subtract(add(gets, above(negate(owed))), lost);
  const owes = add(own.inHand, above(owed));
  const rest = subtract(hers, owes);
  const { fines, loans, over } = netted(book, member, on, above(rest));
  const paid = subtract(above(rest), over);
  const uncovered = above(subtract(ZERO, rest));
  const waits = smaller(over, waitingPart(book, member, parts, terms));
  return {
    figures: { ...own, ...parts, fines, loans },
    payable: subtract(over, waits),
    atShareOut: waits,
    stillOwes: add(subtract(debtOf(book, member, on), paid), uncovered),
    setOff: smaller(hers, owes),
    netted: paid,
    uncovered,
  };
}

const above = (value: Amount): Amount => larger(ZERO, value);

function waitingPart(
  book: Book,
  member: MemberId,
  { surplus }: PartsOfLeaver,
  terms: LeavingTerms | null,
): Amount {
  if (!terms) return book.leavers[member]?.atShareOut ?? ZERO;
  return terms.surplus === 'atShareOut' ? surplus : ZERO;
}

const finesOf = (book: Book, member: MemberId) =>
  Object.values(book.fines)
    .filter((fine) => fine.member === member && fineOwed(book, fine.id) > 0)
    .sort((left, right) => inTurn(left.on, right.on) || inTurn(left.id, right.id));

const loansOf = (book: Book, member: MemberId, on: CivilDate) =>
  Object.values(book.loans)
    .filter((loan) => loan.member === member && !standingOn(loan, on).settled)
    .sort((left, right) => inTurn(left.paidOutOn, right.paidOutOn) || inTurn(left.id, right.id));

const inTurn = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Fines first, then her loans, the oldest first, each in its own order; all as far as the sum goes. */
function netted(book: Book, member: MemberId, on: CivilDate, whole: Amount) {
  const owing = finesOf(book, member);
  const paid = payInOrder(
    whole,
    owing.map(({ id }) => fineOwed(book, id)),
  );
  const fines = owing.flatMap(({ id }, index) => {
    const part = paid.applied[index] ?? ZERO;
    return part > 0 ? [{ fine: id, amount: part }] : [];
  });
  const loans: NettedLoan[] = [];
  let { over } = paid;
  for (const loan of loansOf(book, member, on)) {
    const { over: left, ...parts } = allocate(loan, on, over);
    if (left < over) loans.push({ loan: loan.id, ...parts });
    over = left;
  }
  return { fines, loans, over };
}

/** What settles her fines and loans on that day; what she owes those who paid for her is between them. */
function debtOf(book: Book, member: MemberId, on: CivilDate): Amount {
  const fines = finesOf(book, member).map(({ id }) => fineOwed(book, id));
  const standings = loansOf(book, member, on).map((loan) => standingOn(loan, on));
  const loans = standings.map(({ toSettle, toGuarantors }) => subtract(toSettle, toGuarantors));
  return sum([...fines, ...loans]);
}
