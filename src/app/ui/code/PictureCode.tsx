/** A picture code of a text: one SVG path, dark on light in every theme, with the four squares of margin that cameras want. */
import encodeQR from 'qr';
import { useMemo } from 'react';
import styles from './PictureCode.module.css';

export interface PictureCodeProps {
  readonly text: string;
  /** What it is, for who does not see it. */
  readonly label: string;
}

const MARGIN = 4;

export function PictureCode({ text, label }: PictureCodeProps) {
  const { path, size } = useMemo(() => drawn(text), [text]);
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect className={styles.light} width={size} height={size} />
      <path className={styles.dark} d={path} shapeRendering="crispEdges" />
    </svg>
  );
}

function drawn(text: string): { readonly path: string; readonly size: number } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: MARGIN });
  const squares = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  return { path: squares.join(''), size: rows.length };
}
