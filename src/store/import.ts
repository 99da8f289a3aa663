/**
 * A book file into this phone and out of it. Nothing is ever replaced: entries come in by id, a book that is not here yet
 * becomes a community of its own, and this phone gets keys of its own (so it does not have the pen).
 */
import { fold } from '../ledger/fold.ts';
import type { BookId } from '../ledger/ids.ts';
import { type BookFile, writeBookFile } from './book-file.ts';
import { createBook } from './create.ts';
import { DiskError } from './disk.ts';
import { entriesOf, load } from './load.ts';
import type { StoreParts } from './parts.ts';
import { receive } from './receive.ts';
import type { ImportResult, ReceiveResult } from './store.ts';

/** See Store.exportBookFile. Rejects with a DiskError; a book that is not here is a bug. */
export async function exportBookFile(parts: StoreParts, book: BookId): Promise<string> {
  const loaded = await load(parts.disk, book);
  if (!loaded.ok) {
    if (loaded.code === 'unknownBook') throw new Error(`no such book to export: ${book}`);
    throw new DiskError(loaded);
  }
  const entries = await entriesOf(parts.disk, book, { all: true });
  const tied = loaded.cardTies.flatMap(({ cards }) => cards.slice(1));
  return writeBookFile(parts.crypto, {
    book,
    madeAt: parts.now().toISOString(),
    entries,
    forks: loaded.forks,
    cards: [...loaded.cards, ...tied],
  });
}

/** See Store.importBookFile. */
export async function importBookFile(
  parts: StoreParts,
  file: BookFile,
  despiteFindings: boolean,
): Promise<ImportResult> {
  const findings = fold([...file.entries, ...file.forks]).findings;
  if (findings.length > 0 && !despiteFindings) return { ok: false, code: 'findings', findings };
  const all = [...file.entries, ...file.forks];
  const merged = await receive(parts, file.book, all, file.cards);
  if (merged.ok) return { ...merged, book: file.book, newHere: false };
  if (merged.code !== 'unknownBook') return merged;
  return importNew(parts, file);
}

/** The entries come in the order of their numbers, so that every sheet is whole in the one transaction. */
async function importNew(parts: StoreParts, file: BookFile): Promise<ImportResult> {
  const entries = [...file.entries].sort((left, right) => left.number - right.number);
  const created = await createBook(parts, file.book, () => ({ entries, cards: file.cards }), 'received');
  if (!created.ok) return created;
  const forked: ReceiveResult =
    file.forks.length > 0 ? await receive(parts, file.book, file.forks, []) : { ok: true, ...NOTHING };
  if (!forked.ok) return forked;
  return {
    ...forked,
    added: entries.length,
    cardsChanged: file.cards.length,
    book: file.book,
    newHere: true,
  };
}

const NOTHING = { added: 0, already: 0, forks: [], cardsChanged: 0, cardTies: [] } as const;
