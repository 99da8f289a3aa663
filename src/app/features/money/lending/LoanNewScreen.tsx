/** A new loan, one question a screen: how much, who vouches for her, what for, when it is paid back, and both say yes before the cash is handed over. */
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../../ledger/ids.ts';
import { useGo, useParam } from '../../../state/navigation.ts';
import { useBook, useDraft } from '../../../state/use-book.tsx';
import { Gone } from '../Gone.tsx';
import { WhyQuestion } from '../other/WhyQuestion.tsx';
import { LoanAgree } from './LoanAgree.tsx';
import { LoanAmount } from './LoanAmount.tsx';
import { LoanGuarantors } from './LoanGuarantors.tsx';
import { LoanPlan } from './LoanPlan.tsx';
import { type LoanDraft, NEW_LOAN, stagesOf, termsFor, withYes } from './loan-draft.ts';

export function LoanNewScreen() {
  const member = useParam('member');
  return <LoanNew key={member} member={member} />;
}

function LoanNew({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const [kept, setDraft] = useDraft<LoanDraft>(`loan/${member}`, NEW_LOAN);
  // A draft of before has no pledges.
  const draft = { ...NEW_LOAN, ...kept };
  const terms = termsFor(book, draft.times);
  if (!terms || !book.members[member]) return <Gone step="lending" title={t('money.lending.title')} />;
  const back = () => {
    const stages = stagesOf(book);
    const before = stages[stages.indexOf(draft.stage) - 1];
    if (before) setDraft({ ...draft, stage: before });
    else go('lending', {}, { replace: true });
  };
  const change = (next: LoanDraft) => setDraft(withYes(draft, next));
  const shared = { member, draft, onChange: change, onBack: back };
  switch (draft.stage) {
    case 'amount':
      return <LoanAmount {...shared} terms={terms} />;
    case 'guarantors':
      return <LoanGuarantors {...shared} terms={terms} />;
    case 'purpose':
      return (
        <WhyQuestion
          step="lending"
          question={t('money.loan.purpose')}
          needed={false}
          text={draft.purpose}
          onText={(purpose) => setDraft({ ...draft, purpose })}
          onNext={() => setDraft({ ...draft, stage: 'plan' })}
          onBack={back}
        />
      );
    case 'plan':
      return <LoanPlan {...shared} terms={terms} />;
    case 'agree':
      return <LoanAgree {...shared} terms={terms} />;
  }
}
