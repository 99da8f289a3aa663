/**
 * Goals: the community's with how far it is, those that ended, and a way to each member's own, which stands in her passbook:
 * her savings are not shown to the room.
 */
import { Target } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Goal } from '../../../ledger/goal.ts';
import { endedGoals, runningGoal } from '../../../ledger/goals.ts';
import { useFormat } from '../../format/use-format.tsx';
import { GoalPanel } from '../../goals/GoalPanel.tsx';
import { GoalPicture } from '../../goals/pictures.tsx';
import { useGoalCard } from '../../goals/use-goal-words.ts';
import { CountingBlind } from '../../meeting-page/CountingBlind.tsx';
import { useCountingBlind } from '../../meeting-page/counting-blind.ts';
import { useGo } from '../../state/navigation.ts';
import { useBarred } from '../../state/use-barred.ts';
import { useBook, useMembers } from '../../state/use-book.tsx';
import { Card, List, ListRow } from '../../ui/list/List.tsx';
import { MemberPicker } from '../../ui/member/MemberPicker.tsx';
import { Page } from '../../ui/page/Page.tsx';

export function GoalsScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  /** How far the common fund is would tell what should be in the box. */
  const blind = useCountingBlind();
  const back = () => go(book.open ? 'other' : 'home');
  if (blind) return <CountingBlind title={t('goals.title')} onBack={back} />;
  return (
    <Page title={t('goals.title')} onBack={back}>
      <GoalPanel owner={null} />
      <Ended goals={endedGoals(book, null)} />
      <EachOnesOwn />
    </Page>
  );
}

/** In a meeting a tap sets one where there is none yet. */
function EachOnesOwn() {
  const { t } = useTranslation();
  const go = useGo();
  const book = useBook();
  const members = useMembers();
  const writes = useBarred() === null && book.open !== null;
  return (
    <Card title={t('goals.each')}>
      <p>{t(writes ? 'goals.eachInMeeting' : 'goals.eachNote')}</p>
      <MemberPicker
        label={t('goals.each')}
        members={members}
        noteOf={(member) =>
          runningGoal(book, member) ? (
            <>
              <Target aria-hidden="true" size="1em" /> {t('goals.has')}
            </>
          ) : null
        }
        onPick={(member) =>
          writes && !runningGoal(book, member) ? go('goalNew', { member }) : go('passbook', { member })
        }
      />
    </Card>
  );
}

function Ended({ goals }: { readonly goals: readonly Goal[] }) {
  const { t } = useTranslation();
  if (goals.length === 0) return null;
  return (
    <Card title={t('goals.ended.title')}>
      <List label={t('goals.ended.title')}>
        {goals.map((goal) => (
          <EndedGoal key={goal.id} goal={goal} />
        ))}
      </List>
    </Card>
  );
}

function EndedGoal({ goal }: { readonly goal: Goal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { words, symbol } = useGoalCard(goal);
  const { ended, amount } = goal;
  return (
    <ListRow
      icon={<GoalPicture name={symbol} />}
      title={words}
      note={ended ? t(`goals.ended.${ended.as}`, { date: format.date(ended.on) }) : undefined}
      end={format.money(amount)}
    />
  );
}
