/**
 * The goal that a member, or the whole community, is on the way to: its picture, how far she is as a bar and in words, and how
 * much a meeting it takes. In a meeting one is set or ended here.
 */
import { Flag, Target } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Goal, GoalOwner } from '../../ledger/goal.ts';
import { progressOf, runningGoal } from '../../ledger/goals.ts';
import { useFormat } from '../format/use-format.tsx';
import { useGo } from '../state/navigation.ts';
import { useBarred } from '../state/use-barred.ts';
import { useBook } from '../state/use-book.tsx';
import { Button } from '../ui/Button.tsx';
import { BoxMoment } from '../ui/drawing/BoxMoment.tsx';
import { Card, ListRow } from '../ui/list/List.tsx';
import { PartBar } from '../ui/money/PartBar.tsx';
import { EndGoal } from './EndGoal.tsx';
import { GoalPicture } from './pictures.tsx';
import { useGoalCard, usePaceWords, useUsual } from './use-goal-words.ts';

export function GoalPanel({ owner }: { readonly owner: GoalOwner }) {
  const { t } = useTranslation();
  const book = useBook();
  const barred = useBarred();
  const goal = runningGoal(book, owner);
  const writes = book.open !== null && !barred;
  const whose = owner === null ? 'ours' : 'hers';
  return (
    <Card
      title={t(`goals.${whose}`)}
      action={writes ? goal ? <EndIt goal={goal} /> : <SetOne owner={owner} /> : null}
    >
      {goal ? (
        <OnTheWay goal={goal} />
      ) : (
        <>
          {owner === null ? <BoxMoment of="flag" /> : null}
          <p>{t(`goals.none.${whose}`)}</p>
          {writes ? null : <p>{t('goals.inMeeting')}</p>}
        </>
      )}
    </Card>
  );
}

function OnTheWay({ goal }: { readonly goal: Goal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const paceWords = usePaceWords();
  const card = useGoalCard(goal);
  const usual = useUsual(goal.member);
  const { held, missing, pace } = progressOf(useBook(), goal, usual);
  const figures = { held: format.money(held), goal: format.money(goal.amount) };
  const said = paceWords(goal.member, pace);
  return (
    <>
      <ul>
        <ListRow
          icon={<GoalPicture name={card.symbol} />}
          title={card.words}
          note={goal.by ? t('goals.by', { date: format.dateLong(goal.by) }) : undefined}
        />
      </ul>
      <PartBar
        part={held}
        whole={goal.amount}
        label={t(goal.member === null ? 'goals.progress.ours' : 'goals.progress.hers', figures)}
      />
      {missing > 0 ? <p>{t('goals.missing', { amount: format.money(missing) })}</p> : null}
      {said ? (
        <p>
          <b>{said}</b>
        </p>
      ) : null}
    </>
  );
}

function SetOne({ owner }: { readonly owner: GoalOwner }) {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <Button
      wide
      icon={<Target aria-hidden="true" />}
      onClick={() => (owner === null ? go('commonGoal') : go('goalNew', { member: owner }))}
    >
      {t('goals.set')}
    </Button>
  );
}

function EndIt({ goal }: { readonly goal: Goal }) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button kind="quiet" icon={<Flag aria-hidden="true" />} onClick={() => setAsks(true)}>
        {t('goals.end.open')}
      </Button>
      {asks ? <EndGoal goal={goal} onClose={() => setAsks(false)} /> : null}
    </>
  );
}
