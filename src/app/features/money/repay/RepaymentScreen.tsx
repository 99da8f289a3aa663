/**
 * "How much does she pay back?": any amount, split within its loan by the agreed order, in words before it is written.
 * What is over is said: it can be saved or handed back, never swallowed.
 */
import { useTranslation } from 'react-i18next';
import { bookDate, type Loan } from '../../../../ledger/book.ts';
import { allocateRepayment, standingOn } from '../../../../ledger/loans/loan.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo, useParam } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { BroughtBy } from '../BroughtBy.tsx';
import { Gone } from '../Gone.tsx';
import { MoneyForm } from '../MoneyForm.tsx';
import { LateFees } from './LateFees.tsx';
import { useLoanFacts } from './LoanFacts.tsx';
import { OverChoice } from './OverChoice.tsx';
import { repaymentPlan } from './repayment-plan.tsx';

export function RepaymentScreen() {
  const book = useBook();
  const loan = book.loans[useParam('loan')];
  const { t } = useTranslation();
  const day = bookDate(book);
  if (!loan || !day) return <Gone step="repayments" title={t('money.repayments.title')} />;
  if (standingOn(loan, day).settled) {
    return (
      <Gone step="repayments" title={t('money.repayments.title')} words={t('money.repayments.settled')} />
    );
  }
  return <Repayment key={loan.id} loan={loan} />;
}

function Repayment({ loan }: { readonly loan: Loan }) {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const face = useNames().faceOf(loan.member);
  const day = bookDate(useBook()) ?? loan.paidOutOn;
  const standing = standingOn(loan, day);
  const facts = useLoanFacts(standing);
  const back = () => go('repayments', {}, { replace: true });
  const repaying = { loan, day, name: face.name, t };
  return (
    <MoneyForm
      step="repayments"
      title={t('money.repayment.title', { name: format.name(face.name) })}
      form={`repayment/${loan.id}`}
      kind="repayment"
      way="handToBox"
      member={face}
      chips={facts.chips}
      planOf={(paid) => repaymentPlan(repaying, paid)}
      objection={(paid, plan) => {
        const { over } = allocateRepayment(loan, day, paid);
        if (over === 0) return null;
        return {
          text: t('money.repayment.over', {
            name: format.name(face.name),
            owed: format.money(standing.toSettle),
            over: format.money(over),
          }),
          actions: (
            <OverChoice
              over={over}
              onSave={() => plan.propose(repaymentPlan(repaying, paid, 'saved'))}
              onHandBack={() => plan.propose(repaymentPlan(repaying, paid, 'handedBack'))}
            />
          ),
        };
      }}
      onDone={back}
      onBack={back}
      below={<LateFees loan={loan} day={day} />}
    >
      <BroughtBy member={loan.member} />
      {facts.shown}
    </MoneyForm>
  );
}
