/**
 * The drafts that stand in for an entry whose amount was keyed wrong: same kind and body, another amount. A repayment is
 * split again on its loan as it stands without the wrong payment. Must not know: why it was wrong.
 */
import type { Book, Loan } from './book.ts';
import { bookDate } from './book.ts';
import type { Draft } from './entries/registry.ts';
import { type Entry, idOf } from './entry.ts';
import { allocate } from './loan.ts';
import type { Amount } from './money.ts';

/** Kinds whose body has one amount that can be retyped as it is. */
const ONE_AMOUNT: ReadonlySet<string> = new Set([
  'deposit',
  'withdrawal',
  'carried-returned',
  'fine-charged',
  'fine-paid',
  'fine-waived',
  'solidarity-in',
  'solidarity-out',
  'loan-paid-out',
  'match-returned',
  'expense',
  'income',
  'box-to-bank',
  'bank-to-box',
  'handed-to',
  'handed-by',
  'owed-paid',
]);

export const canRetype = (entry: Entry): boolean => ONE_AMOUNT.has(entry.kind) || entry.kind === 'repayment';

/** The right entry as drafts; none where the kind has no single amount (then it is undone and written anew). */
export function retyped(book: Book, entry: Entry, right: Amount): readonly Draft[] {
  if (ONE_AMOUNT.has(entry.kind)) {
    const { replaces, decision, ...body } = entry.body;
    const kept = typeof decision === 'string' && book.open?.decisions[decision] ? { decision } : {};
    return [{ kind: entry.kind, body: { ...body, ...kept, amount: right } } as unknown as Draft];
  }
  const loan = book.loans[String(entry.body.loan)];
  const day = bookDate(book);
  if (entry.kind !== 'repayment' || !loan || !day) return [];
  const parts = allocate(without(loan, entry), day, right);
  const { lateFee, interest, principal } = parts;
  const to = entry.body.to === 'bank' ? 'bank' : 'box';
  const member = loan.member;
  return [{ kind: 'repayment', body: { loan: loan.id, member, lateFee, interest, principal, to } }];
}

function without(loan: Loan, entry: Entry): Loan {
  return { ...loan, payments: loan.payments.filter((payment) => payment.entry !== idOf(entry)) };
}
