/**
 * The most a member can borrow: the rule of the conditions, the ceiling, and the cash at hand; the smallest binds (L9: the
 * limit counts new + outstanding principal). Cash from the box leaves aside what belongs to the solidarity fund, to
 * members as carried change, and what the community owes. Source: docs/method.md, "The limit".
 */
import { held, heldByStem, owedBy, savingsOf } from './accounts.ts';
import type { Book } from './book.ts';
import type { Conditions } from './conditions.ts';
import type { MemberId } from './ids.ts';
import { principalOwed } from './loan.ts';
import { type Amount, add, amount, larger, smaller, subtract, sum, ZERO } from './money.ts';
import { timesRate } from './rate.ts';

export type Binding = 'rule' | 'ceiling' | 'cash';

/** All in minor units. `possible` is what a new loan may be today from the box; `byTransfer` from the bank. */
export interface Limit {
  readonly savings: Amount;
  readonly matchPart: Amount;
  readonly rule: Amount;
  readonly ceiling: Amount | null;
  readonly limit: Amount;
  readonly outstanding: Amount;
  readonly room: Amount;
  readonly cashInBox: Amount;
  readonly cashAtBank: Amount;
  readonly possible: Amount;
  readonly byTransfer: Amount;
  readonly binding: Binding;
}

export const outstandingOf = (book: Book, member: MemberId): Amount =>
  sum(
    Object.values(book.loans)
      .filter((loan) => loan.member === member)
      .map(principalOwed),
  );

/** Her part of the match: the smaller of her parts in the snapshots and ratio × her savings today. */
export function matchPartOf(book: Book, member: MemberId, savings: Amount): Amount {
  const match = book.conditions?.match;
  if (match?.mode !== 'sponsor') return ZERO;
  const parts = book.matchParts[match.sponsor]?.[member] ?? ZERO;
  return smaller(parts, timesRate(savings, match.ratio));
}

function ruleLimit(book: Book, conditions: Conditions, member: MemberId, savings: Amount): Amount {
  const { rule } = conditions.loans.limit;
  if (rule.rule === 'multiple') return timesRate(savings, rule.times);
  const counts = conditions.match.mode === 'sponsor' && conditions.match.countsForLimit;
  return timesRate(add(savings, counts ? matchPartOf(book, member, savings) : ZERO), rule.factor);
}

/** Box cash that may be lent: counted box less the solidarity fund, carried change and what the community owes. */
export function lendableInBox(book: Book): Amount {
  let owedToMembers = ZERO;
  for (const member of Object.keys(book.members)) {
    owedToMembers = add(owedToMembers, larger(ZERO, amount(-held(book.balances, owedBy(member)))));
  }
  const apart = sum([
    held(book.balances, 'solidarity-fund'),
    heldByStem(book.balances, 'carried'),
    owedToMembers,
  ]);
  return larger(ZERO, subtract(held(book.balances, 'box'), apart));
}

/** Null before conditions are agreed. */
export function limitOf(book: Book, member: MemberId): Limit | null {
  const { conditions } = book;
  if (!conditions) return null;
  const savings = held(book.balances, savingsOf(member));
  const rule = ruleLimit(book, conditions, member, savings);
  const { ceiling } = conditions.loans.limit;
  const limit = ceiling === null ? rule : smaller(rule, ceiling);
  const outstanding = outstandingOf(book, member);
  const room = larger(ZERO, subtract(limit, outstanding));
  const cashInBox = lendableInBox(book);
  const cashAtBank = larger(ZERO, held(book.balances, 'bank'));
  const agreed: Binding = ceiling !== null && ceiling < rule ? 'ceiling' : 'rule';
  return {
    savings,
    matchPart: matchPartOf(book, member, savings),
    rule,
    ceiling,
    limit,
    outstanding,
    room,
    cashInBox,
    cashAtBank,
    possible: smaller(room, cashInBox),
    byTransfer: smaller(room, cashAtBank),
    binding: cashInBox < room ? 'cash' : agreed,
  };
}

/** A withdrawal never leaves what she owes above her limit. Null where she owes nothing. */
export function limitAfterWithdrawal(
  book: Book,
  member: MemberId,
  taken: Amount,
): { readonly possible: Amount; readonly owed: Amount } | null {
  const { conditions } = book;
  const owed = outstandingOf(book, member);
  if (!conditions || owed === 0) return null;
  const savings = held(book.balances, savingsOf(member));
  const covers = (rest: number): boolean => ruleLimit(book, conditions, member, amount(rest)) >= owed;
  if (covers(Math.max(0, savings - taken))) return { possible: taken, owed };
  let low = 0;
  let high: number = savings;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (covers(savings - middle)) low = middle;
    else high = middle - 1;
  }
  return { possible: amount(low), owed };
}
