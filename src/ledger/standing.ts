/**
 * Which lines stand where a sheet was written twice: the same that the fold takes (fold.ts), whichever of them came to this
 * phone first. So a list, a running balance and a correction are about what is in the figures.
 */
import { canonicalText } from './bytes.ts';
import { compareEntries, type Entry, idOf } from './entry.ts';
import type { EntryId } from './ids.ts';

/**
 * In the one order.
 * @param stored one line for each id. @param forks what is kept beside the book.
 * @param wanted only these ids; null: all.
 */
export function standingIn(
  stored: readonly Entry[],
  forks: readonly Entry[],
  wanted: ReadonlySet<EntryId> | null = null,
): readonly Entry[] {
  const byId = new Map(stored.map((entry) => [idOf(entry), entry]));
  for (const fork of forks) {
    const id = idOf(fork);
    const known = byId.get(id);
    if (wanted && !wanted.has(id)) continue;
    if (!known || canonicalText(fork) < canonicalText(known)) byId.set(id, fork);
  }
  return [...byId.values()].sort(compareEntries);
}
