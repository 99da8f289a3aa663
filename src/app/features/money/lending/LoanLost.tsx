/** "Is the loan counted as lost?": all that is owed, by a vote. No cash moves. */
import { useTranslation } from 'react-i18next';
import { owedParts } from '../../../../ledger/entries/loan-ends.ts';
import type { LoanId } from '../../../../ledger/ids.ts';
import { sum, ZERO } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useGo } from '../../../state/navigation.ts';
import { useBook, useNames } from '../../../state/use-book.tsx';
import { Card } from '../../../ui/list/List.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { Gone } from '../Gone.tsx';
import { usePlan } from '../use-plan.tsx';
import { LoanVote } from './LoanVote.tsx';
import { LossNote } from './LossNote.tsx';

export function LoanLost({ loan: id }: { readonly loan: LoanId }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const { faceOf } = useNames();
  const plan = usePlan(`loanLost/${id}`);
  const member = book.loans[id]?.member;
  const owed = owedParts(book, id);
  if (!member || !owed) return <Gone step="repayments" title={t('money.loanLost.gone')} />;
  const face = faceOf(member);
  const all = sum([owed.lateFee, owed.interest, owed.principal]);
  const back = () => go('loan', { loan: id }, { replace: true });
  const propose = () =>
    plan.propose({
      drafts: [{ kind: 'loan-written-off', body: { loan: id, member, ...owed, reason: null } }],
      sentence: (words) =>
        t('money.loanLost.sentence', { name: words.name(face.name), amount: words.amount(all) }),
      cash: ZERO,
      details: <LossNote lost={owed.principal} />,
    });
  return (
    <LoanVote
      title={t('money.loanLost.title', { name: format.name(face.name) })}
      borrower={face}
      plan={plan}
      onVote={propose}
      onBack={back}
    >
      <Card title={t('money.loanEnd.before')}>
        <Money amount={all} kind="loan" size="figure" notes />
        <LossNote lost={owed.principal} />
      </Card>
      <p>{t('money.loanLost.text')}</p>
    </LoanVote>
  );
}
