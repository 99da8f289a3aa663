/** The meetings that come after the last one of a fresh practice community, written by its phone in one sheet, by the real `decide`. */
import { afterMovements, opening, twoHere } from '../../../src/app/practice/meeting-drafts.ts';
import type { Scene } from '../../../src/app/practice/scene.ts';
import type { PracticeWords } from '../../../src/app/practice/words.ts';
import type { Book } from '../../../src/ledger/book.ts';
import { addDays } from '../../../src/ledger/civil-date.ts';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import type { Command, Override } from '../../../src/ledger/decide.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import type { MemberId } from '../../../src/ledger/ids.ts';
import { headsToSeal } from '../../../src/ledger/seal.ts';
import type { BookFile } from '../../../src/store/book-file.ts';
import { nextHash, sheetStart } from '../../../src/store/hashes.ts';
import { written } from './written.ts';

const NO_WORDS: PracticeWords = {
  name: '',
  sponsor: '',
  purposes: { fabric: '', oven: '', stall: '', papers: '', fridge: '' },
  ...{
    help: '',
    expense: '',
    note: '',
    missing: '',
    goals: { lending: '', together: '', sewing: '', school: '' },
  },
};

export interface NextMeetings {
  /** With what was written. */
  readonly entries: readonly Entry[];
  readonly book: () => Book;
  /** By number. */
  readonly members: readonly MemberId[];
  /** So many days after the last one; the box is counted, and they say who came. */
  readonly open: (daysLater?: number) => void;
  readonly write: (drafts: readonly Draft[], override?: Override) => void;
  /** Everybody wants them otherwise. */
  readonly agree: (change: (now: Conditions) => Conditions) => void;
  /** Counted, and it is as the book says. */
  readonly seal: () => Promise<void>;
}

export function nextMeetings(file: BookFile, sheet: string): NextMeetings {
  const entries: Entry[] = [...file.entries];
  let book = fold(entries);
  const phone = book.founding?.phone ?? '';
  const members = Object.values(book.members)
    .sort((left, right) => left.number - right.number)
    .map(({ id }) => id);
  const run = (command: Command) => {
    const done = written(book, command, { phone, sheet, nextNumber: (book.heads[sheet] ?? 0) + 1 });
    entries.push(...done.entries);
    book = done.book;
  };
  const write: NextMeetings['write'] = (drafts, override) =>
    run({ do: 'write', drafts, ...(override ? { override } : {}) });
  let scene: Scene | null = null;
  return {
    entries,
    book: () => book,
    members,
    open(daysLater = 0) {
      const { lastSeal } = book;
      if (!lastSeal) throw new Error('this is no community that meets');
      const heldOn = addDays(lastSeal.heldOn, daysLater);
      const number = lastSeal.number + 1;
      scene = { number, heldOn, members, words: NO_WORDS, story: {}, text: () => '' };
      write(opening(scene, book));
    },
    write,
    agree(change) {
      if (!book.conditions) throw new Error('nothing is agreed');
      const votes = { for: [...members], against: [], abstained: [] };
      write([{ kind: 'conditions-agreed', body: { conditions: change(book.conditions), votes } }]);
    },
    async seal() {
      if (!scene) throw new Error('no meeting is open');
      write(afterMovements(scene, book));
      const heads = headsToSeal(book, [], await runningOf(file.book, entries));
      run({ do: 'seal', witnesses: twoHere(scene, 2), ...heads });
    },
  };
}

/** The running hash after each line. */
async function runningOf(book: string, entries: readonly Entry[]) {
  const { crypto } = globalThis;
  const bySheet = new Map<string, Entry[]>();
  for (const entry of entries) bySheet.set(entry.sheet, [...(bySheet.get(entry.sheet) ?? []), entry]);
  const running: { sheet: string; last: number; hash: string }[] = [];
  for (const [sheet, lines] of bySheet) {
    let hash = await sheetStart(crypto, book, sheet);
    for (const entry of lines.sort((left, right) => left.number - right.number)) {
      hash = await nextHash(crypto, hash, entry);
      running.push({ sheet, last: entry.number, hash });
    }
  }
  return running;
}
