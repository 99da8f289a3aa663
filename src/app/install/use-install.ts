/**
 * Whether and how the app can be put on this phone's screen. The browser's own question is kept from the start of the
 * page on (said.ts), as it may come before this is there. Must not know: screens, what was put off.
 */
import { useSyncExternalStore } from 'react';
import { type Guide, guideFor } from './guides.ts';

/** Chromium's own: it asks the person, once. */
export interface InstallQuestion extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

declare global {
  interface Window {
    /** The last that the browser said: that it can be put on the screen, or that it was. */
    installEvent?: Event | undefined;
  }
}

/** `there`: it is on the screen already. `ask`: the browser asks. `none`: this browser cannot. */
export type Way = 'there' | 'ask' | Guide | 'none';

const EVENTS = ['beforeinstallprompt', 'appinstalled'] as const;
const OWN_WINDOW = '(display-mode: standalone), (display-mode: fullscreen), (display-mode: minimal-ui)';

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(OWN_WINDOW);
  for (const name of EVENTS) window.addEventListener(name, changed);
  media.addEventListener('change', changed);
  return () => {
    for (const name of EVENTS) window.removeEventListener(name, changed);
    media.removeEventListener('change', changed);
  };
}

const isQuestion = (event: Event | undefined): event is InstallQuestion => event?.type === EVENTS[0];

function wayNow(): Way {
  const { installEvent, navigator } = window;
  const alone = 'standalone' in navigator && navigator.standalone === true;
  if (alone || window.matchMedia(OWN_WINDOW).matches || installEvent?.type === EVENTS[1]) return 'there';
  return isQuestion(installEvent) ? 'ask' : (guideFor(navigator) ?? 'none');
}

/** The browser's own question; false where she said no. It can be put only once. */
async function ask(): Promise<boolean> {
  const { installEvent } = window;
  if (!isQuestion(installEvent)) return false;
  window.installEvent = undefined;
  await installEvent.prompt();
  return (await installEvent.userChoice).outcome === 'accepted';
}

export function useInstall(): { readonly way: Way; readonly ask: () => Promise<boolean> } {
  return { way: useSyncExternalStore(subscribe, wayNow), ask };
}
