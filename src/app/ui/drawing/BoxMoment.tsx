/**
 * The little box in one of its moments. Decorative, so it is fetched when the screen stands, into room that is kept for it: no screen
 * carries it, and where it cannot be had the words say all there is to say.
 */
import { useLater } from '../use-later.ts';
import type { Moment } from './Boxes.tsx';

const bring = () => import('./Boxes.tsx');

export function BoxMoment({ of }: { readonly of: Moment }) {
  const Shown = useLater(bring)?.BOXES[of];
  return (
    <div data-screen-only>
      <div style={{ inlineSize: 'min(9rem, 200px)', aspectRatio: '4 / 3', marginInline: 'auto' }}>
        {Shown ? <Shown /> : null}
      </div>
    </div>
  );
}
