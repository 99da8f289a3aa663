/**
 * The phone's own back button goes to the question before, not out of the founding: every step forward is an entry of the
 * browser's history. Must not know: what a step asks.
 */
import { useEffect } from 'react';

const KEY = 'foundingAt';

const placeOf = (state: unknown): number | null => {
  if (typeof state !== 'object' || state === null || !(KEY in state)) return null;
  const { foundingAt } = state as { readonly foundingAt: unknown };
  return typeof foundingAt === 'number' ? foundingAt : null;
};

/** Call before the step changes. */
export const rememberStep = (at: number): void => window.history.pushState({ [KEY]: at }, '');

/** `onPlace` shows the step that the browser went to. */
export function useStepHistory(at: number, onPlace: (at: number) => void): void {
  useEffect(() => {
    if (at >= 0 && placeOf(window.history.state) !== at) {
      window.history.replaceState({ ...window.history.state, [KEY]: at }, '');
    }
  }, [at]);
  useEffect(() => {
    const onPop = (event: PopStateEvent) => {
      const place = placeOf(event.state);
      if (place === null) return;
      // The arrow on the screen was here already: one further back.
      if (place === at) window.history.back();
      else onPlace(place);
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, [at, onPlace]);
}
