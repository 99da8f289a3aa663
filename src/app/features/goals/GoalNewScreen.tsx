/** A goal is set in a meeting, one question a screen: what for, how much, by when; then it is read back with how much a meeting it takes. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Book, bookDate } from '../../../ledger/book.ts';
import type { CivilDate } from '../../../ledger/civil-date.ts';
import type { GoalOwner } from '../../../ledger/goal.ts';
import { runningGoal } from '../../../ledger/goals.ts';
import { type Amount, parseAmount } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { CountingBlind } from '../../meeting-page/CountingBlind.tsx';
import { useCountingBlind } from '../../meeting-page/counting-blind.ts';
import { MeetingPage } from '../../meeting-page/MeetingPage.tsx';
import { useGo, useParam } from '../../state/navigation.ts';
import { useBook, useDraft, useNames } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { ByWhen } from './ByWhen.tsx';
import { dayOf, NOTHING_TYPED, type Typed } from './draft.ts';
import { HowMuch } from './HowMuch.tsx';
import { SetIt } from './SetIt.tsx';
import { What } from './What.tsx';

export function CommonGoalScreen() {
  return <Setting owner={null} />;
}

export function GoalNewScreen() {
  const member = useParam('member');
  return <Setting key={member} owner={member} />;
}

/** Of somebody who is no member, or has left, nothing can be set; and one goal at a time is enough. */
const maySet = (book: Book, owner: GoalOwner): boolean =>
  (owner === null || book.members[owner]?.leftOn === null) && !runningGoal(book, owner);

function Setting({ owner }: { readonly owner: GoalOwner }) {
  const { t } = useTranslation();
  const book = useBook();
  const blind = useCountingBlind();
  const go = useGo();
  const goBack = () => go('goals', {}, { replace: true });
  const today = bookDate(book);
  if (blind && owner === null) return <CountingBlind title={t('goals.ours')} onBack={goBack} />;
  if (today && maySet(book, owner)) return <Questions owner={owner} today={today} onLeave={goBack} />;
  return (
    <MeetingPage step="other" title={t('goals.title')} onBack={goBack} tight>
      <EmptyState title={t('refusal.goalRuns')} action={<Button onClick={goBack}>{t('ui.back')}</Button>} />
    </MeetingPage>
  );
}

interface QuestionsProps {
  readonly owner: GoalOwner;
  readonly today: CivilDate;
  readonly onLeave: () => void;
}

type Stage = 'what' | 'howMuch' | 'byWhen';
const STAGES: readonly Stage[] = ['what', 'howMuch', 'byWhen'];

function Questions({ owner, today, onLeave }: QuestionsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = format.name(useNames().nameOf(owner ?? ''));
  const form = `goal/${owner ?? ''}`;
  const [typed, setTyped] = useDraft<Typed>(form, NOTHING_TYPED);
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState(false);
  const whose = owner === null ? 'ours' : 'hers';
  const stage = STAGES[at] ?? 'what';
  const amount = amountIn(typed, format.currency.digits);
  const asking = {
    question: t(stage === 'byWhen' ? 'goals.ask.byWhen' : `goals.ask.${stage}.${whose}`, { name }),
    typed,
    onTyped: setTyped,
    onNext: () => setAt(at + 1),
    onBack: () => (at === 0 ? onLeave() : setAt(at - 1)),
  };
  if (stage === 'what') return <What {...asking} />;
  if (stage === 'howMuch' || amount === null) return <HowMuch {...asking} owner={owner} />;
  const by = dayOf(typed.when, typed.day, today);
  return (
    <>
      <ByWhen {...asking} owner={owner} amount={amount} today={today} onNext={() => setAsked(true)} />
      {asked && by !== undefined ? (
        <SetIt
          form={form}
          plan={{ member: owner, amount, by }}
          symbol={typed.symbol}
          words={typed.words.trim()}
          onNo={() => setAsked(false)}
          onDone={onLeave}
        />
      ) : null}
    </>
  );
}

function amountIn(typed: Typed, digits: number): Amount | null {
  const parsed = parseAmount(typed.amount, digits);
  return parsed.ok ? parsed.amount : null;
}
