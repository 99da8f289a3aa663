/**
 * Around the screens of a community: on a wide screen its places and a list stand beside the page. They are a piece of their own
 * that no phone fetches. The page keeps its place in the tree, so that a window drawn narrower loses nothing.
 * Must not know: what stands beside.
 */
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { whenMatches } from '../when-matches.ts';

export function Room({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const [Beside, setBeside] = useState<ComponentType>();
  useEffect(
    () =>
      whenMatches('(min-width: 900px)', async () => {
        try {
          const { bringBeside } = await import('./bring.ts');
          const brought = await bringBeside(i18n);
          setBeside(() => brought);
        } catch {
          // Where it cannot be had, the page stands alone as on a phone.
        }
      }),
    [i18n],
  );
  return (
    <div data-room={Beside && ''}>
      <div>
        {Beside && <Beside />}
        {children}
      </div>
    </div>
  );
}
