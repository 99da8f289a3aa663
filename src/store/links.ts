/**
 * Which line follows which in sheets that were written twice, by their running hashes (ledger/branches/). Runs in a browser and
 * in Node. Must not know: the database.
 */
import type { Branches, Linked } from '../ledger/branches/branches.ts';
import type { Entry } from '../ledger/entry.ts';
import type { SheetId } from '../ledger/ids.ts';
import type { BookFile } from './book-file.ts';
import { nextHash, type StoreCrypto } from './hashes.ts';

/** A line beside the stored branch. Rows and files of before do not say what it continues: then the branch that came first. */
interface Beside {
  readonly entry: Entry;
  readonly before?: string;
  readonly hash: string;
}

/** @param stored the branch that came first, from the first forked numbers on at least. */
export function linksOf(
  stored: readonly Pick<Linked, 'entry' | 'hash'>[],
  forks: readonly Beside[],
  hashAt: Branches['hashAt'],
): readonly Linked[] {
  const firstOf = new Map<SheetId, number>();
  for (const { entry } of forks)
    firstOf.set(entry.sheet, Math.min(entry.number, firstOf.get(entry.sheet) ?? entry.number));
  const isForked = ({ sheet, number }: Entry) => number >= (firstOf.get(sheet) ?? Number.POSITIVE_INFINITY);
  const behind = ({ sheet, number }: Entry): string => hashAt(sheet, number - 1) ?? '';
  return [
    ...stored.flatMap(({ entry, hash }) => (isForked(entry) ? [{ entry, before: behind(entry), hash }] : [])),
    ...forks.map(({ entry, before, hash }) => ({ entry, before: before ?? behind(entry), hash })),
  ];
}

/** Of a book file; empty where it does not say what its forks continue. */
export async function linksIn(
  crypto: StoreCrypto,
  { entries, forks, forksAfter }: BookFile,
  hashAt: Branches['hashAt'],
): Promise<readonly Linked[]> {
  if (!forksAfter) return [];
  const rows = entries.map((entry) => ({ entry, hash: hashAt(entry.sheet, entry.number) ?? '' }));
  const beside = forks.map(async (entry, at) => {
    const before = forksAfter[at] ?? '';
    return { entry, before, hash: await nextHash(crypto, before, entry) };
  });
  return linksOf(rows, await Promise.all(beside), hashAt);
}
