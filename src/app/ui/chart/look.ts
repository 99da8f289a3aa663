/**
 * How charts look. It stands here and not in a style sheet because all screens share one sheet, and home would carry what only
 * screens that are seldom seen draw. Logical properties alone: a chart runs the way the language does.
 */
import type { CSSProperties } from 'react';

type Look = Readonly<Record<string, CSSProperties>>;

export const FRAME: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 'var(--space-3)',
};

/** Ours also where a phone forces its colours: the fillings are told apart on this ground alone. */
export const GROUND: CSSProperties = { forcedColorAdjust: 'none', background: 'var(--sheet)' };

export const BAR: CSSProperties = { display: 'flex', gap: 2, blockSize: '2rem' };

export const COLUMNS: Look = {
  all: {
    display: 'flex',
    alignItems: 'stretch',
    gap: 2,
    blockSize: '7rem',
    borderBlockEnd: '2px solid var(--line-strong)',
  },
  one: { flex: 1, minInlineSize: 0, maxInlineSize: '3rem', display: 'flex', flexDirection: 'column-reverse' },
};

export const MARKS: Look = {
  all: { display: 'flex', flexWrap: 'wrap', gap: 'var(--space-2)' },
  one: { inlineSize: 'min(1.5rem, 40px)', blockSize: 'min(1.5rem, 40px)' },
};

export const LINES: Look = {
  all: { display: 'block', inlineSize: '100%', blockSize: '8rem', padding: 10, overflow: 'visible' },
  line: {
    fill: 'none',
    strokeWidth: 4,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    vectorEffect: 'non-scaling-stroke',
  },
  dashed: { strokeDasharray: '4 9' },
  dot: { strokeWidth: 14 },
  zero: { strokeWidth: 2, stroke: 'var(--line-strong)' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: 'var(--space-2) var(--space-4)',
    marginBlockEnd: 'var(--space-2)',
  },
  row: { display: 'flex', alignItems: 'center', gap: 'var(--space-2)' },
  sample: { flex: 'none', inlineSize: 40, blockSize: 20 },
};

export const LEGEND: Look = {
  all: { display: 'grid', gap: 'var(--space-2)' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '0 var(--space-3)', alignItems: 'center' },
  chip: {
    ...GROUND,
    flex: 'none',
    inlineSize: 'min(1.5rem, 40px)',
    blockSize: 'min(1.5rem, 40px)',
    padding: 2,
  },
  // Large words go below the chip before they are broken.
  said: {
    flex: '1 1 6rem',
    minInlineSize: 0,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 var(--space-3)',
  },
};

export const TABLE: Look = {
  summary: {
    minBlockSize: 'var(--target)',
    paddingBlock: 'var(--space-3)',
    fontWeight: 700,
    cursor: 'pointer',
  },
  table: { inlineSize: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: 'var(--space-2) var(--space-1)',
    borderBlockStart: '1px solid var(--line)',
    fontWeight: 400,
    textAlign: 'start',
    verticalAlign: 'baseline',
  },
  value: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
};
