/** What can wait until the phone has drawn and has nothing else to do. */

/** Longest that a busy phone puts it off. */
const IDLE_MS = 1000;

/** Safari has no idle callback. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: IDLE_MS });
  else setTimeout(act, IDLE_MS / 4);
}

/** Once a screen stands that says what it is: one that still waits for the disk has no title yet. */
export function whenTitled(act: () => void): void {
  const isTitled = () => document.querySelector('h1') !== null;
  if (isTitled()) {
    act();
    return;
  }
  const watch = new MutationObserver(() => {
    if (!isTitled()) return;
    watch.disconnect();
    act();
  });
  watch.observe(document.body, { childList: true, subtree: true });
}
