/** A member's own sign: her symbol on a disc of her colour. Decorative by design: her name always stands beside it. */

import { classes } from '../classes.ts';
import styles from './MemberSymbol.module.css';
import { COLOURS, DRAWINGS, isColourName, isSymbolName } from './symbols.ts';

export interface MemberSymbolProps {
  readonly symbol: string;
  readonly colour: string;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
}

/** A card from elsewhere may name a symbol we do not have: a plain disc stands for it. */
export function MemberSymbol({ symbol, colour, size = 'normal' }: MemberSymbolProps) {
  const drawing = isSymbolName(symbol) ? DRAWINGS[symbol] : { fill: 'M16 10a6 6 0 1 0 0 12 6 6 0 0 0 0-12z' };
  const face = isColourName(colour) ? colour : COLOURS[COLOURS.length - 1];
  return (
    <svg
      className={classes(styles.disc, styles[size])}
      viewBox="-4 -4 40 40"
      aria-hidden="true"
      style={{ '--face': `var(--face-${face})` }}
    >
      <circle className={styles.ground} cx="16" cy="16" r="20" />
      <path className={styles.fill} d={drawing.fill} />
      {drawing.cut ? <path className={styles.cut} d={drawing.cut} /> : null}
      {drawing.line ? <path className={styles.line} d={drawing.line} /> : null}
    </svg>
  );
}
