/**
 * The floor of the box: "In the box there should be 340 €", with the notes on tap. The screen leaves it out from the
 * moment the closing count starts.
 */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Amount } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { BoxPicture } from '../money/BoxPicture.tsx';
import { NotesStack } from '../pieces/NotesStack.tsx';
import styles from './BottomBar.module.css';

export interface BottomBarProps {
  readonly amount: Amount;
}

export function BottomBar({ amount }: BottomBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const id = useId();
  const Chevron = open ? ChevronDown : ChevronUp;
  return (
    <aside className={styles.bar} aria-label={t('ui.bottomBar.name')}>
      <div id={id} className={styles.notes} hidden={!open}>
        {amount === 0 ? t('ui.bottomBar.empty') : <NotesStack amount={amount} />}
      </div>
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <BoxPicture size="small" open={open} />
        <span className={styles.words}>{t('ui.bottomBar.shouldBe')}</span>
        <bdi className={styles.figure}>{format.money(amount)}</bdi>
        <Chevron aria-hidden="true" />
      </button>
    </aside>
  );
}
