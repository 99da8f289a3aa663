/** The read-back of a goal: whose, what for, how much, by when, and how much a meeting it takes; then it is written. */
import { useTranslation } from 'react-i18next';
import { type GoalPlan, progressOf } from '../../../ledger/goals.ts';
import { useFormat } from '../../format/use-format.tsx';
import { GoalPicture } from '../../goals/pictures.tsx';
import { usePaceWords, useUsual } from '../../goals/use-goal-words.ts';
import { useDiskWords } from '../../say/disk-words.ts';
import { useRefusalWords } from '../../say/refusal-words.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useBook, useNames } from '../../state/use-book.tsx';
import { useWrite } from '../../state/use-write.tsx';
import { ListRow } from '../../ui/list/List.tsx';
import { ReadBack } from '../../ui/talk/ReadBack.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import { goalDraft } from './draft.ts';

export interface SetItProps {
  readonly form: string;
  readonly plan: GoalPlan;
  readonly symbol: string;
  readonly words: string;
  readonly onNo: () => void;
  readonly onDone: () => void;
}

export function SetIt({ form, plan, symbol, words, onNo, onDone }: SetItProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const done = useDone();
  const { newId } = useParts();
  const paceWords = usePaceWords();
  const refusalWords = useRefusalWords();
  const diskWords = useDiskWords();
  const write = useWrite({ form });
  const { faceOf } = useNames();
  const { pace } = progressOf(useBook(), plan, useUsual(plan.member));
  const { member, amount, by } = plan;
  const face = member === null ? undefined : faceOf(member);
  const name = format.name(face?.name ?? '');
  const sentence = (shown: string) =>
    face ? t('goals.sentence.hers', { name, amount: shown }) : t('goals.sentence.ours', { amount: shown });
  const said = write.refusal ? refusalWords(write.refusal) : write.disk && diskWords(write.disk);
  const submit = async (showWritten: () => Promise<void>) => {
    const text = newId();
    const card = { id: text, text: words, symbol: symbol || 'other' };
    await write.submit({ do: 'write', drafts: [goalDraft(plan, text)] }, [card], [], async () => {
      await showWritten();
      done(sentence(format.money(amount)));
      onDone();
    });
  };
  const often = paceWords(member, pace);
  return (
    <ReadBack
      open
      sentence={sentence(format.money(amount))}
      listen={(say) => sentence(say.amount(amount))}
      member={face}
      amount={amount}
      refusal={said ?? undefined}
      onNo={onNo}
      onYes={submit}
    >
      <ul>
        <ListRow
          icon={<GoalPicture name={symbol} />}
          title={words}
          note={by === null ? t('goals.when.never') : t('goals.by', { date: format.dateLong(by) })}
        />
      </ul>
      {often ? (
        <p>
          <b>{often}</b>
        </p>
      ) : null}
    </ReadBack>
  );
}
