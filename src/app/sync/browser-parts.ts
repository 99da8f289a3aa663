/** What syncing takes of the browser, and what follows from it: how things are sealed, how requests are made. */
import type { CommunityParts } from '../../sync/community.ts';
import { type Compressor, deflateWith } from '../../sync/wire/deflate.ts';

/** What of the browser it needs; `window` has all of it but the clock and chance. */
export interface BrowserParts extends Pick<CommunityParts, 'store' | 'crypto' | 'now' | 'random'> {
  readonly window: Pick<
    Window & typeof globalThis,
    | 'fetch'
    | 'setTimeout'
    | 'clearTimeout'
    | 'addEventListener'
    | 'removeEventListener'
    | 'document'
    | 'navigator'
  >;
}

/** One request; a slow network has brought or taken its 64 kB by then. */
const REQUEST_MS = 60_000;

/** Older browsers cannot compress, and have no AbortSignal.timeout. */
export const sealingOf = ({ crypto }: Pick<BrowserParts, 'crypto'>) => ({
  crypto,
  deflate: deflateWith((globalThis as { readonly CompressionStream?: Compressor }).CompressionStream),
});

export function requestsOf({
  window,
}: Pick<BrowserParts, 'window'>): Pick<CommunityParts, 'fetch' | 'signal'> {
  return {
    fetch: (url, init) => window.fetch(url, init),
    signal() {
      const controller = new AbortController();
      window.setTimeout(() => controller.abort(), REQUEST_MS);
      return controller.signal;
    },
  };
}
