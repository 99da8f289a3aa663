/** The store over any disk: the one door to its operations. See store.ts for what each promises. */
import type { BookId, EntryId } from '../ledger/ids.ts';
import { append } from './append.ts';
import { createBook } from './create.ts';
import type { Disk } from './disk.ts';
import { splitEntryId } from './heads.ts';
import { exportBookFile, importBookFile } from './import.ts';
import { load } from './load.ts';
import type { StoreDeps, StoreParts } from './parts.ts';
import { readPhone } from './phone.ts';
import { entriesOf, verifyHashes } from './read.ts';
import { receive } from './receive.ts';
import { dropSnapshots, saveSnapshot } from './snapshots.ts';
import type { BookSummary, Notice, Store } from './store.ts';
import * as typed from './typed.ts';
import { checkWitness, forgetWitness } from './witness.ts';

export function makeStore(disk: Disk, deps: StoreDeps): Store {
  const parts: StoreParts = { ...deps, disk };
  const { crypto, witness, notices, keeper } = deps;
  const listeners = new Set<(notice: Notice) => void>();
  const tell = (notice: Notice): void => {
    for (const listener of listeners) listener(notice);
  };
  notices.hear(tell);
  disk.onRetired(() => tell({ kind: 'newerDatabase' }));
  return {
    books: () => summaries(disk),
    createBook: (book, write = () => ({ entries: [] })) => createBook(parts, book, write, 'own'),
    phone: (book) => readPhone(disk, crypto, book),
    append: (book, expected, writing) => append(parts, book, expected, writing),
    receive: (book, entries, cards = []) => receive(parts, book, entries, cards),
    load: (book) => load(disk, book),
    entriesOf: (book, query) => entriesOf(disk, book, query),
    saveSnapshot: (book, seal, heads, state) => saveSnapshot(disk, book, seal, heads, state),
    dropSnapshots: (book) => dropSnapshots(disk, book),
    verifyHashes: (book) => verifyHashes(disk, crypto, book),
    exportBookFile: (book) => exportBookFile(parts, book),
    importBookFile: (file, options) => importBookFile(parts, file, options?.despiteFindings ?? false),
    draft: (book, form) => typed.draft(disk, book, form),
    drafts: (book) => typed.drafts(disk, book),
    saveDraft: (book, form, value) => typed.saveDraft(disk, book, form, value),
    dropDraft: (book, form) => typed.dropDraft(disk, book, form),
    settings: () => typed.settings(disk),
    async saveSetting(key, value) {
      const saved = await typed.saveSetting(disk, key, value);
      if (saved.ok) notices.say({ kind: 'settings' });
      return saved;
    },
    checkWitness: () => checkWitness(disk, witness),
    acceptLoss: async (book) => forgetWitness(witness, book),
    persistence: () => keeper.persistence(),
    askPersistence: () => keeper.ask(),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      notices.close();
      disk.close();
    },
  };
}

/** The list needs no folded book: the founding entry says a community's name. */
async function summaries(disk: Disk): Promise<readonly BookSummary[]> {
  const rows = await disk.read(['books', 'entries'], async (tables) => {
    const books = await tables.books.all();
    const founded = books.flatMap((book) => (book.founded ? [keyOf(book.id, book.founded)] : []));
    return { books, founded: await tables.entries.get(founded) };
  });
  const entryByBook = new Map(rows.founded.map((row) => [row?.book, row?.entry]));
  return rows.books
    .map(({ id, createdAt, count }) => ({ id, createdAt, count, founded: entryByBook.get(id) ?? null }))
    .sort((left, right) => compareTexts(left.createdAt, right.createdAt) || compareTexts(left.id, right.id));
}

function keyOf(book: BookId, entry: EntryId): readonly [BookId, string, number] {
  const { sheet, number } = splitEntryId(entry);
  return [book, sheet, number];
}

function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
