/** From the keypad to tapping the notes and back: one button, named by where it leads. */
import { Banknote, Calculator } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Spoken } from '../talk/Spoken.tsx';
import styles from './AmountInput.module.css';

export type AmountWay = 'keypad' | 'notes';

export interface WaySwitchProps {
  readonly way: AmountWay;
  readonly onWay: (way: AmountWay) => void;
}

export function WaySwitch({ way, onWay }: WaySwitchProps) {
  const { t } = useTranslation();
  const other: AmountWay = way === 'keypad' ? 'notes' : 'keypad';
  return (
    <button type="button" className={styles.way} onClick={() => onWay(other)}>
      {other === 'notes' ? <Banknote aria-hidden="true" /> : <Calculator aria-hidden="true" />}
      {t(`ui.amount.${other}`)} <Spoken>{t('ui.amount.way')}</Spoken>
    </button>
  );
}
