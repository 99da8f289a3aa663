/** More than three times the usual: asked again on an amber page with the notes drawn large (a zero too many is the usual slip). */
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Amount, times } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Button } from '../Button.tsx';
import { Money } from '../money/Money.tsx';
import { NotesStack } from '../pieces/NotesStack.tsx';
import { Dialog } from '../talk/Dialog.tsx';
import styles from './ExtraZeroGuard.module.css';

export interface ExtraZeroGuardProps {
  readonly amount: Amount;
  readonly usual: Amount;
  readonly onAgree: () => void;
  readonly onChange: () => void;
}

export function isFarAbove(amount: Amount, usual: Amount): boolean {
  return usual > 0 && amount > times(usual, 3);
}

export function ExtraZeroGuard({ amount, usual, onAgree, onChange }: ExtraZeroGuardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Dialog
      open
      title={t('ui.extraZero.title')}
      onClose={onChange}
      actions={
        <>
          <Button kind="primary" onClick={onChange}>
            {t('ui.readBack.no')}
          </Button>
          <Button wide onClick={onAgree}>
            {t('ui.extraZero.agree', { amount: format.money(amount) })}
          </Button>
        </>
      }
    >
      <div className={styles.amber}>
        <TriangleAlert className={styles.sign} aria-hidden="true" />
        <Money amount={amount} size="figure" />
        <NotesStack amount={amount} size="large" centred />
        <p>{t('ui.extraZero.usual', { amount: format.money(usual) })}</p>
        <NotesStack amount={usual} size="small" centred />
      </div>
    </Dialog>
  );
}
