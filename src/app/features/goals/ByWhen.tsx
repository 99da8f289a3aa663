/** "By when?": under each answer, how much a meeting it takes. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type CivilDate, isCivilDate } from '../../../ledger/civil-date.ts';
import type { GoalOwner } from '../../../ledger/goal.ts';
import { progressOf } from '../../../ledger/goals.ts';
import type { Amount } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { usePaceWords, useUsual } from '../../goals/use-goal-words.ts';
import { MeetingPage } from '../../meeting-page/MeetingPage.tsx';
import { useBook } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { type Choice, ChoiceList } from '../../ui/field/ChoiceList.tsx';
import { DateField } from '../../ui/field/DateField.tsx';
import { dayOf, MONTHS, type When } from './draft.ts';
import type { QuestionProps } from './question.ts';

export interface ByWhenProps extends QuestionProps {
  readonly owner: GoalOwner;
  readonly amount: Amount;
  readonly today: CivilDate;
}

export function ByWhen(props: ByWhenProps) {
  const { question, typed, onTyped, onNext, onBack, today } = props;
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const missing = dayOf(typed.when, typed.day, today) === undefined;
  return (
    <MeetingPage
      step="other"
      title={question}
      onBack={onBack}
      tight
      actions={
        typed.when === '' ? null : (
          <Button kind="primary" onClick={() => (missing ? setAsked(true) : onNext())}>
            {t('money.next')}
          </Button>
        )
      }
    >
      <ChoiceList
        label={question}
        choices={useChoices(props)}
        value={typed.when === '' ? null : typed.when}
        onChange={(when) => onTyped({ ...typed, when })}
      />
      {typed.when === 'day' ? (
        <DateField
          label={t('goals.when.day')}
          value={isCivilDate(typed.day) ? typed.day : ''}
          onChange={(day) => onTyped({ ...typed, day })}
          min={addDays(today, 1)}
          problem={asked && missing ? t('goals.when.dayMissing') : undefined}
        />
      ) : null}
    </MeetingPage>
  );
}

function useChoices({ owner, amount, typed, today }: ByWhenProps): readonly Choice<When>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const paceWords = usePaceWords();
  const usual = useUsual(owner);
  const note = (when: When): string | undefined => {
    const by = dayOf(when, typed.day, today);
    if (by === undefined) return undefined;
    const words = paceWords(owner, progressOf(book, { member: owner, amount, by }, usual).pace);
    return words ?? undefined;
  };
  const months = MONTHS.map((when) => ({
    value: when,
    label: t('goals.when.months', { count: Number(when), shown: format.number(Number(when)) }),
    note: note(when),
  }));
  return [
    ...months,
    { value: 'day', label: t('goals.when.other'), note: note('day') },
    { value: 'never', label: t('goals.when.never'), note: note('never') },
  ];
}
