/** All that the fold of a whole book is told of what phones had seen: for a check of it. */
import type { BookId } from '../ledger/ids.ts';
import type { Disk } from './disk.ts';
import type { KeptPage } from './kept-page.ts';
import { seenIn } from './seen.ts';

/** See Store.pagesSeen. */
export async function pagesSeen(disk: Disk, book: BookId): Promise<readonly KeptPage[]> {
  const { seenOfUncut } = await import('./mail/uncut.ts');
  const names = ['books', 'entries', 'forks', 'pages', 'snapshots', 'phones'] as const;
  return disk.read(names, (tables) => seenIn({ tell: seenOfUncut }, tables, book));
}
