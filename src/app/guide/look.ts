/**
 * How guides look. It stands here and not in a style sheet because all screens share one sheet, and home would carry what is only
 * seen behind "?". Large words go below the picture before they are broken.
 */
import type { CSSProperties } from 'react';

type Look = Readonly<Record<string, CSSProperties>>;

export const ROWS: Look = {
  all: { display: 'grid', gap: 'var(--space-3)' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 'var(--space-2) var(--space-3)' },
  frame: {
    flex: 'none',
    padding: 'var(--space-2)',
    border: '2px solid var(--line)',
    borderBlockEndWidth: 5,
    borderRadius: 'var(--radius)',
    background: 'var(--paper)',
  },
  sentence: { flex: '1 1 8.5rem', minInlineSize: 0 },
};

/** 🔊, or nothing where the phone has no voice. */
export const HEAD: CSSProperties = { display: 'flex', justifyContent: 'end' };

export const EVERYWHERE: CSSProperties = {
  paddingBlockStart: 'var(--space-3)',
  borderBlockStart: '2px solid var(--line)',
};

export const SIGNS: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: 'var(--space-2) var(--space-6)',
  fontSize: 'var(--text-large)',
};
