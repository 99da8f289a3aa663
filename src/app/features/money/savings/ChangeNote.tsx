/** What is over after whole shares: drawn as notes to give back, or said to be kept for her. */
import { useTranslation } from 'react-i18next';
import { type Amount, negate } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { NotesStack } from '../../../ui/pieces/NotesStack.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';

export interface ChangeNoteProps {
  /** Below zero: earlier change is used now. */
  readonly carried: Amount;
  readonly handedBack: Amount;
}

export function ChangeNote({ carried, handedBack }: ChangeNoteProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (handedBack > 0) {
    return (
      <Notice tone="warn" title={t('money.deposit.giveBack', { amount: format.money(handedBack) })}>
        <NotesStack amount={handedBack} />
      </Notice>
    );
  }
  if (carried === 0) return null;
  const key = carried > 0 ? 'money.deposit.carries' : 'money.deposit.usesChange';
  return <Notice>{t(key, { amount: format.money(carried > 0 ? carried : negate(carried)) })}</Notice>;
}
