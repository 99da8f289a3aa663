/**
 * Around the screens of a community: on a wide screen its places and a list stand beside the page. They are pieces of their own, which
 * a phone never asks for. The page keeps its place in the tree, so that a window drawn narrower loses nothing.
 * Must not know: what stands beside.
 */
import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react';

/** Where it cannot be had, the page stands alone as on a phone. */
const WhenWide = lazy(() =>
  import('./WhenWide.tsx')
    .then((brought) => ({ default: brought.WhenWide }))
    .catch(() => ({ default: () => null })),
);

const wide = () => matchMedia('(min-width: 900px)');

function onChange(look: () => void): () => void {
  const media = wide();
  media.addEventListener('change', look);
  return () => media.removeEventListener('change', look);
}

export function Room({ children }: { readonly children: ReactNode }) {
  const isWide = useSyncExternalStore(onChange, () => wide().matches);
  return (
    <div data-room="">
      {isWide ? (
        <Suspense>
          <WhenWide />
        </Suspense>
      ) : null}
      {children}
    </div>
  );
}
