/** A fresh practice community that agreed in its last meeting, now sealed, to share its totals with the team, and where to send them. */
import type { BookFile } from '../../../src/store/book-file.ts';
import { boxKeys, slotOf } from '../../../src/sync/totals-box/box.ts';
import { slotWord } from '../../../src/sync/totals-box/slot.ts';
import { nextMeetings } from './next-meetings.ts';

export async function sharingTotals(file: BookFile): Promise<BookFile> {
  const { agree, entries, open, seal, write } = nextMeetings(file, 'sheet-sharing');
  open();
  write([{ kind: 'totals-slot-set', body: { code: await someCode() } }]);
  agree((now) => ({ ...now, sharing: 'totals' }));
  await seal();
  return { ...file, entries };
}

/** As a team's phone shows it, of a box at an endpoint that nobody asks. */
export async function someCode(): Promise<string> {
  const keys = await boxKeys(crypto, `${'A'.repeat(43)}=`);
  if (!keys) throw new Error('the secret is one');
  return slotWord(await slotOf(crypto, keys, 'https://buzon.ejemplo.org'));
}
