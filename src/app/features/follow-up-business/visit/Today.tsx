/** The day of the visit, and whether she sells now. */
import { useTranslation } from 'react-i18next';
import { isCivilDate } from '../../../../ledger/civil-date.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { DateField } from '../../../ui/field/DateField.tsx';
import { SegmentedChoice } from '../../../ui/field/SegmentedChoice.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import type { SectionProps } from './section.ts';

export function Today({ typed, onTyped, wrong }: SectionProps) {
  const { t } = useTranslation();
  const { today } = useParts();
  return (
    <>
      <DateField
        label={t('business.visit.on')}
        value={isCivilDate(typed.on) ? typed.on : ''}
        onChange={(on) => onTyped({ ...typed, on })}
        max={today()}
        problem={wrong.includes('on') ? t('business.visit.onMissing') : undefined}
      />
      <SegmentedChoice
        label={t('business.visit.trading')}
        showLabel
        value={typed.trading}
        onChange={(trading) => onTyped({ ...typed, trading })}
        choices={[
          { value: 'yes', label: t('business.yes') },
          { value: 'no', label: t('business.no') },
        ]}
      />
      {wrong.includes('trading') ? <Notice tone="error">{t('business.visit.tradingMissing')}</Notice> : null}
    </>
  );
}
