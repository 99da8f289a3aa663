/** How the tabs of one phone hear of each other's writes. */
import type { Notices } from './parts.ts';
import type { Notice } from './store.ts';

/** What is needed of a BroadcastChannel: it reaches every other tab, never its own. */
export type Channel = Pick<
  BroadcastChannel,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'close'
>;

export function channelNotices(channel: Channel): Notices {
  return {
    say: (notice) => channel.postMessage(notice),
    hear(listener) {
      const onMessage = (event: MessageEvent): void => listener(event.data as Notice);
      channel.addEventListener('message', onMessage);
      return () => channel.removeEventListener('message', onMessage);
    },
    close: () => channel.close(),
  };
}

/** Notices within one program, for several handles in memory: each call of the result is one handle's end. */
export function localNotices(): () => Notices {
  const ends = new Set<Set<(notice: Notice) => void>>();
  return () => {
    const own = new Set<(notice: Notice) => void>();
    ends.add(own);
    return {
      say(notice) {
        for (const end of ends) if (end !== own) for (const listener of end) listener(notice);
      },
      hear(listener) {
        own.add(listener);
        return () => own.delete(listener);
      },
      close: () => ends.delete(own),
    };
  };
}
