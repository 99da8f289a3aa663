/**
 * What a community writes in which being late costs something, for a fresh practice community, by the real `decide`: a meeting that
 * agrees a late fee and lends to three, sealed; and three weeks later one in which nothing was paid back, and the meeting has
 * forgiven one of them and called on those who vouch for another.
 */
import { afterMovements, opening, twoHere } from '../../../src/app/practice/meeting-drafts.ts';
import type { Scene } from '../../../src/app/practice/scene.ts';
import type { PracticeWords } from '../../../src/app/practice/words.ts';
import { addDays, type CivilDate } from '../../../src/ledger/civil-date.ts';
import type { Command, Override } from '../../../src/ledger/decide.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { entryIdOf, type MemberId } from '../../../src/ledger/ids.ts';
import { amount, ZERO } from '../../../src/ledger/money.ts';
import { headsToSeal } from '../../../src/ledger/seal.ts';
import type { BookFile } from '../../../src/store/book-file.ts';
import { nextHash, sheetStart } from '../../../src/store/hashes.ts';
import { written } from './written.ts';

const SHEET = 'sheet-late-fees';
/** By number: who is late, whose late fee was forgiven, whose loan others paid, and they. */
const LATE = 8;
const FORGIVEN = 9;
const CALLED_ON = 10;
const VOUCHING = [11, 12];
/** Their loans are the lines after the opening, the count, the attendance and the rules. */
export const LATE_LOAN = entryIdOf(SHEET, 5);
export const FORGIVEN_LOAN = entryIdOf(SHEET, 6);
export const CALLED_LOAN = entryIdOf(SHEET, 7);

const euros = (count: number) => amount(count * 100);
const THREE_WEEKS = 21;
export const NO_WORDS: PracticeWords = {
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

export async function withLateFees(file: BookFile): Promise<BookFile> {
  const entries: Entry[] = [...file.entries];
  let book = fold(entries);
  const phone = book.founding?.phone ?? '';
  const members = Object.values(book.members)
    .sort((left, right) => left.number - right.number)
    .map(({ id }) => id);
  const run = (command: Command) => {
    const done = written(book, command, { phone, sheet: SHEET, nextNumber: (book.heads[SHEET] ?? 0) + 1 });
    entries.push(...done.entries);
    book = done.book;
  };
  const write = (drafts: readonly Draft[], override?: Override) =>
    run({ do: 'write', drafts, ...(override ? { override } : {}) });
  const sceneOf = (number: number, heldOn: CivilDate): Scene => ({
    ...{ number, heldOn, members, words: NO_WORDS, story: {} },
    text: () => '',
  });
  const memberAt = (number: number): MemberId => members[number - 1] ?? '';

  const lends = sceneOf(9, book.lastSeal?.heldOn ?? addDays(book.founding?.on ?? ('' as CivilDate), 1));
  write(opening(lends, book));
  write([agreed(book.conditions, members)]);
  write([
    lent(memberAt(LATE), 40),
    lent(memberAt(FORGIVEN), 20),
    lent(memberAt(CALLED_ON), 30, VOUCHING.map(memberAt)),
  ]);
  write(afterMovements(lends, book));
  const heads = headsToSeal(book, [], await runningOf(file.book, entries));
  run({ do: 'seal', witnesses: twoHere(lends, 2), ...heads });

  write(opening(sceneOf(10, addDays(lends.heldOn, THREE_WEEKS)), book));
  const without = (number: number): Override => ({
    text: 'why-late',
    votes: { for: members.filter((one) => one !== memberAt(number)), against: [], abstained: [] },
  });
  const called = { loan: CALLED_LOAN, member: memberAt(CALLED_ON), interest: ZERO };
  const parts = VOUCHING.map((number) => ({ member: memberAt(number), amount: euros(7) }));
  write(
    [
      {
        kind: 'pledges-called',
        body: { ...called, lateFee: euros(4), principal: euros(10), parts, reason: null },
      },
    ],
    without(CALLED_ON),
  );
  const forgiven = { loan: FORGIVEN_LOAN, member: memberAt(FORGIVEN), interest: ZERO, principal: ZERO };
  write(
    [{ kind: 'loan-forgiven', body: { ...forgiven, lateFee: euros(4), reason: null } }],
    without(FORGIVEN),
  );
  const text = { kind: 'text', book: file.book, id: 'why-late', version: 1, text: '…' } as const;
  if (book.loans[LATE_LOAN]?.member !== memberAt(LATE)) throw new Error('the loans stand elsewhere');
  return { ...file, entries, cards: [...file.cards, text] };
}

type Agreed = Extract<Draft, { kind: 'conditions-agreed' }>['body']['conditions'];

/** 2 € for each late payment; members may vouch. */
function agreed(now: Agreed | null, members: readonly MemberId[]): Draft {
  if (!now) throw new Error('nothing is agreed');
  const terms = { ...now.loans.terms, lateFee: LATE_FEE };
  const guarantors = { mode: 'pledges', least: 0, percent: '0', effect: 'secures' } as const;
  return {
    kind: 'conditions-agreed',
    body: {
      conditions: { ...now, loans: { ...now.loans, terms, guarantors } },
      votes: { for: [...members], against: [], abstained: [] },
    },
  };
}

const LATE_FEE = { mode: 'perInstalment', amount: euros(2), graceDays: 0 } as const;

/** In four payments, one a week. */
function lent(member: MemberId, count: number, vouching: readonly MemberId[] = []): Draft {
  const pledges = vouching.map((one) => ({ member: one, amount: euros(count / 2) }));
  return {
    kind: 'loan-paid-out',
    body: {
      ...{ member, amount: euros(count), from: 'box', purpose: null, saidYes: [member] },
      terms: {
        interest: { mode: 'none' },
        plan: { mode: 'equalPrincipal', instalments: 4, every: { unit: 'weeks', count: 1 } },
        lateFee: LATE_FEE,
        order: 'lateFeesInterestPrincipal',
      },
      cashStep: amount(50),
      ...(pledges.length > 0 ? { pledges } : {}),
    },
  };
}

/** The running hash after each line. */
export async function runningOf(book: string, entries: readonly Entry[]) {
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
