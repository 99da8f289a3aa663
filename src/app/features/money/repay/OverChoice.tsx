/** She hands over more than she owes: save the rest, or give it back. */
import { useTranslation } from 'react-i18next';
import type { Amount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { Button } from '../../../ui/Button.tsx';

export interface OverChoiceProps {
  readonly over: Amount;
  readonly onSave: () => void;
  readonly onHandBack: () => void;
}

export function OverChoice({ over, onSave, onHandBack }: OverChoiceProps) {
  const { t } = useTranslation();
  const amount = useFormat().money(over);
  return (
    <>
      <Button wide onClick={onHandBack}>
        {t('money.repayment.giveBack', { amount })}
      </Button>
      <Button wide onClick={onSave}>
        {t('money.repayment.save', { amount })}
      </Button>
    </>
  );
}
