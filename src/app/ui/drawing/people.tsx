/** People and their hands, as plain as the rest: nobody is anybody. */
import { At, type Place } from './Drawing.tsx';

const SKIN = 'var(--box-lid-on-wood)';

/** The colours of tokens.css that members choose from. */
type Cloth = 'sea' | 'plum' | 'sun' | 'clay' | 'leaf' | 'sky';

/** 28 wide, 38 high. */
export function Woman({
  cloth = 'sea',
  hair,
  ...place
}: Place & { readonly cloth?: Cloth; readonly hair?: boolean }) {
  const colour = `var(--face-${cloth})`;
  return (
    <At {...place}>
      <path d="M1 37q0-15 13-15t13 15z" fill={colour} />
      {hair ? (
        <path d="M5 14q-2-13 9-13t9 13l-2 6H7z" fill="var(--wood-grain)" />
      ) : (
        <path d="M4 25Q2 1 14 1t10 24q-10 5-20 0z" fill={colour} />
      )}
      <ellipse cx="14" cy="13.5" rx="6.5" ry="8" fill={SKIN} />
      <path d="M11.5 12.5v.5m5-.5v.5m-4.5 4q2 1.6 4 0" stroke="var(--wood-deep)" strokeWidth="1.6" />
    </At>
  );
}

/** She is not in the room: her place is. */
export function EmptyPlace(place: Place) {
  return (
    <At {...place}>
      <path d="M1 37q0-15 13-15t13 15z" strokeDasharray="3 4" />
      <ellipse cx="14" cy="12" rx="8" ry="9.5" strokeDasharray="3 4" />
    </At>
  );
}

/** Held out flat, to the right; `mirrored` to the left. 38 wide, 16 high. */
export function Hand({
  cloth = 'plum',
  mirrored,
  ...place
}: Place & { readonly cloth?: Cloth; readonly mirrored?: boolean }) {
  return (
    <At {...place} mirrored={mirrored}>
      <path
        d="M9 3.5q7 0 10 1.5 4-4 8.500-4.500 3 .3 2 2.500-1.500 3-4.500 4.500h10q3 0 3 2.500 0 2-3 2.500-5 3-13 3-7 0-13-2z"
        fill={SKIN}
      />
      <path d="M0 1h8q2 0 2 2v9q0 2-2 2H0" fill={`var(--face-${cloth})`} />
    </At>
  );
}

/** A finger that taps; its tip is at the place. */
export function Finger(place: Place) {
  return (
    <At {...place}>
      <path
        d="M-3 3q0-3 3-3t3 3v9l8 2q5 1.500 4.500 6L14 29H-1l-7-9q-2-3 .500-4.500 2-1 4.500 2z"
        fill={SKIN}
      />
    </At>
  );
}

/** What a mouth says, to the right. */
export function Voice({ mirrored, ...place }: Place & { readonly mirrored?: boolean }) {
  return (
    <At {...place} mirrored={mirrored}>
      <path d="M0-3q2.500 3 0 6M5-6q5 6 0 12M10-9q7.500 9 0 18" />
    </At>
  );
}
