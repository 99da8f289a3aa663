/** "How much is she forgiven for being late?": a part or all of it, by a vote. No cash moves, and the fund loses nothing: it was no income yet. */
import { useTranslation } from 'react-i18next';
import { bookDate, type Loan } from '../../../../ledger/book.ts';
import type { LoanId } from '../../../../ledger/ids.ts';
import { dueOn } from '../../../../ledger/loans/loan.ts';
import { type Amount, subtract, ZERO } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Gone } from '../Gone.tsx';
import { MoneyForm } from '../MoneyForm.tsx';
import type { MoneyPlan } from '../plan.ts';

export function LateFeeForgiven({ loan: id }: { readonly loan: LoanId }) {
  const { t } = useTranslation();
  const book = useBook();
  const loan = book.loans[id];
  const day = bookDate(book);
  const fees = loan && day ? dueOn(loan, day).lateFeesDue : ZERO;
  if (!loan || fees === 0) return <Gone step="repayments" title={t('money.lateFee.gone')} />;
  return <Forgiving key={id} loan={loan} fees={fees} />;
}

function Forgiving({ loan, fees }: { readonly loan: Loan; readonly fees: Amount }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const face = useNames().faceOf(loan.member);
  const back = () => go('repayment', { loan: loan.id }, { replace: true });
  const planOf = (lateFee: Amount): MoneyPlan => ({
    drafts: [
      {
        kind: 'loan-forgiven',
        body: { loan: loan.id, member: loan.member, lateFee, interest: ZERO, principal: ZERO, reason: null },
      },
    ],
    sentence: (words) =>
      t('money.lateFee.sentence', { name: words.name(face.name), amount: words.amount(lateFee) }),
    cash: ZERO,
    before: fees,
    after: subtract(fees, lateFee),
    beforeLabel: t('money.lateFee.before'),
    afterLabel: t('money.lateFee.after'),
  });
  return (
    <MoneyForm
      step="repayments"
      title={t('money.lateFee.ask', { name: format.name(face.name) })}
      form={`lateFeeForgiven/${loan.id}`}
      kind="loan"
      member={face}
      chips={[{ label: t('money.loanForgiven.all', { amount: format.money(fees) }), amount: fees }]}
      planOf={planOf}
      objection={(asked) =>
        asked > fees
          ? { text: t('money.lateFee.tooMuch', { amount: format.money(fees) }), actions: null }
          : null
      }
      onDone={back}
      onBack={back}
    />
  );
}
