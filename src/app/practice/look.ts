/** How the strip looks: only a practice community has it, so it is in no style sheet that all screens share. */
import type { CSSProperties } from 'react';

export const LOOK = {
  strip: {
    display: 'grid',
    gap: 'var(--space-2)',
    padding: 'var(--space-2) var(--space-3)',
    borderBlockEnd: '2px solid var(--line)',
    background: 'var(--brass-soft)',
    color: 'var(--ink)',
  },
  row: { display: 'flex', alignItems: 'center', gap: 'var(--space-2)' },
  icon: { flex: 'none' },
  words: { flex: 1, minInlineSize: 0, fontWeight: 700 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: 'var(--space-2)' },
} as const satisfies Readonly<Record<string, CSSProperties>>;
