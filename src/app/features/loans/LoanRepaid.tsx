/** How far a loan is paid back, as a bar: what came, what is late, what is due now, what is still to come. */
import { useTranslation } from 'react-i18next';
import type { Loan } from '../../../ledger/book.ts';
import type { LoanStanding } from '../../../ledger/loans/loan.ts';
import { repaidParts } from '../../../ledger/loans/repaid.ts';
import { sum } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { PartsChart } from '../../ui/chart/PartsChart.tsx';

const PARTS = [
  { key: 'paid', fill: 'full', colour: 'repayment' },
  { key: 'notAsked', fill: 'dotted', colour: 'line-strong' },
  { key: 'late', fill: 'striped', colour: 'warn' },
  { key: 'due', fill: 'dotted', colour: 'loan' },
  { key: 'toCome', fill: 'empty', colour: 'loan' },
] as const;

export interface LoanRepaidProps {
  readonly loan: Loan;
  readonly standing: LoanStanding;
}

export function LoanRepaid({ loan, standing }: LoanRepaidProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const parts = repaidParts(loan, standing);
  return (
    <PartsChart
      sentence={t('loans.paidOf', {
        paid: format.money(parts.paid),
        whole: format.money(sum(Object.values(parts))),
      })}
      parts={PARTS.map((part) => ({
        ...part,
        word: t(`loans.part.${part.key}`),
        amount: parts[part.key],
      }))}
    />
  );
}
