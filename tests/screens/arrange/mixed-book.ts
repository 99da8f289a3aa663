/** A fresh practice community in which a meeting, still open, has agreed that women and men are in the group; by the real `decide`. */
import { opening } from '../../../src/app/practice/meeting-drafts.ts';
import type { Command } from '../../../src/ledger/decide.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import type { BookFile } from '../../../src/store/book-file.ts';
import { NO_WORDS } from './late-book.ts';
import { written } from './written.ts';

const SHEET = 'sheet-mixed';

export async function ofWomenAndMen(file: BookFile): Promise<BookFile> {
  const entries: Entry[] = [...file.entries];
  let book = fold(entries);
  const { founding, conditions, lastSeal } = book;
  if (!founding || !conditions || !lastSeal) throw new Error('this is no community that meets');
  const { phone } = founding;
  const members = Object.values(book.members)
    .sort((left, right) => left.number - right.number)
    .map(({ id }) => id);
  const write = (drafts: readonly Draft[]) => {
    const command: Command = { do: 'write', drafts };
    const done = written(book, command, { phone, sheet: SHEET, nextNumber: (book.heads[SHEET] ?? 0) + 1 });
    entries.push(...done.entries);
    book = done.book;
  };
  const { heldOn, number } = lastSeal;
  const scene = { number: number + 1, heldOn, members, words: NO_WORDS, story: {}, text: () => '' };
  write(opening(scene, book));
  const votes = { for: [...members], against: [], abstained: [] };
  write([{ kind: 'conditions-agreed', body: { conditions: { ...conditions, people: 'mixed' }, votes } }]);
  return { ...file, entries };
}
