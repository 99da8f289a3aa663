/** What a check looks at: every entry once in the one order, and the book that they come to. */
import type { Book, Finding } from '../book.ts';
import type { Branches } from '../branches/branches.ts';
import { type Entry, idOf } from '../entry.ts';
import { walk } from '../fold.ts';
import type { EntryId } from '../ids.ts';
import type { Seen } from '../order/seen.ts';
import type { SheetHead } from '../sheet-head.ts';

export interface Whole {
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<EntryId, Entry>;
  readonly book: Book;
  /** Running hashes as the store computed them, of any sheets at any of their numbers. */
  readonly heads: readonly SheetHead[];
  readonly branches: Branches;
  /** Goes through the book: `step` sees what stood before each entry that counts. It must not keep or change it. */
  readonly walk: (step: (before: Book, entry: Entry) => void) => Book;
}

export type Check = (whole: Whole) => readonly Finding[];

export function wholeOf(
  entries: readonly Entry[],
  heads: readonly SheetHead[],
  seen: Seen,
  branches: Branches,
): Whole {
  const ordered: Entry[] = [];
  const book = walk(entries, (_before, entry) => ordered.push(entry), seen, branches);
  return {
    entries: ordered,
    byId: new Map(ordered.map((entry) => [idOf(entry), entry])),
    book,
    heads,
    branches,
    walk: (step) =>
      walk(
        entries,
        (before, entry, willCount) => {
          if (willCount) step(before, entry);
        },
        seen,
        branches,
      ),
  };
}
