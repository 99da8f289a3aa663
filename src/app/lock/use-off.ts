/** Whether somebody asked to take the lock off, and since when; looked at again as time goes by. */
import { useCallback, useEffect, useState } from 'react';
import type { AppLock } from '../state/app-lock.ts';

export type AskedOff = Awaited<ReturnType<AppLock['askedOff']>>;

const LOOK_MS = 30_000;

/** Undefined until it is known. */
export function useOff(lock: AppLock): readonly [AskedOff | undefined, () => Promise<void>] {
  const [off, setOff] = useState<AskedOff | undefined>(undefined);
  const look = useCallback(async () => setOff(await lock.askedOff()), [lock]);
  useEffect(() => {
    void look();
    const timer = setInterval(() => void look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [look]);
  return [off, look];
}
