/** What waits, as people meet it: lines that a meeting reads out and takes in, and those that cannot count yet, by reason. */
import type { Book } from './book.ts';
import { canBeAdopted } from './entries/copies.ts';
import { kinds } from './entries/registry.ts';
import { type Entry, idOf } from './entry.ts';
import type { WaitReason } from './phones.ts';

/** A line to read out, and why it does not count by itself. */
export interface ReadableLine {
  readonly entry: Entry;
  readonly why: WaitReason;
}

/** In the one order. What belongs to its own meeting is chosen with that, never read out. */
export function linesToReadOut(book: Book): readonly ReadableLine[] {
  return book.waiting.flatMap((entry) => {
    const why = book.waitingWhy[idOf(entry)];
    return why && canBeAdopted(book, entry, kinds) ? [{ entry, why }] : [];
  });
}

/** How many others there are of each reason. */
export function heldBack(book: Book): ReadonlyMap<WaitReason, number> {
  const byReason = new Map<WaitReason, number>();
  for (const entry of book.waiting) {
    const why = book.waitingWhy[idOf(entry)];
    if (why && !canBeAdopted(book, entry, kinds)) byReason.set(why, (byReason.get(why) ?? 0) + 1);
  }
  return byReason;
}
