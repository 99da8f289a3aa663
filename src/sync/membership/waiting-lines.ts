/**
 * The book as it would be with the pages that wait under one epoch. Who begins an epoch without a network may have written just before
 * whom it is for; then the lines that its record stands on are in pages under the epoch's own keys, which are nobody's before the
 * record is taken. So it is judged by the book with them. Nothing of this is kept: what is not taken leaves no line behind.
 */

import type { Book } from '../../ledger/book.ts';
import { NO_BRANCHES } from '../../ledger/branches/branches.ts';
import { canonicalText } from '../../ledger/bytes.ts';
import type { Entry } from '../../ledger/entry.ts';
import { fold } from '../../ledger/fold.ts';
import type { BookId } from '../../ledger/ids.ts';
import { seenFrom } from '../../ledger/order/page-seen.ts';
import type { StoreCrypto } from '../../store/hashes.ts';
import type { MailingStore } from '../../store/mail/mailing-store.ts';
import type { Store } from '../../store/store.ts';
import type { EpochKeys } from '../keys/epoch.ts';
import { keptPageOf, type OpenPage, openPage } from '../pages/page.ts';
import { readHeader } from '../wire/envelope.ts';
import { judgeRestored } from './restored-lines.ts';

export interface LinesParts {
  readonly crypto: StoreCrypto;
  readonly store: MailingStore;
  readonly book: BookId;
}

/** A book, and what the store is asked about it. */
export interface BookRead extends Pick<Store, 'entriesOf' | 'pagesSeen'> {
  readonly state: Book;
}

/** Null where no such page waits, or none that this phone may take. Where sheets were written twice it goes line by line. */
export async function withWaiting(parts: LinesParts, keys: EpochKeys): Promise<BookRead | null> {
  const { store, book } = parts;
  const pages = await waitingUnder(parts, keys);
  if (pages.length === 0) return null;
  const loaded = await store.load(book);
  const beside = loaded.ok ? loaded.forks : [];
  const here = await store.entriesOf(book, { all: true });
  const entries = eachOnce([...here, ...beside, ...pages.flatMap((page) => page.entries)]);
  const seen = [...(await store.pagesSeen(book)), ...pages.map(keptPageOf)];
  const state = fold(entries, seenFrom(seen, entries), NO_BRANCHES);
  return { state, entriesOf: async () => entries, pagesSeen: async () => seen };
}

async function waitingUnder(
  { crypto, store, book }: LinesParts,
  keys: EpochKeys,
): Promise<readonly OpenPage[]> {
  const reader = { crypto, book, epochs: new Map([[keys.id, keys]]), knows: () => true };
  const pages: OpenPage[] = [];
  for (const { blob } of await (await store.mail()).waiting(book)) {
    const header = readHeader(blob, 'CXPG');
    if (!header.ok || header.epoch !== keys.id) continue;
    const opened = await openPage(reader, blob);
    if (!opened.ok) continue;
    if ((await judgeRestored(crypto, store, book, opened.entries)) === 'fine') pages.push(opened);
  }
  return pages;
}

const eachOnce = (entries: readonly Entry[]): readonly Entry[] => [
  ...new Map(entries.map((entry) => [canonicalText(entry), entry])).values(),
];
