/** L6: a reversal names one counted entry, once, and takes it back as if it had not been; L8: sealed reports never change. */
import { describe, expect, test } from 'vitest';
import { type Account, legOn } from '../../../src/ledger/accounts.ts';
import { transfersOf } from '../../../src/ledger/apply.ts';
import type { Book } from '../../../src/ledger/book.ts';
import { decide, type Writer } from '../../../src/ledger/decide.ts';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import { meetingReport } from '../../../src/ledger/report.ts';
import { bytesOf, onAccepted, onBooks, shuffled, takeTime } from './books.ts';

takeTime();

const NEVER = [
  'meeting-opened',
  'meeting-sealed',
  'meeting-cancelled',
  'box-counted',
  'reversal',
  'founded',
  'erased',
];

/** Everything that an entry can have changed, but for the memory of what was written. */
const figuresOf = ({ balances, loans, fines, matchParts, differences, members, conditions, ...more }: Book) =>
  bytesOf({ balances, loans, fines, matchParts, differences, members, conditions, ...later(more) });

const later = ({ cycles, savingDays, goals }: Pick<Book, 'cycles' | 'savingDays' | 'goals'>) => ({
  cycles,
  goals,
  sums: savingDays.sums,
});

const writer = (book: Book, phone: string): Writer => ({
  phone,
  sheet: 'taking-back',
  nextNumber: (book.heads['taking-back'] ?? 0) + 1,
  claimedAt: '',
  intent: `back-${book.lamport}`,
});

describe('reversals', () => {
  test('L6 every reversal nets its original to zero on every account, and none is of a kind that stays', () => {
    let seen = 0;
    onBooks(100, ({ entries }) => {
      const byId = new Map(entries.map((entry) => [idOf(entry), entry]));
      const named = entries
        .filter(({ kind }) => kind === 'reversal')
        .map((reversal) => {
          const original = byId.get(String(reversal.body.entry));
          const both = [...transfersOf(reversal), ...(original ? transfersOf(original) : [])];
          const accounts = new Set<Account>(both.flatMap(({ from, to }) => [from, to]));
          for (const account of accounts) expect(legOn(account, both)).toBe(0);
          expect(NEVER).not.toContain(original?.kind);
          return reversal.body.entry;
        });
      seen += named.length;
      expect(new Set(named).size).toBe(named.length);
    });
    expect(seen).toBeGreaterThan(100);
  });

  test('L6 an entry taken back at once leaves the book as if it had never been, and is not taken back again', () => {
    let taken = 0;
    onAccepted(60, ({ before, command }, { book, entries }) => {
      const [original] = entries;
      if (command.do !== 'write' || entries.length !== 1 || !original || !book.open) return;
      const plain = {
        do: 'correct',
        original,
        reason: null,
        replacements: [],
        boxLeg: { is: 'unsaid' },
      } as const;
      const back = decide(book, plain, writer(book, book.open.pen));
      if (!back.ok) return;
      taken += 1;
      expect(figuresOf(back.book)).toBe(figuresOf(before));
      const twice = decide(back.book, plain, { ...writer(back.book, book.open.pen), intent: 'again' });
      expect(twice.ok ? null : twice.refusal.code).toBe('alreadyReversed');
    });
    expect(taken).toBeGreaterThan(300);
  });

  test('L6 a correction moves the box by what was answered about the cash: by its leg, or not at all', () => {
    let answered = 0;
    onAccepted(150, ({ before, command }, { book }) => {
      if (command.do !== 'correct' || command.boxLeg.is === 'unsaid' || command.boxLeg.is === 'movesNow')
        return;
      answered += 1;
      expect(book.balances.box ?? 0).toBe(before.balances.box ?? 0);
    });
    expect(answered).toBeGreaterThan(20);
  });
});

const ofPlace = (entries: readonly Entry[], place: string) =>
  entries.filter((entry) => entry.place === place);

describe('reports', () => {
  test('L8 the report of a seal is the same bytes after everything that came later, late lines and strangers included', () => {
    let reports = 0;
    onBooks(50, ({ entries }, random) => {
      entries.forEach((seal, at) => {
        if (seal.kind !== 'meeting-sealed') return;
        const then = meetingReport(ofPlace(entries.slice(0, at + 1), seal.place));
        const late = { ...seal, kind: 'noted', sheet: 'late', number: 1, body: { text: 'late' } };
        const after = { ...late, sheet: seal.sheet, number: seal.number + 1 };
        const stranger = { ...seal, phone: 'phone-c', sheet: 'stranger', number: 1, lamport: 1 };
        const now = meetingReport([...ofPlace(entries, seal.place), late, after, stranger]);
        expect(bytesOf(now)).toBe(bytesOf(then));
        const [opening, ...rest] = ofPlace(entries, seal.place);
        expect(opening && meetingReport([opening, ...shuffled(rest, random)])?.seal).toEqual(then?.seal);
        reports += 1;
      });
    });
    expect(reports).toBeGreaterThan(50);
  });
});
