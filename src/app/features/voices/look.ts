/** How the pictures of the words look. Not in a style sheet: all screens share one, and this screen is seldom seen (ui/chart/look.ts). */
import type { CSSProperties } from 'react';

export const COUNT: CSSProperties = {
  display: 'inline-grid',
  placeItems: 'center',
  minInlineSize: 'var(--target)',
  minBlockSize: 'var(--target)',
  paddingInline: 'var(--space-2)',
  border: '2px solid var(--line-strong)',
  borderRadius: 'var(--radius-small)',
  fontWeight: 700,
  fontVariantNumeric: 'tabular-nums',
};

export const PIECE: CSSProperties = {
  flex: 'none',
  display: 'inline-flex',
  justifyContent: 'center',
  minInlineSize: 'var(--target)',
};

export const LARGE: CSSProperties = {
  display: 'grid',
  justifyItems: 'center',
  gap: 'var(--space-2)',
  paddingBlock: 'var(--space-3)',
  fontSize: 'var(--text-title)',
  fontWeight: 700,
  textAlign: 'center',
};

/** Twice as large as in a list: who does not read the word knows it by this. */
export const PICTURE: CSSProperties = {
  display: 'grid',
  placeItems: 'center',
  minBlockSize: '6rem',
  transform: 'scale(1.8)',
};

export const ROW: CSSProperties = { display: 'flex', flexWrap: 'wrap', gap: 'var(--space-2)' };

export const STRONG: CSSProperties = { fontWeight: 700, fontSize: 'var(--text-large)' };
