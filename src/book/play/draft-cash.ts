/** Drafts of the sponsor's match and other money. */
import { held, savingsOf } from '../../ledger/accounts.ts';
import { bookDate, membersNow } from '../../ledger/book.ts';
import { civilDate } from '../../ledger/civil-date.ts';
import { type Amount, amount, larger, ZERO } from '../../ledger/money.ts';
import { timesRate } from '../../ledger/rate.ts';
import { split } from '../../ledger/split.ts';
import { badField, type Desk, type Drafters } from './desk.ts';
import { sponsorOf } from './draft-opening.ts';

type Name =
  | 'match-received'
  | 'match-returned'
  | 'expense'
  | 'income'
  | 'box-to-bank'
  | 'bank-to-box'
  | 'handed-to'
  | 'handed-by'
  | 'bank-checked';

export const CASH_DRAFTERS: Drafters<Name> = {
  'match-received': (step, desk) => {
    const sponsor = sponsorOf(desk, step.sponsor);
    const snapshot = step.snapshot?.map(({ member, savings, part }) => {
      const id = desk.member(member);
      return { member: id, savings: savings ?? savingsNow(desk, id), part };
    });
    const shared = snapshot ?? sharedMatch(desk, sponsor, step.amount);
    if (!shared) return badField('snapshot', 'nobody has savings that the match could be shared by');
    return {
      kind: 'match-received',
      body: { sponsor, amount: step.amount, to: step.to, snapshot: shared },
    };
  },
  'match-returned': (step, desk) => ({
    kind: 'match-returned',
    body: { sponsor: sponsorOf(desk, step.sponsor), amount: step.amount, from: step.from },
  }),
  expense: (step, desk) => ({
    kind: 'expense',
    body: {
      amount: step.amount,
      from: step.from,
      what: desk.card(step.what),
      receipt: step.receipt ?? null,
    },
  }),
  income: (step, desk) => ({
    kind: 'income',
    body: { amount: step.amount, to: step.to, what: desk.card(step.what) },
  }),
  'box-to-bank': ({ amount: moved }) => ({ kind: 'box-to-bank', body: { amount: moved } }),
  'bank-to-box': ({ amount: moved }) => ({ kind: 'bank-to-box', body: { amount: moved } }),
  'handed-to': (step, desk) => ({
    kind: 'handed-to',
    body: {
      member: desk.member(step.member),
      amount: step.amount,
      from: step.from,
      why: desk.card(step.why),
    },
  }),
  'handed-by': (step, desk) => ({
    kind: 'handed-by',
    body: { member: desk.member(step.member), amount: step.amount, to: step.to },
  }),
  'bank-checked': (step, desk) => ({
    kind: 'bank-checked',
    body: { balance: step.balance, on: step.on ?? bookDate(desk.book) ?? civilDate('1970-01-01') },
  }),
};

const savingsNow = ({ book }: Desk, member: string): Amount => held(book.balances, savingsOf(member));

/**
 * The match shared exactly by savings that are not matched yet (ratio × savings less earlier parts); where all are, by
 * savings. Ties go by member number. Null where nobody saves.
 */
function sharedMatch(desk: Desk, sponsor: string, value: Amount) {
  const { book, conditions } = desk;
  const ratio = conditions?.match.mode === 'sponsor' ? conditions.match.ratio : '1';
  const members = membersNow(book).map(({ id }) => ({ member: id, savings: savingsNow(desk, id) }));
  const saved = members.map(({ savings }) => larger(ZERO, savings));
  const unmatched = members.map(({ member, savings }) =>
    Math.max(0, timesRate(savings, ratio) - (book.matchParts[sponsor]?.[member] ?? 0)),
  );
  const weights = unmatched.some((weight) => weight > 0) ? unmatched : saved;
  if (!weights.some((weight) => weight > 0)) return null;
  const parts = split(value, weights);
  return members.map((one, at) => ({ ...one, part: parts[at] ?? amount(0) }));
}
