/**
 * Several files as what they are: books, and months of totals of communities that share no more. Files of one community are one book: what
 * any of them has is in it once, so two phones' copies count once. Must not know: what is made of them.
 */
import type { Held } from '../../followup/beside.ts';
import { fold } from '../../ledger/fold.ts';
import type { BookId } from '../../ledger/ids.ts';
import { unique } from '../../ledger/journal.ts';
import type { OpenBook } from '../../ledger/open/open-book.ts';
import type { SignedTotals } from '../../ledger/open/totals.ts';
import { type BookFile, parseBookFile } from '../../store/book-file.ts';
import type { StoreCrypto } from '../../store/hashes.ts';
import { openTotals } from '../../sync/totals.ts';
import { sourceOf } from '../statement/source.ts';

export type ReadBooks =
  | {
      readonly ok: true;
      /** Those of communities. */
      readonly books: readonly OpenBook[];
      readonly followUps: readonly Held[];
      /** Whose signature holds; whose phone it is, nobody has compared here. */
      readonly totals: readonly SignedTotals[];
    }
  | { readonly ok: false; readonly problem: string };

/** Of each file by its name. */
type Read = (file: string) => Promise<string>;

/**
 * In the order of the files. The first that cannot be read is named, and nothing is made of the rest.
 * @param also whether totals are taken too; else they are no book.
 */
export async function readBooks(
  files: readonly string[],
  read: Read,
  crypto: StoreCrypto,
  also: { readonly totals: boolean },
): Promise<ReadBooks> {
  const byBook = new Map<BookId, BookFile[]>();
  const totals: SignedTotals[] = [];
  for (const name of files) {
    const found = await readOne(name, read, crypto, also);
    if ('problem' in found) return { ok: false, problem: `${name}: ${found.problem}` };
    if ('signed' in found) totals.push(found.signed);
    else byBook.set(found.book, [...(byBook.get(found.book) ?? []), found]);
  }
  const all = [...byBook].map(([id, files]) => ({ id, ...bookOf(files) }));
  const isFollowUp = ({ book }: Held) => book.founding?.purpose === 'followUp';
  return {
    ok: true,
    books: all.filter((one) => !isFollowUp(one)),
    // Of these nothing goes further but what their facts come to in a year: no card, no line.
    followUps: all.filter(isFollowUp).map(({ id, book }) => ({ id, book })),
    totals,
  };
}

async function readOne(
  name: string,
  read: Read,
  crypto: StoreCrypto,
  also: { readonly totals: boolean },
): Promise<BookFile | { readonly signed: SignedTotals } | { readonly problem: string }> {
  const text = await read(name).catch((error: unknown) => ({
    problem: error instanceof Error ? error.message : 'cannot be read',
  }));
  if (typeof text !== 'string') return text;
  const opened = also.totals ? await openTotals(crypto, text) : null;
  if (opened?.ok) return { signed: opened.signed };
  if (opened && opened.code !== 'notTotals') return { problem: JSON.stringify({ code: opened.code }) };
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
