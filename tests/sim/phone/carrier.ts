/**
 * Sync on one start of the app: the real driver and the real client over the gate. Its timer, its lock and its network are the
 * world's. Must not know: what the engine decides.
 */
import type { StoreCrypto } from '../../../src/store/hashes.ts';
import type { MailingStore } from '../../../src/store/mail/mailing-store.ts';
import type { PhoneKeys } from '../../../src/store/store.ts';
import { syncBook } from '../../../src/sync/driver/sync-book.ts';
import { endpointClient } from '../../../src/sync/endpoint-client.ts';
import type { EpochKeys } from '../../../src/sync/keys/epoch.ts';
import { type Compressor, deflateWith } from '../../../src/sync/wire/deflate.ts';
import type { Core } from '../world/core.ts';
import { branch, note, tell } from '../world/core.ts';
import type { Threads } from '../world/threads.ts';
import { type Phone, rowsOf } from './phone.ts';
import type { Carrier, Start } from './start.ts';

export const ENDPOINT = 'https://buzon.example';

export interface CarrierParts {
  readonly core: Core;
  readonly threads: Threads;
  readonly book: string;
  readonly keys: EpochKeys;
  readonly fetch: typeof globalThis.fetch;
  readonly crypto: StoreCrypto;
  readonly store: MailingStore;
  readonly own: PhoneKeys;
  readonly nowMs: () => number;
  /** A round went well that began when the book had so many lines. */
  readonly roundEnded: (from: number) => void;
  readonly broken: (error: unknown) => void;
}

export async function makeCarrier(parts: CarrierParts, phone: Phone, start: Start): Promise<Carrier> {
  const { core, threads, crypto, keys, own, store, broken } = parts;
  const { gate } = start;
  const random = branch(core);
  // Some phones cannot compress.
  const deflate = deflateWith(random.chance(70) ? (CompressionStream as Compressor) : undefined);
  let quiet = true;
  let from: number | null = null;
  const sync = syncBook({
    crypto,
    deflate: (bytes) => threads.run(() => deflate(bytes)),
    book: parts.book,
    mail: await store.mail(),
    phone: own,
    keys,
    box: keys.endpoint.box,
    epochs: () => new Map([[keys.id, keys]]),
    client: endpointClient({
      fetch: (url, init) => parts.fetch(url, init),
      url: ENDPOINT,
      keys: keys.endpoint,
      signal: () => new AbortController().signal,
    }),
    now: () => new Date(parts.nowMs()),
    random: () => random.whole(0, 999) / 1000,
    after(ms, callback) {
      let over = false;
      const due = gate.ask('timer', `${ms} ms`, () => undefined, core.nowMs + ms);
      void due.then(() => over || gate.killed || callback());
      return () => {
        over = true;
      };
    },
    async alone(work) {
      await lock(phone, start);
      try {
        return await work();
      } finally {
        phone.locks.splice(phone.locks.indexOf(start), 1);
      }
    },
    onArrived({ entries, cards }) {
      note(core, `arrived ${entries > 0 ? 'lines' : 'cards'}`);
      if (entries + cards > 0) void start.session?.reload();
    },
    takeRecord: async () => 'record',
    judgeRestored: async () => 'fine',
    onStatus(status) {
      quiet = !status.running;
      if (status.running) from ??= rowsOf(phone, 'entries').size;
      else {
        if (from !== null && !status.trouble) parts.roundEnded(from);
        from = null;
      }
      start.status = status;
      if (status.trouble) note(core, `trouble ${status.trouble.kind}`);
      if (!status.running) tell(core, `${start.name} here ${status.here} there ${status.there}`);
    },
    onBug: (error) => gate.killed || broken(error),
  });
  return {
    wake: (cause) => sync.wake(cause),
    get quiet() {
      return quiet;
    },
    stop: () => sync.close(),
  };
}

/** One tab of a phone has it; a tab that was killed has nothing. */
function lock(phone: Phone, start: Start): Promise<void> {
  return start.gate.ask(
    'lock',
    'sync',
    () => void phone.locks.push(start),
    0,
    () => phone.locks.length === 0,
  );
}
