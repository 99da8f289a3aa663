/** A whole book from the disk, with all branches of a copied phone and what the pages say was seen: as the book itself is folded. */
import { hashFinder } from '../../ledger/branches/branches.ts';
import type { WholeBook } from '../../ledger/open/totals.ts';
import { seenFrom } from '../../ledger/order/page-seen.ts';
import type { LoadedBook, Store } from '../../store/store.ts';

type Read = Pick<LoadedBook, 'book' | 'heads' | 'forks' | 'links'>;

export async function wholeBook(
  store: Store,
  id: string,
  { book, heads, forks, links }: Read,
): Promise<WholeBook> {
  const entries = [...(await store.entriesOf(id, { all: true })), ...forks];
  const known = Object.entries(heads.bySheet).map(([sheet, { number, hash }]) => ({
    sheet,
    last: number,
    hash,
  }));
  const hashes = forks.length > 0 ? await store.verifyHashes(id) : null;
  const branches = { links, hashAt: hashFinder(hashes?.ok ? hashes.heads : known) };
  return { book, entries, seen: seenFrom(await store.pagesSeen(id), entries), branches };
}
