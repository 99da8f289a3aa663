/** How do we save? Any amount, the same for all, or shares; and whether money can be taken out. */
import { useTranslation } from 'react-i18next';
import { AmountText } from '../../ui/amount/AmountText.tsx';
import { ChoiceList } from '../../ui/field/ChoiceList.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { Switch } from '../../ui/field/Switch.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import styles from './founding.module.css';
import { RulePreview } from './RulePreview.tsx';
import { StepPage } from './StepPage.tsx';
import { type Rules, useRules } from './use-rules.ts';

const MODES = ['free', 'quota', 'shares'] as const;

export function SavingStep() {
  const { t } = useTranslation();
  const rules = useRules();
  const { form, set, goOn } = rules;
  return (
    <StepPage title={t('founding.saving.title')} onNext={() => goOn(['least', 'quota', 'price', 'most'])}>
      <ChoiceList
        label={t('founding.saving.title')}
        value={form.savingMode}
        onChange={(savingMode) => set({ savingMode })}
        choices={MODES.map((mode) => ({
          value: mode,
          label: t(`founding.saving.${mode}`),
          note: t(`founding.saving.${mode}What`),
        }))}
      />
      <Amounts rules={rules} />
      <Switch
        label={t('founding.saving.withdrawals')}
        checked={form.withdrawals}
        onChange={(withdrawals) => set({ withdrawals })}
      />
      <RulePreview read={rules.read} about={['saving', 'withdrawals']} />
    </StepPage>
  );
}

function Amounts({ rules: { form, set, problemAt } }: { readonly rules: Rules }) {
  const { t } = useTranslation();
  if (form.savingMode === 'free') {
    return (
      <AmountText
        label={t('founding.saving.least')}
        hint={t('founding.saving.leastHint')}
        value={form.least}
        problem={problemAt('least')}
        onChange={(least) => set({ least })}
      />
    );
  }
  if (form.savingMode === 'quota') {
    return (
      <AmountText
        label={t('founding.saving.quotaAmount')}
        value={form.quota}
        problem={problemAt('quota')}
        onChange={(quota) => set({ quota })}
      />
    );
  }
  return (
    <div className={styles.group}>
      <AmountText
        label={t('founding.saving.price')}
        value={form.price}
        problem={problemAt('price')}
        onChange={(price) => set({ price })}
      />
      <TextField
        label={t('founding.saving.most')}
        value={form.most}
        inputMode="numeric"
        maxLength={4}
        problem={problemAt('most')}
        onChange={(most) => set({ most })}
      />
      <SegmentedChoice
        label={t('founding.saving.rest')}
        showLabel
        value={form.rest}
        onChange={(rest) => set({ rest })}
        choices={[
          { value: 'handedBack', label: t('founding.saving.handedBack') },
          { value: 'carried', label: t('founding.saving.carried') },
        ]}
      />
    </div>
  );
}
