/**
 * A book that stands, a snapshot or the one in memory, with what came after it. It comes to the fold of everything (L2), or
 * says that it cannot. Must not know: the plan of the whole set (fold.ts), which a start from a snapshot does without.
 */
import { type Book, copyBook } from './book.ts';
import { compareEntries, type Entry } from './entry.ts';
import { nextVerdict } from './order/next.ts';
import { NOTHING_SEEN, type Seen } from './order/seen.ts';
import { take } from './order/take.ts';

/**
 * The same book with entries added at the tail; the given book is not changed. Null where an entry sorts before the tail,
 * is known already, or could change what was found before (order/next.ts): then the whole set must be folded anew.
 */
export function extend(book: Book, entries: readonly Entry[], seen: Seen = NOTHING_SEEN): Book | null {
  const next = copyBook(book);
  if (Object.values(book.waitingWhy).some((why) => why === 'missing' || why === 'number')) return null;
  for (const entry of [...entries].sort(compareEntries)) {
    const verdict = nextVerdict(next, entry, seen);
    if (verdict === 'anew') return null;
    take(next, entry, verdict);
  }
  return next;
}
