/**
 * The phone's own back button goes to the question before, not out of the founding: every step forward is an entry of the
 * browser's history. Must not know: what a step asks.
 */
import { useEffect } from 'react';

/** `foundingAt`: the step's place; `foundingDepth`: how many entries of the founding lie before this one. */
interface StepState {
  readonly foundingAt: number;
  readonly foundingDepth: number;
}

function readState(state: unknown): StepState | null {
  if (typeof state !== 'object' || state === null || !('foundingAt' in state)) return null;
  return state as StepState;
}

/** Call before the step changes to a later one. */
export function rememberStep(at: number): void {
  const depth = readState(window.history.state)?.foundingDepth ?? 0;
  window.history.pushState({ foundingAt: at, foundingDepth: depth + 1 } satisfies StepState, '');
}

/** The arrow on the screen: the same way as the phone's button where it can be; false where there is none. */
export function goBackInHistory(): boolean {
  if ((readState(window.history.state)?.foundingDepth ?? 0) === 0) return false;
  window.history.back();
  return true;
}

/** `onPlace` shows the step that the browser went to. */
export function useStepHistory(at: number, onPlace: (at: number) => void): void {
  useEffect(() => {
    const state = readState(window.history.state);
    if (at < 0 || state?.foundingAt === at) return;
    const foundingDepth = state?.foundingDepth ?? 0;
    window.history.replaceState({ foundingAt: at, foundingDepth } satisfies StepState, '');
  }, [at]);
  useEffect(() => {
    const onPop = (event: PopStateEvent) => {
      const state = readState(event.state);
      if (state && state.foundingAt !== at) onPlace(state.foundingAt);
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, [at, onPlace]);
}
