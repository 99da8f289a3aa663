/** A long book in a box of the real endpoint, with a recovery sheet that opens it: all that is left of a community. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syncedBook } from '../../src/app/sync/synced-book.ts';
import { toHex } from '../../src/store/hashes.ts';
import { syncCommunity } from '../../src/sync/community.ts';
import { newSheet } from '../../src/sync/keys/sheet.ts';
import { renewForSheet } from '../../src/sync/membership/renew-for-sheet.ts';
import { deflateWith } from '../../src/sync/wire/deflate.ts';
import { startServer } from '../endpoint/worlds/server-process.ts';
import { longPhone } from './books.ts';
import type { MemoryPhone } from './memory-phone.ts';

export interface FullBox {
  readonly url: string;
  /** Of the sheet, hex. */
  readonly secret: string;
  /** As the phone counted them that is lost. */
  readonly lines: number;
  end(): Promise<void>;
}

const sealing = {
  crypto: globalThis.crypto,
  deflate: deflateWith(CompressionStream as Parameters<typeof deflateWith>[0]),
};

export async function fullBox(book: string, entries: number): Promise<FullBox> {
  const folder = await mkdtemp(join(tmpdir(), 'caixeta-bench-box-'));
  const server = await startServer({ CAIXETA_DATA: join(folder, 'data') });
  const phone = await longPhone(book, entries);
  const secret = await makeSheet(phone);
  await sendAll(phone, server.url);
  return {
    url: server.url,
    secret,
    lines: phone.session().view().heads.count,
    async end() {
      await server.end('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function makeSheet(phone: MemoryPhone): Promise<string> {
  const { secret, keys } = await newSheet(sealing.crypto);
  const book = syncedBook(phone.session());
  const body = { recovery: 'sheet', signKey: toHex(keys.signKey), openKey: toHex(keys.openKey) };
  const written = await book.write([{ kind: 'recovery-made', body }], 'sheet');
  const parts = { ...sealing, book: book.id, store: phone.store, write: book.write };
  const outcome = written.ok ? await renewForSheet(parts, keys) : 'notWritten';
  if (outcome !== 'inForce') throw new Error(`the sheet is ${outcome}`);
  return toHex(secret);
}

async function sendAll(phone: MemoryPhone, url: string): Promise<void> {
  const { id, write } = syncedBook(phone.session());
  const begun = await syncCommunity({
    ...sealing,
    ...{ book: id, store: phone.store, url, write },
    fetch: (address, init) => fetch(address, init),
    signal: () => AbortSignal.timeout(60_000),
    now: () => new Date(),
    random: () => 0,
    after: () => () => undefined,
    alone: (work) => work(),
    onArrived: () => undefined,
    onStatus: () => undefined,
    onBug: (error) => {
      throw error;
    },
  });
  if (!begun.ok) throw new Error(begun.code);
  const { sync } = begun;
  for (const cause of ['hidden', 'person', 'person'] as const) {
    sync.wake(cause);
    await sync.idle();
  }
  const { here, there, uncut, trouble } = sync.status();
  if (here !== there || uncut > 0 || trouble)
    throw new Error(`sent ${there} of ${here}, ${uncut} lines left`);
  sync.close();
}
