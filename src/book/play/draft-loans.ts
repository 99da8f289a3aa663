/** Drafts of loans: paid out with the agreed terms, paid back as a sum that is split by them. */
import { bookDate } from '../../ledger/book.ts';
import { allocate } from '../../ledger/loan.ts';
import { add, ZERO } from '../../ledger/money.ts';
import { refusal } from '../../ledger/refusal.ts';
import { mergedTerms } from './agree.ts';
import { type Drafters, ids } from './desk.ts';

export const LOAN_DRAFTERS: Drafters<'loan-paid-out' | 'repayment'> = {
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
    const { lateFee, interest, principal, over } = allocate(loan, day, step.amount ?? ZERO);
    return { kind: 'repayment', body: { ...body, lateFee, interest, principal: add(principal, over) } };
  },
};
