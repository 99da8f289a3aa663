/** How long it takes until the next code can be typed, counted down second by second; null until it is known. */
import { useCallback, useEffect, useState } from 'react';
import type { AppLock } from '../state/app-lock.ts';

const SECOND_MS = 1_000;

export function useWait(lock: AppLock): readonly [number | null, () => Promise<void>] {
  const [waitMs, setWaitMs] = useState<number | null>(null);
  const look = useCallback(async () => setWaitMs(await lock.waitMs()), [lock]);
  const isWaiting = waitMs === null || waitMs > 0;
  useEffect(() => {
    if (!isWaiting) return;
    void look();
    const timer = setInterval(() => void look(), SECOND_MS);
    return () => clearInterval(timer);
  }, [isWaiting, look]);
  return [waitMs, look];
}
