/**
 * S7: a witness outside the database. Per book it keeps the last sheet and number known to be durable, so that an emptied
 * or rolled back database is noticed at start instead of greeted as a new phone.
 * It is written after the commit and may lag behind (browsers flush localStorage lazily), so it never accuses wrongly.
 */
import type { Entry } from '../ledger/entry.ts';
import type { BookId, SheetId } from '../ledger/ids.ts';
import type { Disk } from './disk.ts';
import type { WitnessStorage } from './parts.ts';
import { BY_ID } from './rows.ts';
import type { MissingBook, WitnessVerdict } from './store.ts';

const PREFIX = 'caixeta.book.';

/** The last thing known to be durable in a book. */
export interface Mark {
  readonly book: BookId;
  readonly sheet: SheetId;
  readonly number: number;
}

/** A browser that refuses the witness (blocked or full) only loses the warning: the database holds the book. */
export function noteWitness(
  witness: WitnessStorage | null,
  book: BookId,
  last: Pick<Entry, 'sheet' | 'number'>,
): boolean {
  try {
    witness?.setItem(PREFIX + book, `${last.sheet}:${last.number}`);
    return witness !== null;
  } catch {
    return false;
  }
}

export function forgetWitness(witness: WitnessStorage | null, book: BookId): void {
  try {
    witness?.removeItem(PREFIX + book);
  } catch {
    // A witness that cannot be reached cannot accuse either.
  }
}

/** What the witness knows; also for a database that cannot be opened at all. */
export function witnessed(witness: WitnessStorage | null): readonly Mark[] {
  try {
    const keys = Array.from({ length: witness?.length ?? 0 }, (_, at) => witness?.key(at) ?? '');
    return keys
      .filter((key) => key.startsWith(PREFIX))
      .flatMap((key) => {
        const match = /^([A-Za-z0-9-]+):(\d+)$/u.exec(witness?.getItem(key) ?? '');
        const [, sheet, number] = match ?? [];
        return sheet && number ? [{ book: key.slice(PREFIX.length), sheet, number: Number(number) }] : [];
      });
  } catch {
    return [];
  }
}

/** Compares every mark with the database. Rejects with a DiskError where the disk fails. */
export async function checkWitness(disk: Disk, witness: WitnessStorage | null): Promise<WitnessVerdict> {
  const marks = witnessed(witness);
  if (marks.length === 0) return { code: 'ok', witnessed: false };
  return disk.read(['books', 'entries'], async (tables) => {
    const missing: MissingBook[] = [];
    for (const mark of marks) {
      const [entry] = await tables.entries.get([[mark.book, mark.sheet, mark.number]]);
      const [book] = await tables.books.get([mark.book]);
      if (entry && book) continue;
      const [last] = await tables.entries.list({
        index: BY_ID,
        prefix: [mark.book, mark.sheet],
        limit: 1,
        backwards: true,
      });
      missing.push({ ...mark, found: book ? (last?.entry.number ?? 0) : 0 });
    }
    if (missing.length === 0) return { code: 'ok', witnessed: true };
    const books = await tables.books.all();
    return { code: books.length === 0 ? 'databaseEmptied' : 'databaseBehind', books: missing };
  });
}
