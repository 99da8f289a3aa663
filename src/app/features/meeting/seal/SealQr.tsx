/** The seal's figures as a picture code, for a photograph: one SVG path, dark on light in every theme. */
import encodeQR from 'qr';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './seal.module.css';
import { type SealFigures, sealCode } from './seal-code.ts';

const QUIET_ZONE = 3;

export function SealQr({ figures }: { readonly figures: SealFigures }) {
  const { t } = useTranslation();
  const text = sealCode(figures);
  const { path, size } = useMemo(() => drawn(text), [text]);
  return (
    <figure className={styles.code}>
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('meeting.seal.code')}>
        <rect className={styles.light} width={size} height={size} />
        <path className={styles.dark} d={path} shapeRendering="crispEdges" />
      </svg>
      <figcaption>{t('meeting.seal.codeText')}</figcaption>
    </figure>
  );
}

function drawn(text: string): { readonly path: string; readonly size: number } {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: QUIET_ZONE });
  const squares = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  return { path: squares.join(''), size: rows.length };
}
