/** What can wait until the phone has drawn and has nothing else to do. */

/** Longest that a busy phone puts it off. */
const IDLE_MS = 1000;

/** Safari has no idle callback. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: IDLE_MS });
  else setTimeout(act, IDLE_MS / 4);
}
