/**
 * One small drawing of the family: 96 by 72, ink lines around everything, so that it is read in black and white, in the sun and in
 * the dark. Decorative: a sentence always stands beside it. Its look stands here and not in a style sheet because all screens share
 * one sheet. Must not know: what it is drawn for.
 */
import type { ReactNode } from 'react';

/** How everything of the family is outlined. */
export const LINE = {
  stroke: 'var(--ink)',
  strokeWidth: 2,
  strokeLinejoin: 'round',
  strokeLinecap: 'round',
} as const;

export interface DrawingProps {
  readonly children: ReactNode;
  /** Of its place, where it is to be smaller or larger than beside a sentence. */
  readonly width?: string | undefined;
}

export function Drawing({ children, width = 'min(7rem, 160px)' }: DrawingProps) {
  return (
    <svg
      viewBox="0 0 96 72"
      aria-hidden="true"
      fill="none"
      {...LINE}
      style={{ display: 'block', inlineSize: width, aspectRatio: '4 / 3' }}
    >
      {children}
    </svg>
  );
}

export interface Place {
  readonly x: number;
  readonly y: number;
  /** 1 where it is left out. */
  readonly size?: number | undefined;
}

/** Something of the family at its place. `mirrored`: it looks the other way. */
export function At({
  x,
  y,
  size = 1,
  mirrored,
  children,
}: Place & { readonly mirrored?: boolean | undefined; readonly children: ReactNode }) {
  return <g transform={`translate(${x} ${y}) scale(${mirrored ? -size : size} ${size})`}>{children}</g>;
}
