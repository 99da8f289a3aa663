/** A state machine behind a screen: what happens is dealt with one thing after another, each on the state the one before left. */
import { useCallback, useEffect, useRef, useState } from 'react';

export type Tell<Input> = (input: Input) => Promise<void>;

/** The state is null until `begin` gave one; `step` is asked for every input after that. */
export function useTurns<State, Input>(
  step: (state: State, input: Input) => Promise<State>,
): {
  readonly state: State | null;
  readonly begin: (first: State | null) => void;
  readonly tell: Tell<Input>;
} {
  const [state, setState] = useState<State | null>(null);
  const now = useRef<State | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  const begin = useCallback((first: State | null) => {
    now.current = first;
    setState(first);
  }, []);
  const tell = useCallback(
    (input: Input) => {
      const turn = async () => {
        const before = now.current;
        if (before === null || gone.current) return;
        const next = await step(before, input);
        // Begun anew meanwhile: what was is forgotten.
        if (gone.current || now.current !== before) return;
        now.current = next;
        setState(next);
      };
      queue.current = queue.current.then(turn, turn);
      return queue.current;
    },
    [step],
  );
  return { state, begin, tell };
}
