/**
 * The one place where the keys of books come to joining, files and pictures. They are made on the founder's phone when one of
 * these first asks for them. A piece of its own, with the screens that use it.
 */
import type { BookId } from '../ledger/ids.ts';
import type { MailingStore } from '../store/mail/mailing-store.ts';
import type { BookKeys } from '../sync/file/port.ts';
import { makeAccept } from '../sync/membership/accept.ts';
import { ringOf } from '../sync/membership/found-keyring.ts';
import { makeHost, tellOfItself } from '../sync/membership/host.ts';
import { liveRing } from '../sync/membership/live-ring.ts';
import { renewForSheet } from '../sync/membership/renew-for-sheet.ts';
import { judgeRestored } from '../sync/membership/restored-lines.ts';
import type { SealingParts } from '../sync/wire/envelope.ts';
import type { Keyring } from './state/joining-parts.ts';

export const openKeyring = (parts: SealingParts, store: MailingStore): Keyring => ({
  async host(book) {
    const made = await makeHost({ ...parts, store, book: book.id, write: book.write });
    return made.ok ? made.host : null;
  },
  accept: makeAccept(parts, store),
  async sheetMade(book, keys) {
    const hostParts = { ...parts, store, book: book.id, write: book.write };
    const own = await store.phone(book.id);
    // Of a lost phone nobody can ask what it reads: what it might not understand would be refused.
    if (own.ok) await tellOfItself(hostParts, own.phone);
    return renewForSheet(hostParts, keys);
  },
  keysOf: (book) => keysOf(parts, store, book),
});

async function keysOf(parts: SealingParts, store: MailingStore, book: BookId): Promise<BookKeys | null> {
  const found = await ringOf({ ...parts, store, book });
  if (!found.ok) return null;
  const own = await store.phone(book);
  const phone = own.ok ? own.phone : null;
  // Nobody writes from here: of an epoch that came by a file all phones hear by its record.
  const write = async () => ({ ok: false, code: 'noSession' }) as const;
  const ring = liveRing({ ...parts, store, book, phone, write }, found.ring);
  return {
    ...{ book, phone, keys: found.ring.current[0] },
    epochs: () => ring.now().epochs,
    takeRecords: ring.take,
    judgeRestored: (entries) => judgeRestored(parts.crypto, store, book, entries),
  };
}
