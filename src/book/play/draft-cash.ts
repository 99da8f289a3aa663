/** Drafts of the sponsor's match and other money. */
import { held, savingsOf } from '../../ledger/accounts.ts';
import { bookDate } from '../../ledger/book.ts';
import { civilDate } from '../../ledger/civil-date.ts';
import { matchSnapshot } from '../../ledger/match.ts';
import type { Amount } from '../../ledger/money.ts';
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
    const matched = desk.conditions?.match.mode === 'sponsor' ? matchSnapshot(desk.book, step.amount) : [];
    const shared = snapshot ?? matched;
    if (!shared) return badField('snapshot', 'nobody has savings that the match could be shared by');
    return {
      kind: 'match-received',
      body: { sponsor, amount: step.amount, to: step.to, snapshot: [...shared] },
    };
  },
  'match-returned': (step, desk) => ({
    kind: 'match-returned',
    body: { sponsor: sponsorOf(desk, step.sponsor), amount: step.amount, from: step.from },
  }),
  expense: (step, desk) => {
    const what = desk.card(step.what);
    const payee = desk.card(step.payee);
    const body = { amount: step.amount, from: step.from, what, receipt: step.receipt ?? null };
    return { kind: 'expense', body: payee === null ? body : { ...body, payee } };
  },
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
