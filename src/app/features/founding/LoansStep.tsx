/** How do we lend? The most a member can ask for, what she pays more, how she pays back, and who vouches for her; said in one example. */
import { useTranslation } from 'react-i18next';
import { AmountText } from '../../ui/amount/AmountText.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { Switch } from '../../ui/field/Switch.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Card } from '../../ui/list/List.tsx';
import styles from './founding.module.css';
import { RulePreview } from './RulePreview.tsx';
import { VOUCHING } from './rules-form.ts';
import { StepPage } from './StepPage.tsx';
import { type Rules, useRules } from './use-rules.ts';

const FIELDS = ['limitNumber', 'ceiling', 'percent', 'instalments', 'everyCount', 'lateFee'] as const;
const INTERESTS = ['none', 'once', 'monthlyOnOwed', 'monthlyOnOriginal'] as const;

interface PartProps {
  readonly rules: Rules;
}

export function LoansStep() {
  const { t } = useTranslation();
  const rules = useRules();
  return (
    <StepPage title={t('founding.loans.title')} onNext={() => rules.goOn(FIELDS)}>
      <Most rules={rules} />
      <Extra rules={rules} />
      <PayBack rules={rules} />
      <Vouching rules={rules} />
      <RulePreview read={rules.read} about={['limit', 'interest', 'plan', 'late', 'guarantors']} />
    </StepPage>
  );
}

function Most({ rules: { form, set, problemAt } }: PartProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('founding.loans.most')}>
      <SegmentedChoice
        label={t('founding.loans.rule')}
        value={form.limitRule}
        onChange={(limitRule) => set({ limitRule })}
        choices={[
          { value: 'proportional', label: t('founding.loans.proportional') },
          { value: 'multiple', label: t('founding.loans.multiple') },
        ]}
      />
      <div className={styles.pair}>
        <TextField
          label={t('founding.loans.times')}
          value={form.limitNumber}
          inputMode="decimal"
          maxLength={8}
          problem={problemAt('limitNumber')}
          onChange={(limitNumber) => set({ limitNumber })}
        />
        <AmountText
          label={t('founding.loans.ceiling')}
          hint={t('founding.loans.ceilingHint')}
          value={form.ceiling}
          problem={problemAt('ceiling')}
          onChange={(ceiling) => set({ ceiling })}
        />
      </div>
    </Card>
  );
}

function Extra({ rules: { form, set, problemAt } }: PartProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('founding.loans.interest')}>
      <SegmentedChoice
        label={t('founding.loans.interest')}
        value={form.interestMode}
        onChange={(interestMode) => set({ interestMode })}
        choices={INTERESTS.map((mode) => ({ value: mode, label: t(`founding.loans.mode.${mode}`) }))}
      />
      {form.interestMode === 'none' ? null : (
        <TextField
          label={t('founding.loans.percent')}
          value={form.percent}
          inputMode="decimal"
          maxLength={8}
          problem={problemAt('percent')}
          onChange={(percent) => set({ percent })}
        />
      )}
    </Card>
  );
}

function Vouching({ rules: { form, set } }: PartProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('founding.loans.vouching')}>
      <SegmentedChoice
        label={t('founding.loans.vouching')}
        value={form.vouching ?? 'none'}
        onChange={(vouching) => set({ vouching })}
        choices={VOUCHING.map((value) => ({ value, label: t(`founding.loans.vouch.${value}`) }))}
      />
    </Card>
  );
}

function PayBack({ rules: { form, set, problemAt } }: PartProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('founding.loans.payBack')}>
      <SegmentedChoice
        label={t('founding.loans.payBack')}
        value={form.planMode}
        onChange={(planMode) => set({ planMode })}
        choices={[
          { value: 'onePayment', label: t('founding.loans.onePayment') },
          { value: 'equalPrincipal', label: t('founding.loans.equalPrincipal') },
          { value: 'equalInstalments', label: t('founding.loans.equalInstalments') },
        ]}
      />
      <div className={styles.pair}>
        {form.planMode === 'onePayment' ? null : (
          <TextField
            label={t('founding.loans.instalments')}
            value={form.instalments}
            inputMode="numeric"
            maxLength={3}
            problem={problemAt('instalments')}
            onChange={(instalments) => set({ instalments })}
          />
        )}
        <TextField
          label={t(form.planMode === 'onePayment' ? 'founding.loans.after' : 'founding.loans.every')}
          value={form.everyCount}
          inputMode="numeric"
          maxLength={3}
          problem={problemAt('everyCount')}
          onChange={(everyCount) => set({ everyCount })}
        />
      </div>
      <SegmentedChoice
        label={t('founding.loans.unit')}
        value={form.everyUnit}
        onChange={(everyUnit) => set({ everyUnit })}
        choices={[
          { value: 'weeks', label: t('founding.loans.weeks') },
          { value: 'months', label: t('founding.loans.months') },
          { value: 'meetings', label: t('founding.loans.meetings') },
        ]}
      />
      <AmountText
        label={t('founding.loans.lateFee')}
        hint={t('founding.loans.lateFeeHint')}
        value={form.lateFee}
        problem={problemAt('lateFee')}
        onChange={(lateFee) => set({ lateFee })}
      />
      <Switch
        label={t('founding.loans.severalAtOnce')}
        checked={form.severalAtOnce}
        onChange={(severalAtOnce) => set({ severalAtOnce })}
      />
    </Card>
  );
}
