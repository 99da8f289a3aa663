/**
 * The drafts that stand in for an entry whose amount was keyed wrong: same kind and body, another amount. A repayment is
 * split again on its loan as it stands without the wrong payment. Must not know: why it was wrong.
 */
import { type Book, bookDate } from './book.ts';
import type { Draft } from './entries/registry.ts';
import { type Entry, idOf } from './entry.ts';
import { allocateRepayment, asBody } from './loans/loan.ts';
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
  'goal-set',
]);

export const canRetype = (entry: Entry): boolean => ONE_AMOUNT.has(entry.kind) || entry.kind === 'repayment';

/**
 * The right entry as drafts; null where its kind cannot be typed again (a match with its parts, an adopted line: it is
 * undone and written anew), or where a repayment would be more than its loan owes.
 */
export function retyped(book: Book, entry: Entry, right: Amount): readonly Draft[] | null {
  if (ONE_AMOUNT.has(entry.kind)) {
    const { replaces, decision, ...body } = entry.body;
    const kept = typeof decision === 'string' && book.open?.decisions[decision] ? { decision } : {};
    return [{ kind: entry.kind, body: { ...body, ...kept, amount: right } } as unknown as Draft];
  }
  return entry.kind === 'repayment' ? repaid(book, entry, right) : null;
}

/** The right total is split again by the loan's own order, as if the wrong payment had never been. */
function repaid(book: Book, entry: Entry, total: Amount): readonly Draft[] | null {
  const loan = book.loans[String(entry.body.loan)];
  const day = bookDate(book);
  if (!loan || !day) return null;
  const payments = loan.payments.filter((payment) => payment.entry !== idOf(entry));
  const { over, ...parts } = allocateRepayment({ ...loan, payments }, day, total);
  const to = entry.body.to === 'bank' ? 'bank' : 'box';
  return over > 0
    ? null
    : [{ kind: 'repayment', body: { loan: loan.id, member: loan.member, ...asBody(parts), to } }];
}
