/**
 * How the lock looks. It stands here and not in a style sheet because all screens share one sheet, and a phone without a lock would
 * carry it.
 */
import type { CSSProperties } from 'react';

/** Set on the element itself: it stands there before React has drawn anything, and `hidden` takes it away. */
export const COVER = {
  position: 'fixed',
  inset: '0',
  background: 'var(--paper)',
  color: 'var(--ink)',
} as const;

export const COVER_SIGN: CSSProperties = {
  display: 'grid',
  placeContent: 'center',
  placeItems: 'center',
  gap: 'var(--space-3)',
  blockSize: '100%',
  fontSize: 'var(--text-title)',
};

/** Of the code: dots wide apart, so that they can be counted. */
export const DOTS: CSSProperties = { letterSpacing: '0.3em', textAlign: 'center' };

export const PAD: CSSProperties = { display: 'grid', gap: 'var(--space-2)' };

/** The place that no key has. */
export const NO_KEY: CSSProperties = { minBlockSize: 56 };

/** The time that is still to be waited, large: all that there is to see. */
export const WAITING: CSSProperties = {
  display: 'flex',
  alignItems: 'center',
  gap: 'var(--space-2)',
  paddingBlock: 'var(--space-6)',
  fontSize: 'var(--text-title)',
};
