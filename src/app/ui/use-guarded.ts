/**
 * A repeated tap does one thing: while the action runs, and for a moment after it, further taps are ignored.
 * (The book is safe anyway, each form has its intent; this keeps the hand and the eye calm.)
 * `busy` lasts as long as the deafness, so that a screen reader, or a test, can know.
 */
import { useCallback, useEffect, useRef, useState } from 'react';

const SETTLE_MS = 300;

export type Action = () => void | Promise<void>;

/** `fresh`: deaf at first too, where it appears under a finger that taps once more on what was there before. */
export function useGuarded(
  action: Action,
  fresh = false,
): { readonly run: () => void; readonly busy: boolean } {
  const running = useRef(fresh);
  const [busy, setBusy] = useState(fresh);
  const settling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const gone = useRef(false);
  const latest = useRef(action);
  latest.current = action;
  useEffect(() => {
    if (!fresh) return;
    const timer = setTimeout(() => {
      running.current = false;
      setBusy(false);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [fresh]);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      clearTimeout(settling.current);
    };
  }, []);
  const run = useCallback(() => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    const release = () => {
      if (gone.current) return;
      settling.current = setTimeout(() => {
        running.current = false;
        setBusy(false);
      }, SETTLE_MS);
    };
    try {
      const result = latest.current();
      if (result instanceof Promise) result.finally(release);
      else release();
    } catch (error) {
      release();
      throw error;
    }
  }, []);
  return { run, busy };
}
