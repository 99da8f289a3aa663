/**
 * Whether a sitting may go on in its sheet (Y6). Nobody else writes there: where its end is not what this sitting wrote last, the
 * storage was put back under it or a copy of the phone wrote too, and the next line would be a second one under a number
 * that is taken. Must not know: the disk, how a new sheet is made.
 */
import type { SheetId } from '../../ledger/ids.ts';
import type { Heads, LoadedBook } from '../../store/store.ts';

/** @param known the heads as this sitting left them. @param read the book as it is on the disk now. */
export function isStillOwn(
  sheet: SheetId,
  known: Heads,
  { heads, forks }: Pick<LoadedBook, 'heads' | 'forks'>,
): boolean {
  const [was, is] = [known.bySheet[sheet], heads.bySheet[sheet]];
  const isSame = was?.number === is?.number && was?.hash === is?.hash;
  return isSame && forks.every((fork) => fork.sheet !== sheet);
}
