/** Fines and the solidarity fund, if the group wants them. A fine's name is the group's own words. */
import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParts } from '../../state/parts-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { SegmentedChoice } from '../../ui/field/SegmentedChoice.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Card } from '../../ui/list/List.tsx';
import { AmountText } from './AmountText.tsx';
import styles from './founding.module.css';
import type { FineForm } from './rules-form.ts';
import { StepPage } from './StepPage.tsx';
import { type Rules, useRules } from './use-rules.ts';

/** Causes that are named in the reader's language; each is offered once. */
const NAMED = ['late', 'absent', 'noise', 'forgotPassbook'] as const;
const LONGEST_FINE_NAME = 40;

export function FinesStep() {
  const { t } = useTranslation();
  const { newIntent } = useParts();
  const rules = useRules();
  const { form, set, goOn } = rules;
  const fields = form.fines.flatMap((fine) => [`fine/${fine.id}`, `fineName/${fine.id}`]);
  const unused = NAMED.filter((cause) => form.fines.every((fine) => fine.cause !== cause));
  const usual = form.fines[0]?.amount ?? form.solidarity;
  const add = (cause: FineForm['cause']) => {
    const id = cause === 'other' ? newIntent() : cause;
    set({ fines: [...form.fines, { id, cause, name: '', amount: usual }] });
  };
  return (
    <StepPage title={t('founding.fines.title')} onNext={() => goOn([...fields, 'solidarity'])}>
      {form.fines.length === 0 ? <p>{t('founding.fines.none')}</p> : null}
      {form.fines.map((fine) => (
        <FineCard key={fine.id} fine={fine} rules={rules} />
      ))}
      <div className={styles.chips}>
        {unused.map((cause) => (
          <Button key={cause} icon={<Plus aria-hidden="true" />} onClick={() => add(cause)}>
            {t(`rules.fine.${cause}`)}
          </Button>
        ))}
        <Button icon={<Plus aria-hidden="true" />} onClick={() => add('other')}>
          {t('founding.fines.other')}
        </Button>
      </div>
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

function FineCard({ fine, rules }: { readonly fine: FineForm; readonly rules: Rules }) {
  const { t } = useTranslation();
  const { form, set, problemAt } = rules;
  const change = (part: Partial<FineForm>) =>
    set({ fines: form.fines.map((one) => (one.id === fine.id ? { ...one, ...part } : one)) });
  const named =
    fine.cause === 'other' ? fine.name || t('founding.fines.other') : t(`rules.fine.${fine.cause}`);
  return (
    <Card title={named}>
      {fine.cause === 'other' ? (
        <TextField
          label={t('founding.fines.name')}
          value={fine.name}
          maxLength={LONGEST_FINE_NAME}
          problem={problemAt(`fineName/${fine.id}`)}
          onChange={(name) => change({ name })}
        />
      ) : null}
      <div className={styles.next}>
        <div className={styles.grow}>
          <AmountText
            label={t('founding.fines.amount', { fine: named })}
            value={fine.amount}
            problem={problemAt(`fine/${fine.id}`)}
            onChange={(amount) => change({ amount })}
          />
        </div>
        <IconButton
          label={t('founding.fines.remove', { fine: named })}
          icon={<X aria-hidden="true" />}
          onClick={() => set({ fines: form.fines.filter((one) => one.id !== fine.id) })}
        />
      </div>
    </Card>
  );
}
