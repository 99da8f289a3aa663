/** What happened, the right amount, and why: kept as typed, with what is missing beside its field once asked. */
import { useTranslation } from 'react-i18next';
import type { Entry } from '../../../ledger/entry.ts';
import { parseAmount } from '../../../ledger/money.ts';
import { canRetype } from '../../../ledger/retype.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Keypad } from '../../ui/amount/Keypad.tsx';
import { ChoiceList } from '../../ui/field/ChoiceList.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

/** The form as it is kept on the disk. */
export interface CorrectionForm {
  readonly [key: string]: string;
  readonly how: string;
  readonly amount: string;
  readonly reason: string;
}

export interface CorrectionFieldsProps {
  readonly original: Entry;
  readonly typed: CorrectionForm;
  readonly onChange: (part: Partial<CorrectionForm>) => void;
  /** The main action was tapped: what is missing is said. */
  readonly asked: boolean;
}

export function CorrectionFields({ original, typed, onChange, asked }: CorrectionFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      {canRetype(original) ? (
        <ChoiceList
          label={t('entries.how')}
          value={typed.how === '' ? null : typed.how}
          onChange={(value) => onChange({ how: value })}
          choices={[
            { value: 'retype', label: t('entries.howRetype') },
            { value: 'undo', label: t('entries.howUndo') },
          ]}
        />
      ) : (
        <p>{t('entries.onlyUndo')}</p>
      )}
      {asked && typed.how === '' && canRetype(original) ? (
        <Notice tone="error">{t('entries.howMissing')}</Notice>
      ) : null}
      {typed.how === 'retype' && canRetype(original) ? (
        <RightAmount typed={typed} onChange={onChange} asked={asked} />
      ) : null}
      <TextField
        label={t('entries.reason')}
        hint={t('entries.reasonHint')}
        value={typed.reason}
        onChange={(value) => onChange({ reason: value })}
        maxLength={500}
        lines={2}
        problem={asked && typed.reason.trim() === '' ? t('entries.reasonMissing') : undefined}
      />
    </>
  );
}

function RightAmount({ typed, onChange, asked }: Omit<CorrectionFieldsProps, 'original'>) {
  const { t } = useTranslation();
  const { digits } = useFormat().currency;
  const amount = parseAmount(typed.amount, digits);
  return (
    <>
      <TextField
        label={t('entries.rightAmount')}
        value={typed.amount}
        onChange={(value) => onChange({ amount: value })}
        inputMode="decimal"
        problem={asked && !amount.ok ? t(`ui.amount.problem.${amount.code}`, { digits }) : undefined}
      />
      <Keypad text={typed.amount} onText={(value) => onChange({ amount: value })} />
    </>
  );
}
