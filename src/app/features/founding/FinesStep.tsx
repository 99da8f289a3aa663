/** Fines and the solidarity fund, if the group wants them. A fine's name is the group's own words. */
import { useTranslation } from 'react-i18next';
import { FinesList } from '../../rule-questions/FinesList.tsx';
import { AmountText } from '../../ui/amount/AmountText.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { Card } from '../../ui/list/List.tsx';
import { StepPage } from './StepPage.tsx';
import { useRules } from './use-rules.ts';

export function FinesStep() {
  const { t } = useTranslation();
  const rules = useRules();
  const { form, set, goOn } = rules;
  const fields = form.fines.flatMap((fine) => [`fine/${fine.id}`, `fineName/${fine.id}`]);
  return (
    <StepPage title={t('founding.fines.title')} onNext={() => goOn([...fields, 'solidarity'])}>
      <FinesList
        fines={form.fines}
        usual={form.solidarity}
        onChange={(fines) => set({ fines })}
        problemAt={rules.problemAt}
      />
      <Card title={t('founding.fines.solidarity')}>
        <SegmentedChoice
          label={t('founding.fines.solidarity')}
          value={form.solidarityMode}
          onChange={(solidarityMode) => set({ solidarityMode })}
          choices={[
            { value: 'none', label: t('founding.fines.fund.none') },
            { value: 'perMeeting', label: t('founding.fines.fund.perMeeting') },
            { value: 'free', label: t('founding.fines.fund.free') },
          ]}
        />
        {form.solidarityMode === 'perMeeting' ? (
          <AmountText
            label={t('founding.fines.contribution')}
            value={form.solidarity}
            problem={rules.problemAt('solidarity')}
            onChange={(solidarity) => set({ solidarity })}
          />
        ) : null}
      </Card>
    </StepPage>
  );
}
