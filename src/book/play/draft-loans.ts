/** Drafts of loans: paid out with the agreed terms, paid back as a sum that is split by them; a new plan, those who vouched called on; forgiven, lost. */
import { bookDate } from '../../ledger/book.ts';
import { owedParts } from '../../ledger/entries/loan-ends.ts';
import { callParts, mostCallable } from '../../ledger/loans/calling.ts';
import { allocate, allocateRepayment, asBody, principalOwed } from '../../ledger/loans/loan.ts';
import { add, amount, larger, ZERO } from '../../ledger/money.ts';
import { refusal } from '../../ledger/refusal.ts';
import { mergedTerms } from './agree.ts';
import { type Desk, type Drafters, ids, pledgesOf } from './desk.ts';

type Kind =
  | 'loan-paid-out'
  | 'repayment'
  | 'loan-forgiven'
  | 'loan-written-off'
  | 'loan-rescheduled'
  | 'pledges-called';

export const LOAN_DRAFTERS: Drafters<Kind> = {
  'loan-paid-out': (step, desk) => {
    if (!desk.conditions) return refusal('notFounded', {});
    return {
      kind: 'loan-paid-out',
      body: {
        member: desk.member(step.member),
        amount: step.amount,
        from: step.from,
        terms: mergedTerms(desk.conditions.loans.terms, step.terms),
        cashStep: desk.conditions.box.cashStep,
        purpose: desk.card(step.purpose),
        ...pledgesOf(step.pledges, desk),
        saidYes: ids(step.saidYes ?? [step.member], desk),
      },
    };
  },
  repayment: (step, desk) => {
    const id = desk.entry(step.loan);
    const loan = desk.book.loans[id];
    const day = bookDate(desk.book);
    if (!loan || !day) return refusal('unknownLoan', { loan: id });
    const body = { loan: id, member: loan.member, to: step.to };
    if (step.parts) {
      const { lateFee = ZERO, interest = ZERO, principal = ZERO } = step.parts;
      return { kind: 'repayment', body: { ...body, lateFee, interest, principal } };
    }
    const { over, ...parts } = allocateRepayment(loan, day, step.amount ?? ZERO);
    const principal = add(parts.principal, over);
    return { kind: 'repayment', body: { ...body, ...asBody({ ...parts, principal }) } };
  },
  'loan-forgiven': (step, desk) => {
    const { body, owed } = endOf(step, desk);
    const { lateFee = ZERO, interest = ZERO, principal = ZERO } = step.parts ?? owed;
    return { kind: 'loan-forgiven', body: { ...body, lateFee, interest, principal } };
  },
  'loan-written-off': (step, desk) => {
    const { body, owed } = endOf(step, desk);
    return { kind: 'loan-written-off', body: { ...body, ...owed } };
  },
  'loan-rescheduled': (step, desk) => {
    const { body } = endOf(step, desk);
    const loan = desk.book.loans[body.loan];
    const owed = larger(amount(1), loan ? principalOwed(loan) : ZERO);
    return { kind: 'loan-rescheduled', body: { ...body, owed, plan: step.plan } };
  },
  'pledges-called': (step, desk) => {
    const { body } = endOf(step, desk);
    const { book } = desk;
    const loan = book.loans[body.loan];
    const day = bookDate(book);
    if (!loan || !day) return refusal('unknownLoan', { loan: body.loan });
    const asked = step.amount ?? mostCallable(book, loan);
    const parts = callParts(book, loan, asked);
    if (parts.length === 0) return refusal('pledgesTooLow', { needed: asked, pledged: ZERO });
    const { over, ...heads } = allocate(loan, day, asked);
    const principal = add(heads.principal, over);
    return { kind: 'pledges-called', body: { ...body, ...heads, principal, parts: [...parts] } };
  },
};

/** Without parts: all that is owed. Of a loan that is not there, or settled, what `decide` then refuses. */
function endOf(step: { readonly loan: string; readonly reason?: string | undefined }, desk: Desk) {
  const loan = desk.entry(step.loan);
  const owed = owedParts(desk.book, loan) ?? { lateFee: ZERO, interest: ZERO, principal: amount(1) };
  const member = desk.book.loans[loan]?.member ?? '';
  return { body: { loan, member, reason: desk.card(step.reason) }, owed };
}
