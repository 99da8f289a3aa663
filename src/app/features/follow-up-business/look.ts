/** How chips stand beside each other: here and not in a style sheet, because all screens share one and home would carry it. */
import type { CSSProperties } from 'react';

export const CHIPS: CSSProperties = { display: 'flex', flexWrap: 'wrap', gap: 'var(--space-2)' };

/** What is scrolled to is not behind the main action, which stays at the bottom. */
export const IN_SIGHT: CSSProperties = { scrollMarginBlock: '1rem 6rem' };

/** A picture whole, with the buttons under it still in sight. */
export const WHOLE_PICTURE: CSSProperties = {
  maxInlineSize: '100%',
  maxBlockSize: '55vh',
  marginInline: 'auto',
  borderRadius: 'var(--radius-small)',
};
