/** The bank's paper and the book differ: by how much, two people who saw it, and what is known. Nobody is accused. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Amount, amount } from '../../../../ledger/money.ts';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { useMembers } from '../../../state/use-book.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CountOutcome } from '../../../ui/count/CountOutcome.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';
import { MemberPicker } from '../../../ui/member/MemberPicker.tsx';
import type { BankCheck } from './bank-check.ts';

export interface BankDifferenceProps {
  readonly check: BankCheck;
  readonly expected: Amount;
  readonly onChange: (check: BankCheck) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}

export function BankDifference({ check, expected, onChange, onNext, onBack, children }: BankDifferenceProps) {
  const { t } = useTranslation();
  const members = useMembers();
  const { people } = check;
  const pick = (id: string) =>
    onChange({
      ...check,
      people: people.includes(id) ? people.filter((one) => one !== id) : [...people, id],
    });
  return (
    <MeetingPage
      step="other"
      title={t('money.bankCheck.differs')}
      onBack={onBack}
      tight
      actions={
        <Button kind="primary" onClick={onNext}>
          {t('money.next')}
        </Button>
      }
    >
      <CountOutcome expected={expected} counted={amount(check.balance ?? 0)} />
      <p>{t('money.bankCheck.people')}</p>
      <MemberPicker label={t('money.bankCheck.people')} members={members} picked={people} onPick={pick} />
      <TextField
        label={t('money.bankCheck.known')}
        hint={t('money.mayBeEmpty')}
        value={check.reason}
        onChange={(reason) => onChange({ ...check, reason })}
        maxLength={500}
        lines={2}
      />
      {children}
    </MeetingPage>
  );
}
