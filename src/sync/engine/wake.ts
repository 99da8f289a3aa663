/** What begins a round. While one runs it is remembered, and a second round follows. Pure. */
import { hand, newRound } from './round.ts';
import type { Cause, State, Step } from './types.ts';

interface Wake {
  readonly cause: Cause;
  readonly jitter: number;
}

/** Reasons to believe that what failed before may work now, or that somebody wants to know. */
const ASKS_AT_ONCE: ReadonlySet<Cause> = new Set(['start', 'online', 'sealed', 'person']);
/** Of two that come while a round runs, the one that means more is remembered. */
const WEIGHT: Readonly<Record<Cause, number>> = {
  timer: 0,
  written: 1,
  start: 2,
  online: 2,
  person: 2,
  sealed: 3,
  hidden: 3,
};

export function wake(state: State, { cause, jitter }: Wake): Step {
  if (!state.round) return waken(state, { cause, jitter });
  const { again } = state;
  const heavier = !again || WEIGHT[cause] >= WEIGHT[again.cause];
  return { state: heavier ? { ...state, again: { cause, jitter } } : state, effects: [] };
}

/** While resting after a failure, a line or a hidden app is cut here and nobody is asked. */
export function waken(state: State, { cause, jitter }: Wake): Step {
  const failures = ASKS_AT_ONCE.has(cause) ? 0 : state.failures;
  const here = state.resting && !ASKS_AT_ONCE.has(cause) && cause !== 'timer';
  const status = { ...state.status, running: true };
  return hand({ ...state, failures, status }, newRound(jitter, here), {
    kind: 'cut',
    carrierReady: state.reached,
    // Who presses the button wants the others to have it all, now.
    hidden: cause === 'hidden' || cause === 'person',
  });
}
