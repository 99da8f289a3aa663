/**
 * Several book files as books. Files of one community are one book: what any of them has is in it once, so two phones' copies count
 * once. Must not know: what is made of the books.
 */
import type { Held } from '../../followup/beside.ts';
import { fold } from '../../ledger/fold.ts';
import type { BookId } from '../../ledger/ids.ts';
import { unique } from '../../ledger/journal.ts';
import type { OpenBook } from '../../ledger/open/open-book.ts';
import { type BookFile, parseBookFile } from '../../store/book-file.ts';
import type { StoreCrypto } from '../../store/hashes.ts';
import { sourceOf } from '../statement/source.ts';

export type ReadBooks =
  | {
      readonly ok: true;
      /** Those of communities. */
      readonly books: readonly OpenBook[];
      readonly followUps: readonly Held[];
    }
  | { readonly ok: false; readonly problem: string };

/** In the order of the files. The first that cannot be read is named, and nothing is made of the rest. */
export async function readBooks(
  files: readonly string[],
  read: (file: string) => Promise<string>,
  crypto: StoreCrypto,
): Promise<ReadBooks> {
  const byBook = new Map<BookId, BookFile[]>();
  for (const name of files) {
    const found = await readOne(name, read, crypto);
    if ('problem' in found) return { ok: false, problem: `${name}: ${found.problem}` };
    byBook.set(found.book, [...(byBook.get(found.book) ?? []), found]);
  }
  const all = [...byBook].map(([id, files]) => ({ id, ...bookOf(files) }));
  const isFollowUp = ({ book }: Held) => book.founding?.purpose === 'followUp';
  return {
    ok: true,
    books: all.filter((one) => !isFollowUp(one)),
    // Of these nothing goes further but what their facts come to in a year: no card, no line.
    followUps: all.filter(isFollowUp).map(({ id, book }) => ({ id, book })),
  };
}

async function readOne(
  name: string,
  read: (file: string) => Promise<string>,
  crypto: StoreCrypto,
): Promise<BookFile | { readonly problem: string }> {
  const text = await read(name).catch((error: unknown) => ({
    problem: error instanceof Error ? error.message : 'cannot be read',
  }));
  if (typeof text !== 'string') return text;
  const parsed = await parseBookFile(crypto, text);
  if (parsed.ok) return parsed.file;
  const { ok: _refused, ...problem } = parsed;
  return { problem: JSON.stringify(problem) };
}

/** Whoever has the file has all of it, so names go with the figures. */
function bookOf(files: readonly BookFile[]): OpenBook {
  const entries = unique(files.flatMap((file) => file.entries));
  const book = fold(entries);
  const cards = files.flatMap((file) => file.cards);
  const { member, text } = sourceOf(book, entries, cards);
  return { book, entries, mayName: true, nameOf: (id) => member(id).name, textOf: text };
}
