/**
 * Around the screens of a community: on a wide screen its places and a list stand beside the page. They are pieces of their own. The
 * page keeps its place in the tree, so that a window drawn narrower loses nothing.
 * Must not know: what stands beside, and from what width on.
 */
import { lazy, type ReactNode, Suspense } from 'react';

/** Where it cannot be had, the page stands alone as on a phone. */
const WhenWide = lazy(() =>
  import('./WhenWide.tsx')
    .then((brought) => ({ default: brought.WhenWide }))
    .catch(() => ({ default: () => null })),
);

export function Room({ children }: { readonly children: ReactNode }) {
  return (
    <div data-room="">
      <Suspense>
        <WhenWide />
      </Suspense>
      {children}
    </div>
  );
}
