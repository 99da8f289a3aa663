/** How a goal ended: reached or given up, as people say it. */
import { Trophy, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Goal, GoalOutcome } from '../../ledger/goal.ts';
import { Trouble } from '../say/Trouble.tsx';
import { useWrite } from '../state/use-write.tsx';
import { Button } from '../ui/Button.tsx';
import { ListRow } from '../ui/list/List.tsx';
import { Dialog } from '../ui/talk/Dialog.tsx';
import { useDone } from '../ui/ui-provider.tsx';
import { GoalPicture } from './pictures.tsx';
import { useGoalCard } from './use-goal-words.ts';

export function EndGoal({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const done = useDone();
  const card = useGoalCard(goal);
  const write = useWrite();
  const end = (as: GoalOutcome) => async () => {
    const { id, member, text } = goal;
    const draft = { kind: 'goal-ended', body: { goal: id, member, text, as } } as const;
    await write.submit({ do: 'write', drafts: [draft] }, [], [], () => {
      done(t(`goals.end.done.${as}`));
      onClose();
    });
  };
  return (
    <Dialog
      open
      title={t('goals.end.title')}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          <Button kind="primary" icon={<Trophy aria-hidden="true" />} onClick={end('reached')}>
            {t('goals.end.reached')}
          </Button>
          <Button wide icon={<X aria-hidden="true" />} onClick={end('givenUp')}>
            {t('goals.end.givenUp')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
      <ul>
        <ListRow icon={<GoalPicture name={card.symbol} />} title={card.words} />
      </ul>
    </Dialog>
  );
}
