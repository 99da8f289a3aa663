/** Keeps the phone's screen on while `active`; asked for again when the page comes back into sight. */
import { useEffect } from 'react';

export function useWakeLock(active: boolean): void {
  useEffect(() => {
    const { wakeLock } = navigator as { readonly wakeLock?: WakeLock };
    if (!active || !wakeLock) return;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const ask = async () => {
      if (over || document.visibilityState !== 'visible' || (lock && !lock.released)) return;
      try {
        const given = await wakeLock.request('screen');
        if (over) await given.release();
        else lock = given;
      } catch {
        // Refused by the phone (low battery): the meeting goes on without it.
      }
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, [active]);
}
