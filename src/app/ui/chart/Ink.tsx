/**
 * The filling of one part of a chart: full, striped, dotted or empty. It is told from the others without its colour, on paper too.
 * Decorative: words say the same.
 */
import { useId } from 'react';

export interface InkProps {
  readonly fill: 'full' | 'striped' | 'dotted' | 'empty';
  /** The name of a token of tokens.css. */
  readonly colour: string;
  readonly round?: boolean | undefined;
}

export function Ink({ fill, colour, round }: InkProps) {
  const id = useId();
  const ink = `var(--${colour})`;
  const isPattern = fill === 'striped' || fill === 'dotted';
  return (
    <svg
      aria-hidden="true"
      data-fill={fill}
      style={{
        display: 'block',
        inlineSize: '100%',
        blockSize: '100%',
        border: `2px solid ${ink}`,
        // No hair of ground between it and the border; on paper the drawing alone is there.
        background: fill === 'full' ? ink : undefined,
        borderRadius: round ? '50%' : 2,
        overflow: 'hidden',
      }}
    >
      {isPattern ? (
        <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          {fill === 'striped' ? (
            <rect width="4" height="8" style={{ fill: ink }} />
          ) : (
            <circle cx="4" cy="4" r="2" style={{ fill: ink }} />
          )}
        </pattern>
      ) : null}
      <rect width="100%" height="100%" style={{ fill: fill === 'full' ? ink : 'var(--sheet)' }} />
      {isPattern ? <rect width="100%" height="100%" fill={`url(#${id})`} /> : null}
    </svg>
  );
}
