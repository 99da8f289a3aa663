/** The real app on a real port of this machine, inside the test's own process, with what the test wants to be different. */
import { type AppParts, type AppSettings, makeApp } from '../../../src/endpoint/app.ts';
import { type ListenSettings, listen } from '../../../src/endpoint/listen.ts';
import { makeLog } from '../../../src/endpoint/log.ts';
import type { MailStore } from '../../../src/endpoint/store/mail-store.ts';

const unlimited = { perSecond: 1_000_000, burst: 1_000_000 };

export interface Different {
  readonly app?: Partial<AppSettings>;
  readonly listen?: Partial<ListenSettings>;
  readonly nowMs?: () => number;
}

export interface RunningApp {
  readonly url: string;
  readonly port: number;
  /** What it logged. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

export function appOf(
  store: MailStore,
  { app = {}, nowMs = Date.now }: Different = {},
  lines: string[] = [],
) {
  const parts: AppParts = {
    store,
    settings: {
      trustProxy: false,
      addressRate: unlimited,
      boxRate: unlimited,
      createRate: unlimited,
      mostKeys: 10_000,
      mostBytesInHand: 16_777_216,
      ...app,
    },
    log: makeLog((line) => lines.push(line)),
    nowMs,
  };
  return makeApp(parts);
}

export async function startApp(store: MailStore, different: Different = {}): Promise<RunningApp> {
  const lines: string[] = [];
  const { port, stop } = await listen(appOf(store, different, lines).fetch, {
    host: '127.0.0.1',
    port: 0,
    headersMs: 5_000,
    requestMs: 10_000,
    silenceMs: 10_000,
    mostConnections: 1_000,
    stopMs: 500,
    ...different.listen,
  });
  return { url: `http://127.0.0.1:${port}`, port, lines, stop };
}
