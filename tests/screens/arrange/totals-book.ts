/** A fresh practice community that agreed in its last meeting, now sealed, to share its totals with the team. */
import type { BookFile } from '../../../src/store/book-file.ts';
import { nextMeetings } from './next-meetings.ts';

export async function sharingTotals(file: BookFile): Promise<BookFile> {
  const { agree, entries, open, seal } = nextMeetings(file, 'sheet-sharing');
  open();
  agree((now) => ({ ...now, sharing: 'totals' }));
  await seal();
  return { ...file, entries };
}
