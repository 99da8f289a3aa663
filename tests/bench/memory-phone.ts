/** A phone in Node's memory with one community: the app's own session over the memory store. */

import { type BookSession, openBookSession, type ScreenCommand } from '../../src/app/state/book-session.ts';
import { foundCommunity } from '../../src/app/state/found.ts';
import type { Parts } from '../../src/app/state/parts.ts';
import type { Book } from '../../src/ledger/book.ts';
import type { Card } from '../../src/ledger/cards.ts';
import { civilDate } from '../../src/ledger/civil-date.ts';
import type { Draft } from '../../src/ledger/entries/registry.ts';
import type { BookId, MemberId } from '../../src/ledger/ids.ts';
import { parseBookFile } from '../../src/store/book-file.ts';
import { newId, newIntent } from '../../src/store/hashes.ts';
import type { MailingStore } from '../../src/store/mail/mailing-store.ts';
import { memoryPlatter } from '../../src/store/memory-disk.ts';
import { openMemoryStore } from '../../src/store/memory-store.ts';
import { localNotices } from '../../src/store/notices.ts';
import { newSheet } from '../../src/sync/keys/sheet.ts';

export interface MemoryPhone {
  found(book: BookId, drafts: readonly Draft[], cards: readonly Card[]): Promise<void>;
  write(drafts: readonly Draft[]): Promise<void>;
  seal(witnesses: readonly MemberId[]): Promise<void>;
  book(): Book;
  /** Everything as a book file. */
  file(): Promise<string>;
  /** The store and the session, for who sends the book somewhere. */
  readonly store: MailingStore;
  session(): BookSession;
}

/** The app's parts over a store in memory. */
export async function partsInMemory(): Promise<Parts & { readonly store: MailingStore }> {
  const { crypto } = globalThis;
  const opened = await openMemoryStore(memoryPlatter(), {
    crypto,
    witness: null,
    notices: localNotices()(),
    keeper: {
      persistence: async () => ({ persisted: true, usageBytes: null, quotaBytes: null }),
      ask: async () => true,
    },
    now: () => new Date(0),
  });
  if (!opened.ok) throw new Error(`the store does not open: ${opened.code}`);
  return {
    store: opened.store,
    claimedAt: () => new Date(0).toISOString(),
    today: () => civilDate('1970-01-01'),
    newId: () => newId(crypto),
    newIntent: () => newIntent(crypto),
    readBookFile: (text) => parseBookFile(crypto, text),
    newSheet: () => newSheet(crypto),
    onSheetMade: async () => undefined,
    joining: () => Promise.reject(new Error('no phone joins here')),
  };
}

export async function openMemoryPhone(): Promise<MemoryPhone> {
  const parts = await partsInMemory();
  let session: BookSession | null = null;
  const current = (): BookSession => {
    if (!session) throw new Error('nothing is founded yet');
    return session;
  };
  const run = async (command: ScreenCommand): Promise<void> => {
    const done = await current().dispatch(command, { intent: parts.newIntent() });
    if (!done.ok) throw new Error(`refused: ${JSON.stringify(done)}`);
  };
  return {
    async found(book, drafts, cards) {
      const founded = await foundCommunity(parts, { book, drafts, cards, intent: parts.newIntent() });
      if (!founded.ok) throw new Error(`not founded: ${JSON.stringify(founded)}`);
      const opened = await openBookSession(parts, book);
      if (!opened.ok) throw new Error(`the book does not open: ${opened.code}`);
      session = opened.session;
    },
    write: (drafts) => run({ do: 'write', drafts }),
    seal: (witnesses) => run({ do: 'seal', witnesses }),
    book: () => current().view().book,
    file: () => parts.store.exportBookFile(current().id),
    store: parts.store,
    session: current,
  };
}
