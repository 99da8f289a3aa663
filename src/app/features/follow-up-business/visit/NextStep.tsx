/** What she will do next and by when, and a note. Both are cards: they go when she is erased. */
import { useTranslation } from 'react-i18next';
import { LONGEST_TEXT } from '../../../../ledger/cards.ts';
import { addDays, isCivilDate } from '../../../../ledger/civil-date.ts';
import { DateField } from '../../../ui/field/DateField.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import type { SectionProps } from './section.ts';

const WEEK = 7;

export function NextStep({ typed, onTyped, wrong }: SectionProps) {
  const { t } = useTranslation();
  const first = isCivilDate(typed.on) ? addDays(typed.on, 1) : undefined;
  const inWeeks = (weeks: number) =>
    isCivilDate(typed.on)
      ? [
          {
            label: t('business.visit.inWeeks', { count: weeks, shown: String(weeks) }),
            date: addDays(typed.on, weeks * WEEK),
          },
        ]
      : [];
  return (
    <>
      <TextField
        label={t('business.visit.step')}
        hint={t('business.visit.stepHint')}
        value={typed.step}
        maxLength={LONGEST_TEXT}
        lines={2}
        problem={wrong.includes('step') ? t('business.visit.stepMissing') : undefined}
        onChange={(step) => onTyped({ ...typed, step })}
      />
      <DateField
        label={t('business.visit.by')}
        value={isCivilDate(typed.by) ? typed.by : ''}
        onChange={(by) => onTyped({ ...typed, by })}
        chips={[...inWeeks(2), ...inWeeks(4)]}
        min={first}
        problem={wrong.includes('by') ? t('business.visit.byWrong') : undefined}
      />
      <TextField
        label={t('business.visit.note')}
        hint={t('business.visit.noteHint')}
        value={typed.note}
        maxLength={LONGEST_TEXT}
        lines={3}
        onChange={(note) => onTyped({ ...typed, note })}
      />
    </>
  );
}
