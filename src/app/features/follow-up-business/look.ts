/** How chips stand beside each other: here and not in a style sheet, because all screens share one and home would carry it. */
import type { CSSProperties } from 'react';

export const CHIPS: CSSProperties = { display: 'flex', flexWrap: 'wrap', gap: 'var(--space-2)' };

/** What is scrolled to is not behind the main action, which stays at the bottom. */
export const IN_SIGHT: CSSProperties = { scrollMarginBlock: '6rem' };
