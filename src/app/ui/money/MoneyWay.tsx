/** Where the money goes, as a picture: hand → box, or box → hand. With words for who cannot see it. */
import { ArrowRight, HandCoins } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BoxPicture } from './BoxPicture.tsx';
import styles from './MoneyWay.module.css';

export interface MoneyWayProps {
  readonly way: 'handToBox' | 'boxToHand';
}

export function MoneyWay({ way }: MoneyWayProps) {
  const { t } = useTranslation();
  const hand = <HandCoins className={styles.hand} aria-hidden="true" />;
  const box = <BoxPicture open />;
  return (
    <span role="img" aria-label={t(`ui.way.${way}`)} className={styles.way}>
      {way === 'handToBox' ? hand : box}
      <ArrowRight className={styles.arrow} aria-hidden="true" />
      {way === 'handToBox' ? box : hand}
    </span>
  );
}
