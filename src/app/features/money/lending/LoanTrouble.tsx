/** The loan that was possible a moment ago is not any more (another tab lent, a line was undone): why, and back to the amount. */
import { useTranslation } from 'react-i18next';
import { useRefusalWords } from '../../../say/refusal-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import type { PlanInHand } from '../use-plan.tsx';

export interface LoanTroubleProps {
  readonly plan: Pick<PlanInHand, 'refusal'>;
  readonly onChange: () => void;
}

export function LoanTrouble({ plan, onChange }: LoanTroubleProps) {
  const { t } = useTranslation();
  const refusalWords = useRefusalWords();
  if (!plan.refusal) return null;
  return (
    <Notice tone="error" action={<Button onClick={onChange}>{t('money.loan.changeAmount')}</Button>}>
      {refusalWords(plan.refusal)}
    </Notice>
  );
}
