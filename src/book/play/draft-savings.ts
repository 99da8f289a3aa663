/** Drafts of savings, fines and the solidarity fund. */
import { carriedOf, held } from '../../ledger/accounts.ts';
import type { FineOwed } from '../../ledger/book.ts';
import type { Conditions } from '../../ledger/conditions/conditions.ts';
import { fineOwed } from '../../ledger/entries/rules.ts';
import { times, ZERO } from '../../ledger/money.ts';
import { type Refusal, refusal } from '../../ledger/refusal.ts';
import { type SharesBought, wholeShares } from '../../ledger/shares.ts';
import { badField, type Desk, type Drafters } from './desk.ts';

type Name =
  | 'deposit'
  | 'withdrawal-asked'
  | 'withdrawal'
  | 'carried-returned'
  | 'fine-charged'
  | 'fine-paid'
  | 'fine-waived'
  | 'solidarity-in'
  | 'solidarity-out';

export const SAVINGS_DRAFTERS: Drafters<Name> = {
  deposit: (step, desk) => {
    const member = desk.member(step.member);
    const { amount: saved, carried = ZERO, to } = step;
    if (saved !== undefined) return { kind: 'deposit', body: { member, amount: saved, carried, to } };
    const shares = sharesOf(desk.conditions);
    if (!shares) return badField(step.shares ? 'shares' : 'handedOver', 'savings are not in shares');
    if (step.shares !== undefined) {
      return { kind: 'deposit', body: { member, amount: times(shares.price, step.shares), carried, to } };
    }
    const handed = step.handedOver ?? ZERO;
    const kept = held(desk.book.balances, carriedOf(member));
    const bought = wholeShares(shares, handed, kept, shares.most);
    // Less than one share stays as it is: the book refuses it with the figures.
    const parts = bought.shares === 0 ? { amount: handed, carried: ZERO } : inBody(bought);
    return { kind: 'deposit', body: { member, ...parts, to } };
  },
  'withdrawal-asked': (step, desk) => ({
    kind: 'withdrawal-asked',
    body: { member: desk.member(step.member), amount: step.amount },
  }),
  withdrawal: (step, desk) => ({
    kind: 'withdrawal',
    body: { member: desk.member(step.member), amount: step.amount, from: step.from },
  }),
  'carried-returned': (step, desk) => ({
    kind: 'carried-returned',
    body: { member: desk.member(step.member), amount: step.amount },
  }),
  'fine-charged': (step, desk) => {
    const agreed = desk.conditions?.fines.find(({ id }) => id === step.fine);
    const value = step.amount ?? agreed?.amount;
    if (value === undefined) return badField('fine', 'no fine of this id is agreed: give its amount');
    return {
      kind: 'fine-charged',
      body: { member: desk.member(step.member), fine: step.fine, amount: value },
    };
  },
  'fine-paid': (step, desk) => {
    const found = fineNamed(desk, step.fine);
    if ('code' in found) return found;
    const paid = step.amount ?? fineOwed(desk.book, found.id);
    return { kind: 'fine-paid', body: { fine: found.id, member: found.member, amount: paid } };
  },
  'fine-waived': (step, desk) => {
    const found = fineNamed(desk, step.fine);
    if ('code' in found) return found;
    const waived = step.amount ?? fineOwed(desk.book, found.id);
    const reason = desk.card(step.reason);
    return { kind: 'fine-waived', body: { fine: found.id, member: found.member, amount: waived, reason } };
  },
  'solidarity-in': (step, desk) => ({
    kind: 'solidarity-in',
    body: { member: desk.member(step.member), amount: step.amount },
  }),
  'solidarity-out': (step, desk) => ({
    kind: 'solidarity-out',
    body: { member: desk.member(step.member), amount: step.amount, reason: desk.card(step.reason) },
  }),
};

/** A fine that is owed; a settled one is refused here, since there is nothing left to take. */
function fineNamed(desk: Desk, label: string): FineOwed | Refusal {
  const id = desk.entry(label);
  const found = desk.book.fines[id];
  if (!found) return refusal('unknownFine', { fine: id });
  return fineOwed(desk.book, id) === 0 ? refusal('fineSettled', { fine: id }) : found;
}

type Shares = Extract<Conditions['saving'], { readonly mode: 'shares' }>;

const sharesOf = (conditions: Conditions | null): Shares | null =>
  conditions?.saving.mode === 'shares' ? conditions.saving : null;

/** What is handed back is not recorded. */
const inBody = ({ saved, carried }: SharesBought) => ({ amount: saved, carried });
