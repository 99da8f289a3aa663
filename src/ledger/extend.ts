/**
 * A book that stands, a snapshot or the one in memory, with what came after it. It comes to the fold of everything (L2), or
 * says that it cannot. Must not know: the plan of the whole set (fold.ts), which a start from a snapshot does without.
 */
import type { Book } from './book.ts';
import { type Branches, NO_BRANCHES } from './branches/branches.ts';
import { copyBook } from './copy-book.ts';
import { compareEntries, type Entry } from './entry.ts';
import { nextVerdict } from './order/next.ts';
import { NOTHING_SEEN, type Seen } from './order/seen.ts';
import { take } from './order/take.ts';
import { headsStatedBy } from './seal.ts';

/**
 * The same book with entries added at the tail; the given book is not changed. Null where an entry sorts before the tail,
 * is known already, or could change what was found before (order/next.ts), or where a seal covers another branch than the one that
 * is here: then the whole set must be folded anew.
 */
export function extend(
  book: Book,
  entries: readonly Entry[],
  seen: Seen = NOTHING_SEEN,
  { hashAt }: Branches = NO_BRANCHES,
): Book | null {
  const next = copyBook(book);
  if (Object.values(book.waitingWhy).some((why) => why === 'missing' || why === 'number')) return null;
  for (const entry of [...entries].sort(compareEntries)) {
    const verdict = nextVerdict(next, entry, seen);
    if (verdict === 'anew') return null;
    if (entry.kind === 'meeting-sealed' && verdict === 'counts' && namesAnother(entry, hashAt)) return null;
    take(next, entry, verdict);
  }
  return next;
}

function namesAnother(seal: Entry, hashAt: Branches['hashAt']): boolean {
  return headsStatedBy(seal).some(({ sheet, last, hash }) => {
    const here = hashAt(sheet, last);
    return here !== undefined && here !== hash;
  });
}
