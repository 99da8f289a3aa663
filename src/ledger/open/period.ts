/**
 * What a community did from one day to another, and what it had at the end: for those who fund it. Members are counted, never named.
 * Several communities are added within a currency alone. Must not know: languages, which communities a person picked.
 */
import { type Account, stemOf } from '../accounts.ts';
import { transfersOf } from '../apply.ts';
import type { Book } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import { type Entry, idOf } from '../entry.ts';
import { type Amount, add, amount, negate, sum, ZERO } from '../money.ts';
import { datedLines } from '../statement.ts';
import { meetingsIn } from '../statements/meetings.ts';
import { takesBack } from './moves.ts';

/** Both days are in it. */
export interface Period {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Money in minor units. What has no "in" in its name is as it was at the end of the last day. */
export interface PeriodFigures {
  readonly members: number;
  /** Sealed in the period. */
  readonly meetings: number;
  /** Put into savings, corrections taken off; from paper too. */
  readonly savingsIn: Amount;
  readonly savings: Amount;
  /** Handed over in the period: how many, and how much. */
  readonly loans: number;
  readonly lent: Amount;
  /** Principal that came back, by whomever it was paid. */
  readonly repaid: Amount;
  readonly owed: Amount;
  readonly matchIn: Amount;
  /** Given back to the sponsor, or lost. */
  readonly matchOut: Amount;
  readonly match: Amount;
}

export const PERIOD_COUNTS = ['members', 'meetings', 'loans'] as const;

/** @param entries all of the book, in any order. A period that ends before it begins has nothing in it. */
export function periodFigures(book: Book, entries: readonly Entry[], { from, until }: Period): PeriodFigures {
  const isIn = (day: CivilDate): boolean => day >= from && day <= until;
  const [savings, loans, match] = [
    flowOf(book, entries, 'savings', { from, until }),
    flowOf(book, entries, 'loan', { from, until }),
    flowOf(book, entries, 'match', { from, until }),
  ];
  const handedOver = Object.values(book.loans).filter(
    ({ paidOutOn, interestSettledBy }) => interestSettledBy === null && isIn(paidOutOn),
  );
  const payments = Object.values(book.loans)
    .flatMap((loan) => loan.payments)
    .filter(({ on, way }) => isIn(on) && (way === 'paid' || way === 'called'));
  return {
    members: Object.values(book.members).filter(
      ({ joinedOn, leftOn }) => joinedOn <= until && (leftOn === null || leftOn > until),
    ).length,
    meetings: meetingsIn(book, entries).filter(({ ended, heldOn }) => ended === 'sealed' && isIn(heldOn))
      .length,
    savingsIn: savings.in,
    savings: savings.end,
    loans: handedOver.length,
    lent: sum(handedOver.map(({ principal }) => principal)),
    repaid: sum(payments.map(({ principal }) => principal)),
    owed: loans.end,
    matchIn: match.in,
    matchOut: match.out,
    match: match.end,
  };
}

interface Flow {
  readonly in: Amount;
  readonly out: Amount;
  readonly end: Amount;
}

/** A reversal takes back of the same side. Savings and the match grow where money leaves their account, loans where it comes in. */
function flowOf(
  book: Book,
  entries: readonly Entry[],
  stem: 'savings' | 'loan' | 'match',
  period: Period,
): Flow {
  const byId = new Map(entries.map((entry) => [idOf(entry), entry]));
  const legOf = (account: Account, value: Amount): Amount => (stemOf(account) === stem ? value : ZERO);
  const flow = { in: ZERO, out: ZERO, end: ZERO };
  for (const { entry: id, on } of datedLines(book, entries)) {
    const entry = byId.get(id);
    if (!entry || !on || on > period.until) continue;
    const isBack = takesBack(entry);
    for (const { from, to, amount: value } of transfersOf(entry)) {
      const left = add(legOf(from, value), legOf(to, negate(value)));
      const more = stem === 'loan' ? negate(left) : left;
      flow.end = add(flow.end, more);
      if (on < period.from) continue;
      if (more > 0 !== isBack) flow.in = add(flow.in, more);
      else flow.out = add(flow.out, negate(more));
    }
  }
  return flow;
}

export interface OfCommunity {
  readonly currency: { readonly code: string; readonly digits: number };
  readonly figures: PeriodFigures;
}

export function addedUp(all: readonly PeriodFigures[]): PeriodFigures {
  const total = (key: keyof PeriodFigures) => sum(all.map((one) => amount(one[key])));
  return {
    members: total('members'),
    meetings: total('meetings'),
    savingsIn: total('savingsIn'),
    savings: total('savings'),
    loans: total('loans'),
    lent: total('lent'),
    repaid: total('repaid'),
    owed: total('owed'),
    matchIn: total('matchIn'),
    matchOut: total('matchOut'),
    match: total('match'),
  };
}

/** Those of one currency together, the first currency first. */
export function byCurrency<One extends OfCommunity>(all: readonly One[]): readonly (readonly One[])[] {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const name = `${one.currency.code} ${one.currency.digits}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()];
}
