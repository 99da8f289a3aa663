/** "How much do those who vouched pay?": out of their savings, in proportion to what they pledged, by a vote. No cash moves. */
import { useTranslation } from 'react-i18next';
import { bookDate, type Loan } from '../../../../ledger/book.ts';
import type { LoanId } from '../../../../ledger/ids.ts';
import { callParts, mostCallable } from '../../../../ledger/loans/calling.ts';
import { allocate, standingOn } from '../../../../ledger/loans/loan.ts';
import { type Amount, add, smaller, subtract, ZERO } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import type { AmountChip } from '../../../ui/amount/AmountChips.tsx';
import { Gone } from '../Gone.tsx';
import { MoneyForm } from '../MoneyForm.tsx';
import type { MoneyPlan } from '../plan.ts';
import { CalledParts } from './CalledParts.tsx';

export function PledgesCalled({ loan: id }: { readonly loan: LoanId }) {
  const { t } = useTranslation();
  const book = useBook();
  const loan = book.loans[id];
  if (!loan || mostCallable(book, loan) === 0)
    return <Gone step="repayments" title={t('money.pledgesCalled.gone')} />;
  return <Calling key={id} loan={loan} />;
}

function Calling({ loan }: { readonly loan: Loan }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const face = useNames().faceOf(loan.member);
  const day = bookDate(book) ?? loan.paidOutOn;
  const { toSettle, toGuarantors, overdue } = standingOn(loan, day);
  const toFund = subtract(toSettle, toGuarantors);
  const most = mostCallable(book, loan);
  const back = () => go('loan', { loan: loan.id }, { replace: true });
  const planOf = (asked: Amount): MoneyPlan => {
    // More than is owed or was pledged is refused with what is.
    const parts = callParts(book, loan, asked);
    const { over, ...heads } = allocate(loan, day, asked);
    const body = { loan: loan.id, member: loan.member, ...heads, principal: add(heads.principal, over) };
    return {
      drafts: [{ kind: 'pledges-called', body: { ...body, parts: [...parts], reason: null } }],
      sentence: (words) =>
        t('money.pledgesCalled.sentence', { name: words.name(face.name), amount: words.amount(asked) }),
      cash: ZERO,
      before: toFund,
      after: asked > toFund ? toFund : subtract(toFund, asked),
      beforeLabel: t('money.loanEnd.before'),
      afterLabel: t('money.loanEnd.after'),
      details: <CalledParts parts={parts} borrower={loan.member} />,
    };
  };
  const chips: AmountChip[] = [];
  const late = smaller(overdue, most);
  if (late > 0 && late < most)
    chips.push({ label: t('money.pledgesCalled.late', { amount: format.money(late) }), amount: late });
  chips.push({ label: t('money.pledgesCalled.most', { amount: format.money(most) }), amount: most });
  return (
    <MoneyForm
      step="repayments"
      title={t('money.pledgesCalled.title')}
      form={`pledgesCalled/${loan.id}`}
      kind="loan"
      member={face}
      chips={chips}
      planOf={planOf}
      objection={(asked) =>
        asked > most
          ? { text: t('money.pledgesCalled.tooMuch', { amount: format.money(most) }), actions: null }
          : null
      }
      onDone={back}
      onBack={back}
    />
  );
}
