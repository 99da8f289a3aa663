/** A page on which the meeting votes on a loan that runs: what it is about, the way to the vote, and the read-back. No cash moves. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import { Button } from '../../../ui/Button.tsx';
import type { MemberFace } from '../../../ui/member/face.ts';
import { MemberSymbol } from '../../../ui/member/MemberSymbol.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { PlanReadBack } from '../PlanReadBack.tsx';
import { Refused } from '../Refused.tsx';
import type { PlanInHand } from '../use-plan.tsx';

export interface LoanVoteProps {
  readonly title: string;
  readonly borrower: MemberFace;
  readonly plan: PlanInHand;
  readonly onVote: () => void;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

export function LoanVote({ title, borrower, plan, onVote, onBack, children }: LoanVoteProps) {
  const { t } = useTranslation();
  const refusalWords = useRefusalWords();
  // That a vote is needed is no trouble here: it is what the page is for.
  const stops = plan.refusal && plan.refusal.code !== 'decisionNeeded' ? plan.refusal : null;
  return (
    <MeetingPage
      step="repayments"
      title={title}
      onBack={onBack}
      mark={<MemberSymbol symbol={borrower.symbol} colour={borrower.colour} />}
      tight
      actions={
        <Button kind="primary" onClick={onVote}>
          {t('override.voteNow')}
        </Button>
      }
    >
      {children}
      {stops ? <Notice tone="error">{refusalWords(stops)}</Notice> : null}
      <Refused plan={plan} />
      <PlanReadBack plan={plan} kind="loan" member={borrower} onDone={onBack} />
    </MeetingPage>
  );
}
