/** How the list looks, on the screen and on paper: seldom seen, so it is in no style sheet that home would carry. */
import type { CSSProperties } from 'react';

export const GROUP: CSSProperties = { display: 'grid', gap: 'var(--space-2)', marginBlockStart: '1.2em' };

const COLUMNS: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 17rem), 1fr))',
  gap: '0 var(--space-6)',
};

export const THINGS = {
  all: COLUMNS,
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: 'var(--space-3)',
    inlineSize: '100%',
    minBlockSize: 'var(--target)',
    padding: 'var(--space-1) 0',
    border: 0,
    borderBlockEnd: '1px solid var(--line)',
    background: 'none',
    textAlign: 'start',
    cursor: 'pointer',
  },
  said: { flex: 1, minInlineSize: 0 },
} as const satisfies Readonly<Record<string, CSSProperties>>;

export const OFFICES = {
  all: COLUMNS,
  one: {
    minBlockSize: '9mm',
    paddingBlock: 'var(--space-1)',
    borderBlockEnd: '1px solid var(--line-strong)',
  },
} as const satisfies Readonly<Record<string, CSSProperties>>;

/** The second column goes on where the first ends. */
export const ORDER: CSSProperties = { columnWidth: '15rem', columnGap: 'var(--space-6)' };
