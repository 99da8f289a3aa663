/**
 * Which lines stand where a sheet was written twice: the same that the fold takes (branches.ts), whichever of them came to this
 * phone first. So a list, a running balance and a correction are about what is in the figures.
 */
import type { Book } from '../book.ts';
import { canonicalText } from '../bytes.ts';
import { compareEntries, type Entry, idOf } from '../entry.ts';
import type { EntryId } from '../ids.ts';

/**
 * In the one order. What no branch that stands has is left out.
 * @param stored one line for each id. @param forks what is kept beside the book.
 * @param wanted only these ids; null: all.
 */
export function standingIn(
  { standing }: Pick<Book, 'standing'>,
  stored: readonly Entry[],
  forks: readonly Entry[],
  wanted: ReadonlySet<EntryId> | null = null,
): readonly Entry[] {
  const stands = (entry: Entry): boolean => {
    const text = standing[idOf(entry)];
    return text === undefined || text === canonicalText(entry);
  };
  const asked = forks.filter((entry) => !wanted || wanted.has(idOf(entry)));
  const byId = new Map([...stored, ...asked].filter(stands).map((entry) => [idOf(entry), entry]));
  return [...byId.values()].sort(compareEntries);
}
