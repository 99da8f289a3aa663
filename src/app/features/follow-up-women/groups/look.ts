/** How the board's columns stand: here and not in a style sheet, because all screens share one and home would carry it. */
import type { CSSProperties } from 'react';

/** Side by side where there is room for several, else one below the other. */
export const COLUMNS: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 19rem), 1fr))',
  gap: 'var(--space-4)',
  alignItems: 'start',
};
export const QUIET: CSSProperties = { color: 'var(--ink-soft)', fontSize: 'var(--text-small)' };
export const MOVE: CSSProperties = { display: 'inline-flex', gap: 'var(--space-1)', alignItems: 'center' };
/** How far she is, under what she does, with a sign before the words. */
export const STAGE: CSSProperties = { display: 'block' };
export const SIGN: CSSProperties = { verticalAlign: '-0.1em' };
