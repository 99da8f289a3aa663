/** A small keyring over the memory store: what joining asks of a book's keys, with one epoch a book and a list of who came. */
import type { BookId } from '../../../src/ledger/ids.ts';
import { storageKeeper } from '../../../src/store/keeper.ts';
import type { MailingStore } from '../../../src/store/mail/mailing-store.ts';
import { memoryPlatter } from '../../../src/store/memory-disk.ts';
import { openMemoryStore } from '../../../src/store/memory-store.ts';
import { localNotices } from '../../../src/store/notices.ts';
import type { Accept, Host, Newcomer } from '../../../src/sync/joining/port.ts';
import { type EpochKeys, epochKeys } from '../../../src/sync/keys/epoch.ts';
import { mapStorage } from '../../store/worlds/storage.ts';

export async function memoryStore(): Promise<MailingStore> {
  const opened = await openMemoryStore(memoryPlatter(), {
    crypto,
    witness: mapStorage(),
    notices: localNotices()(),
    keeper: storageKeeper(undefined),
    now: () => new Date('2026-03-01T18:00:00.000Z'),
  });
  if (!opened.ok) throw new Error(opened.code);
  return opened.store;
}

export interface SmallHost {
  readonly host: Host;
  readonly announced: Newcomer[];
  readonly epoch: EpochKeys;
}

/** `refusal`: what the ledger says to an announcement. */
export async function hostOf(
  store: Pick<MailingStore, 'phone'>,
  book: BookId,
  epoch: EpochKeys,
  refusal?: string,
): Promise<SmallHost> {
  const found = await store.phone(book);
  if (!found.ok) throw new Error(found.problem);
  const announced: Newcomer[] = [];
  const host: Host = {
    keys: found.phone,
    welcome: async (role) => ({ book, role, secrets: [epoch.secret], endpoint: 'https://caixeta.example' }),
    async announce(newcomer) {
      if (refusal !== undefined) return { ok: false, code: refusal };
      announced.push(newcomer);
      return { ok: true };
    },
  };
  return { host, announced, epoch };
}

export interface Accepted {
  readonly accept: Accept;
  readonly epochs: Map<BookId, readonly EpochKeys[]>;
}

/** The newcomer's side: a book that is here already is refused. */
export function acceptInto(store: Pick<MailingStore, 'books' | 'createBook'>): Accepted {
  const epochs = new Map<BookId, readonly EpochKeys[]>();
  const accept: Accept = async ({ book, secrets }) => {
    if ((await store.books()).some(({ id }) => id === book)) return { ok: false, code: 'alreadyHere' };
    const created = await store.createBook(book);
    if (!created.ok) return { ok: false, code: 'diskFailed', problem: created.code };
    epochs.set(book, await Promise.all(secrets.map((secret) => epochKeys(crypto, secret))));
    return { ok: true, book };
  };
  return { accept, epochs };
}
