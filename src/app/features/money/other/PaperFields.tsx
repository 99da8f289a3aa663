/** What stands on the receipt of an expense: who was paid, and its number. Both may stay empty. */
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/field/TextField.tsx';
import type { About } from './spec.ts';

const LONGEST_NAME = 60;
const LONGEST_NUMBER = 40;

type Paper = Pick<About, 'payee' | 'receipt'>;

export function PaperFields({
  about: { payee, receipt },
  onChange,
}: {
  readonly about: Paper;
  readonly onChange: (paper: Paper) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('money.expense.payee')}
        hint={t('money.mayBeEmpty')}
        value={payee}
        onChange={(value) => onChange({ payee: value, receipt })}
        maxLength={LONGEST_NAME}
      />
      <TextField
        label={t('money.expense.receipt')}
        hint={t('money.mayBeEmpty')}
        value={receipt}
        onChange={(value) => onChange({ payee, receipt: value })}
        maxLength={LONGEST_NUMBER}
      />
    </>
  );
}
