/** Whether the box can pay whatever is agreed: its step is made of pieces that exist, and every agreed sum is made of steps. */
import type { Conditions } from '../../ledger/conditions/conditions.ts';
import type { Currency } from '../../ledger/currency.ts';

export type StepProblem = 'stepUnknown' | 'stepTooLarge';

export function stepProblem(
  { box, saving, fines, solidarityFund, loans }: Conditions,
  { denominations }: Currency,
): StepProblem | null {
  const smallest = Math.min(...denominations.map((piece) => piece.value));
  if (box.cashStep % smallest !== 0) return 'stepUnknown';
  const { lateFee } = loans.terms;
  const agreed = [
    saving.mode === 'shares' ? saving.price : null,
    saving.mode === 'quota' ? saving.quota : null,
    solidarityFund.mode === 'perMeeting' ? solidarityFund.amount : null,
    lateFee.mode === 'perInstalment' ? lateFee.amount : null,
    ...fines.map((fine) => fine.amount),
  ];
  return agreed.some((value) => value !== null && value % box.cashStep !== 0) ? 'stepTooLarge' : null;
}
