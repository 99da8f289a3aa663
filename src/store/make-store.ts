/** The store over any disk: the one door to its operations. See store.ts for what each promises. */
import { type BookId, type EntryId, splitEntryId } from '../ledger/ids.ts';
import type { Disk } from './disk.ts';
import { fetchedOnce } from './fetched-once.ts';
import type { MailingStore } from './mail/mailing-store.ts';
import type { StoreDeps, StoreParts } from './parts.ts';
import type { Telling } from './seen.ts';
import type { BookSummary, Notice } from './store.ts';
import * as typed from './typed.ts';
import { checkWitness, forgetWitness } from './witness.ts';

/** Opening and listing books needs none of these pieces; they come with the screens that do. */
const reading = fetchedOnce(() => import('./load.ts'));
const lines = fetchedOnce(() => import('./read.ts'));
const writing = fetchedOnce(() => import('./writing.ts'));

export function makeStore(disk: Disk, deps: StoreDeps): MailingStore {
  const parts: StoreParts = { ...deps, disk };
  const { crypto, witness, notices, keeper } = deps;
  const telling: Telling = { tell: null };
  const listeners = new Set<(notice: Notice) => void>();
  const tell = (notice: Notice): void => {
    for (const listener of listeners) listener(notice);
  };
  notices.hear(tell);
  disk.onRetired(() => tell({ kind: 'newerDatabase' }));
  return {
    books: () => list(disk),
    async createBook(book, write = () => ({ entries: [] })) {
      const { createBook } = await writing();
      return createBook(parts, book, write, 'own');
    },
    phone: async (book) => (await writing()).readPhone(disk, crypto, book),
    append: async (book, expected, lines) => (await writing()).append(parts, book, expected, lines),
    async receive(book, entries, cards = [], pages = []) {
      return (await writing()).receive(parts, book, { entries, cards, pages });
    },
    load: async (book) => (await reading()).load(disk, telling, book),
    entriesOf: async (book, query) => (await lines()).entriesOf(disk, book, query),
    async saveSnapshot(book, seal, heads, state) {
      return (await writing()).saveSnapshot(disk, book, seal, heads, state);
    },
    dropSnapshots: async (book) => (await writing()).dropSnapshots(disk, book),
    pagesSeen: async (book) => (await writing()).pagesSeen(disk, book),
    headsAt: async (book, wanted) => (await writing()).headsAt(disk, book, wanted),
    verifyHashes: async (book) => (await writing()).verifyHashes(disk, crypto, book),
    exportBookFile: async (book) => (await writing()).exportBookFile(parts, book),
    async importBookFile(file, options) {
      const { importBookFile } = await writing();
      return importBookFile(parts, file, options?.despiteFindings ?? false);
    },
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
    clips: async () => (await import('./make-clips.ts')).makeClips(disk),
    summaries: async () => (await import('./make-summaries.ts')).makeSummaries(disk, telling),
    connection: (book) => connection(disk, book),
    keyrings: async () => (await import('./keyring.ts')).makeKeyrings(parts),
    mail: async () => (await import('./mail/make-mail.ts')).makeMail(parts),
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

async function connection(disk: Disk, book: BookId): Promise<string | null> {
  const [row] = await disk.read(['keyrings'], (tables) => tables.keyrings.get([book]));
  return row?.endpoint ?? null;
}

/** The list needs no folded book: the founding entry says a community's name. */
async function list(disk: Disk): Promise<readonly BookSummary[]> {
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
