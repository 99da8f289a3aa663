/**
 * "Undo the last one": the last line of the open meeting that can be taken back by its exact opposite.
 * Lines that correct an earlier meeting are left out: half of such a correction must not be taken back alone.
 */
import type { Book } from '../../ledger/book.ts';
import { kinds } from '../../ledger/entries/registry.ts';
import { type Entry, idOf } from '../../ledger/entry.ts';

/** Null where no meeting is open or nothing in it can be undone. */
export function lastUndoable(book: Book): Entry | null {
  const lines = book.open?.entries ?? [];
  const here = new Set(lines.map(idOf));
  const undoable = (entry: Entry): boolean => {
    if (entry.kind === 'reversal' || book.reversed[idOf(entry)]) return false;
    const replaced = entry.body.replaces;
    if (typeof replaced === 'string' && !here.has(replaced)) return false;
    return kinds(entry.kind)?.reversible ?? false;
  };
  return lines.findLast(undoable) ?? null;
}
