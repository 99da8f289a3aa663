/** "How much is she forgiven?": a part or all of what she owes, by a vote. No cash moves. */
import { useTranslation } from 'react-i18next';
import { bookDate, type Loan } from '../../../../ledger/book.ts';
import { owedParts } from '../../../../ledger/entries/loan-ends.ts';
import type { LoanId } from '../../../../ledger/ids.ts';
import { allocate, standingOn } from '../../../../ledger/loans/loan.ts';
import { type Amount, subtract, ZERO } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Gone } from '../Gone.tsx';
import { MoneyForm } from '../MoneyForm.tsx';
import type { MoneyPlan } from '../plan.ts';
import { LossNote } from './LossNote.tsx';

export function LoanForgiven({ loan: id }: { readonly loan: LoanId }) {
  const { t } = useTranslation();
  const book = useBook();
  const loan = book.loans[id];
  const day = bookDate(book);
  if (!loan || !day || !owedParts(book, id))
    return <Gone step="repayments" title={t('money.loanForgiven.gone')} />;
  return <Forgiving key={id} loan={loan} />;
}

function Forgiving({ loan }: { readonly loan: Loan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const face = useNames().faceOf(loan.member);
  const day = bookDate(useBook()) ?? loan.paidOutOn;
  const { toSettle: all, toGuarantors } = standingOn(loan, day);
  const toSettle = subtract(all, toGuarantors);
  const back = () => go('loan', { loan: loan.id }, { replace: true });
  /** In the order of a repayment; more than is owed is refused with what is. */
  const planOf = (asked: Amount): MoneyPlan => {
    const { lateFee, interest, principal, over } = allocate(loan, day, asked);
    const parts =
      over > 0 ? { lateFee: ZERO, interest: ZERO, principal: asked } : { lateFee, interest, principal };
    return {
      drafts: [
        { kind: 'loan-forgiven', body: { loan: loan.id, member: loan.member, ...parts, reason: null } },
      ],
      sentence: (words) =>
        t('money.loanForgiven.sentence', { name: words.name(face.name), amount: words.amount(asked) }),
      cash: ZERO,
      before: toSettle,
      after: over > 0 ? toSettle : subtract(toSettle, asked),
      beforeLabel: t('money.loanEnd.before'),
      afterLabel: t('money.loanEnd.after'),
      details: <LossNote lost={parts.principal} />,
    };
  };
  return (
    <MoneyForm
      step="repayments"
      title={t('money.loanForgiven.title', { name: format.name(face.name) })}
      form={`loanForgiven/${loan.id}`}
      kind="loan"
      member={face}
      chips={[{ label: t('money.loanForgiven.all', { amount: format.money(toSettle) }), amount: toSettle }]}
      planOf={planOf}
      onDone={back}
      onBack={back}
    />
  );
}
