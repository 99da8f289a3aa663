/** "Do we share out today?": whom a loss falls on, where that is open; then the figures of all, and the vote. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Override } from '../../../../ledger/decide.ts';
import { ZERO } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { OverrideDialog } from '../../../say/OverrideDialog.tsx';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import type { NewText } from '../../../state/book-view.ts';
import { useGo } from '../../../state/navigation.ts';
import { useBook } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/talk/EmptyState.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { LossQuestion } from '../LossQuestion.tsx';
import { PlanReadBack } from '../PlanReadBack.tsx';
import { usePlan } from '../use-plan.tsx';
import { usePreview } from '../use-preview.ts';
import { ClosingFigures, givenBy } from './ClosingFigures.tsx';
import { type ClosingNow, closingNow, type Falls, whyNot } from './closing-now.ts';

export function CloseCycleScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const words = useRefusalWords();
  const [falls, setFalls] = useState<Falls | null>(null);
  const now = closingNow(book, falls);
  const back = () => go('shareOut', {}, { replace: true });
  if (typeof now === 'string')
    return (
      <MeetingPage step="other" title={t('cycle.title')} onBack={back}>
        <EmptyState title={words(whyNot(now))} />
      </MeetingPage>
    );
  if (now.asksLoss && falls === null)
    return <LossQuestion loss={now.closing.loss.total} onAnswer={setFalls} onBack={back} />;
  return <Decide now={now} falls={falls} onBack={falls === null ? back : () => setFalls(null)} />;
}

interface DecideProps {
  readonly now: ClosingNow;
  readonly falls: Falls | null;
  readonly onBack: () => void;
}

function Decide({ now, falls, onBack }: DecideProps) {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const words = useRefusalWords();
  const format = useFormat();
  const plan = usePlan('closeCycle');
  const preview = usePreview();
  const [voting, setVoting] = useState(false);
  const stands = preview({ do: 'write', drafts: [{ kind: 'cycle-closed', body: now.closing }] });
  /** The votes stand in the entry itself; a decision of its own is written where a rule is set aside. */
  const decided = (override: Override, texts: readonly NewText[]) => {
    const voted = closingNow(book, falls, override.votes);
    if (typeof voted === 'string') return Promise.resolve(false);
    const drafts = [{ kind: 'cycle-closed', body: voted.closing }] as const;
    plan.propose(
      {
        drafts,
        sentence: ({ amount }) => t('cycle.sentence', { amount: amount(givenBy(voted.closing)) }),
        cash: ZERO,
      },
      stands?.overridable ? { override, texts } : {},
    );
    return Promise.resolve(true);
  };
  const refused = plan.refusal ?? (stands?.overridable ? null : stands);
  return (
    <MeetingPage
      step="other"
      title={t(now.mode === 'permanent' ? 'cycle.decideYearly' : 'cycle.decideTitle')}
      onBack={onBack}
      tight
      listen={(say) => t('cycle.listen', { amount: say.amount(givenBy(now.closing)) })}
      actions={
        refused ? null : (
          <Button kind="primary" onClick={() => setVoting(true)}>
            {t('override.voteNow')}
          </Button>
        )
      }
    >
      {refused ? <Notice tone="error">{words(refused)}</Notice> : null}
      {stands?.overridable ? <Notice tone="warn">{words(stands)}</Notice> : null}
      <p>{t('cycle.what', { amount: format.money(givenBy(now.closing)) })}</p>
      <ClosingFigures closing={now.closing} />
      <OverrideDialog
        open={voting}
        rule={stands?.overridable ? words(stands) : null}
        write={{ ...plan.write, override: decided }}
        onClose={() => setVoting(false)}
      />
      <PlanReadBack plan={plan} kind="savings" onDone={() => go('handOver', {}, { replace: true })} />
    </MeetingPage>
  );
}
