/** A fresh practice community that agreed in its last meeting, now sealed, to share its totals with the team; by the real `decide`. */
import { afterMovements, opening, twoHere } from '../../../src/app/practice/meeting-drafts.ts';
import type { Command } from '../../../src/ledger/decide.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { headsToSeal } from '../../../src/ledger/seal.ts';
import type { BookFile } from '../../../src/store/book-file.ts';
import { NO_WORDS, runningOf } from './late-book.ts';
import { written } from './written.ts';

const SHEET = 'sheet-sharing';

export async function sharingTotals(file: BookFile): Promise<BookFile> {
  const entries: Entry[] = [...file.entries];
  let book = fold(entries);
  const { founding, conditions, lastSeal } = book;
  if (!founding || !conditions || !lastSeal) throw new Error('this is no community that meets');
  const { phone } = founding;
  const members = Object.values(book.members)
    .sort((left, right) => left.number - right.number)
    .map(({ id }) => id);
  const run = (command: Command) => {
    const done = written(book, command, { phone, sheet: SHEET, nextNumber: (book.heads[SHEET] ?? 0) + 1 });
    entries.push(...done.entries);
    book = done.book;
  };
  const write = (drafts: readonly Draft[]) => run({ do: 'write', drafts });
  const { heldOn, number } = lastSeal;
  const scene = { number: number + 1, heldOn, members, words: NO_WORDS, story: {}, text: () => '' };
  const votes = { for: [...members], against: [], abstained: [] };
  write(opening(scene, book));
  write([{ kind: 'conditions-agreed', body: { conditions: { ...conditions, sharing: 'totals' }, votes } }]);
  write(afterMovements(scene, book));
  const heads = headsToSeal(book, [], await runningOf(file.book, entries));
  run({ do: 'seal', witnesses: twoHere(scene, 2), ...heads });
  return { ...file, entries };
}
