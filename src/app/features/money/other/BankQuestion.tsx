/** What the bank's paper of that day says. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Amount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import { AmountInput } from '../../../ui/amount/AmountInput.tsx';
import type { BankCheck } from './bank-check.ts';

export interface BankQuestionProps {
  readonly check: BankCheck;
  readonly inBook: Amount;
  readonly onChange: (check: BankCheck) => void;
  readonly onAnswer: (balance: Amount) => void;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}

export function BankQuestion({ check, inBook, onChange, onAnswer, onBack, children }: BankQuestionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <MeetingPage step="other" title={t('money.bankCheck.title')} onBack={onBack} tight>
      {check.on === '' ? null : <p>{format.dateLong(check.on)}</p>}
      <AmountInput
        label={t('money.bankCheck.title')}
        text={check.text}
        onText={(text) => onChange({ ...check, text, balance: null })}
        onAmount={onAnswer}
        actionLabel={t('money.next')}
        chips={[{ label: t('money.bankCheck.asInBook', { amount: format.money(inBook) }), amount: inBook }]}
        chipsGoOn
      />
      {children}
    </MeetingPage>
  );
}
