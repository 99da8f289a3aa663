/** One note or coin: a plain drawing with its figure. Decorative; whoever shows it says it in words. */

import { useTranslation } from 'react-i18next';
import type { Denomination } from '../../../ledger/currency.ts';
import { useFormat } from '../../format/use-format.tsx';
import { classes } from '../classes.ts';
import styles from './Piece.module.css';
import { pieceLook } from './piece-look.ts';

export interface PieceProps {
  readonly denomination: Denomination;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
}

export function Piece({ denomination, size = 'normal' }: PieceProps) {
  const format = useFormat();
  const { t } = useTranslation();
  const { currency } = format;
  const look = pieceLook(denomination, currency);
  const isCents = currency.digits === 2 && denomination.value < 100;
  const figure = isCents
    ? t('ui.pieces.cents', { value: format.number(denomination.value) })
    : format.figure(denomination.value);
  return (
    <span
      aria-hidden="true"
      className={classes(styles.piece, styles[denomination.form], styles[size])}
      data-length={figure.length > 4 ? 'long' : figure.length > 2 ? 'middle' : undefined}
      style={{ '--scale': look.scale, '--colour': `var(--${denomination.form}-${look.colour})` }}
    >
      {figure}
    </span>
  );
}
