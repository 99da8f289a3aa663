/** Of which day the bank's paper is; the meeting's own day is proposed, and no later one is taken. */
import { useTranslation } from 'react-i18next';
import { bookDate } from '../../../../ledger/book.ts';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useBook } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/field/DateField.tsx';
import type { BankCheck } from './bank-check.ts';

export interface BankDayProps {
  readonly check: BankCheck;
  readonly onChange: (check: BankCheck) => void;
  readonly onBack: () => void;
}

export function BankDay({ check, onChange, onBack }: BankDayProps) {
  const { t } = useTranslation();
  const day = bookDate(useBook()) ?? undefined;
  return (
    <MeetingPage
      step="other"
      title={t('money.bankCheck.on')}
      onBack={onBack}
      tight
      actions={
        <Button kind="primary" disabled={check.on === ''} onClick={() => onChange({ ...check, dated: true })}>
          {t('money.next')}
        </Button>
      }
    >
      <DateField
        label={t('money.bankCheck.on')}
        isTitle
        value={check.on}
        max={day}
        onChange={(on) => onChange({ ...check, on })}
        problem={check.on === '' ? t('money.bankCheck.dayMissing') : undefined}
      />
    </MeetingPage>
  );
}
