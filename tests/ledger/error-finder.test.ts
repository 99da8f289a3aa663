// Slips of the hand, found from the difference they leave in the box. Each case: what was written, what was meant.
import { describe, expect, it } from 'vitest';
import { held } from '../../src/ledger/accounts.ts';
import { type Book, emptyBook } from '../../src/ledger/book.ts';
import { type Command, decide } from '../../src/ledger/decide.ts';
import type { Draft } from '../../src/ledger/entries/registry.ts';
import { type Entry, idOf } from '../../src/ledger/entry.ts';
import {
  areDigitsSwapped,
  findSuspects,
  legFor,
  replacementsFor,
  type Slip,
} from '../../src/ledger/error-finder.ts';
import { amount } from '../../src/ledger/money.ts';
import {
  counted,
  deposit,
  euro,
  everybody,
  founding,
  opened,
  type Who,
  withdrawal,
} from '../app/meeting/community.ts';

let intents = 0;

function go(book: Book, command: Command): { book: Book; entries: readonly Entry[] } {
  intents += 1;
  const writer = {
    phone: 'phone1',
    sheet: 'sheet1',
    nextNumber: (book.heads.sheet1 ?? 0) + 1,
    claimedAt: '2026-03-01T10:00:00Z',
    intent: `intent${intents}`,
  };
  const decision = decide(book, command, writer);
  if (!decision.ok) throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
  return decision;
}

const write = (book: Book, ...drafts: readonly Draft[]) => go(book, { do: 'write', drafts }).book;
const seal = (book: Book) =>
  go(book, {
    do: 'seal',
    witnesses: ['bea', 'carme'],
    heads: [{ sheet: 'sheet1', last: book.heads.sheet1 ?? 0, hash: 'h' }],
  }).book;

/** A first meeting with 100 € of Elsa in the box, and the lines in question. */
const meeting = (...drafts: readonly Draft[]): Book => {
  const start = write(emptyBook(), ...founding().drafts);
  return write(start, opened(1, '2026-03-01'), everybody(), deposit('elsa', 100), ...drafts);
};

/** The suspects for what is really in the box, in euros. */
const suspects = (book: Book, inBox: number) =>
  findSuspects(book, book.open?.entries ?? [], amount(euro(inBox) - held(book.balances, 'box')));

const slips = (book: Book, inBox: number): readonly (readonly [Slip, string])[] =>
  suspects(book, inBox).map((one) => [
    one.slip,
    `${one.entry.kind} ${String(one.entry.body.member ?? '')}`.trim(),
  ]);

const loan = (member: Who, euros: number): Draft => ({
  kind: 'loan-paid-out',
  body: {
    member,
    amount: euro(euros),
    from: 'box',
    terms: {
      interest: { mode: 'none' },
      plan: { mode: 'equalPrincipal', instalments: 2, every: { unit: 'months', count: 1 } },
      lateFee: { mode: 'none' },
      order: 'lateFeesInterestPrincipal',
    },
    cashStep: euro(0.5),
    purpose: null,
    saidYes: [member],
  },
});

describe('the error finder', () => {
  it.each<[string, readonly Draft[], number, Slip, string]>([
    ['10 keyed for 1', [deposit('ana', 10)], 101, 'extraZero', 'deposit ana'],
    ['1 keyed for 10', [deposit('ana', 1)], 110, 'missingZero', 'deposit ana'],
    ['1000 keyed for 1 by the 000 key', [deposit('ana', 1000)], 101, 'extraZero', 'deposit ana'],
    ['21 keyed for 12', [deposit('ana', 21)], 112, 'swappedDigits', 'deposit ana'],
    ['12.50 keyed for 15.20', [deposit('ana', 12.5)], 115.2, 'swappedDigits', 'deposit ana'],
    ['a withdrawal keyed as a deposit', [deposit('elsa', 15)], 85, 'wrongWay', 'deposit elsa'],
    ['a deposit keyed as a withdrawal', [withdrawal('elsa', 15)], 115, 'wrongWay', 'withdrawal elsa'],
    ['10 keyed for 5', [deposit('ana', 10)], 105, 'doubled', 'deposit ana'],
    ['5 keyed for 10', [deposit('ana', 5)], 110, 'halved', 'deposit ana'],
    ['written, never handed over', [deposit('ana', 7)], 100, 'notHanded', 'deposit ana'],
    ['the same line twice', [deposit('ana', 7), deposit('ana', 7)], 107, 'enteredTwice', 'deposit ana'],
  ])('%s', (_, drafts, inBox, slip, line) => {
    expect(slips(meeting(...drafts), inBox)).toContainEqual([slip, line]);
  });

  it('names one line of a doubled pair only, the later one, and puts the likeliest first', () => {
    const book = meeting(deposit('ana', 7), deposit('bea', 70), deposit('ana', 7));
    const found = suspects(book, 177);
    expect(found.map((one) => one.slip)).toEqual(['enteredTwice']);
    expect(found[0]?.entry).toBe(book.open?.entries.findLast((entry) => entry.body.member === 'ana'));
    expect(slips(meeting(deposit('ana', 10), deposit('bea', 9)), 110)).toEqual([
      ['extraZero', 'deposit ana'],
      ['notHanded', 'deposit bea'],
    ]);
  });

  it('finds nothing where nothing is different, and leaves out what is undone or moved nothing', () => {
    const book = meeting(deposit('ana', 10));
    expect(suspects(book, 110)).toEqual([]);
    const original = book.open?.entries.at(-1) as Entry;
    const undone = go(book, {
      do: 'correct',
      original,
      reason: null,
      replacements: [],
      boxLeg: { is: 'unsaid' },
    }).book;
    expect(suspects(undone, 90).map((one) => one.entry.body.member)).toEqual([]);
    expect(suspects(undone, 110).map((one) => one.entry.body.member)).toEqual([]);
  });

  it('offers the right line, after which book and box agree', () => {
    for (const [drafts, inBox] of [
      [[deposit('ana', 10)], 101],
      [[deposit('elsa', 15)], 85],
      [[loan('elsa', 21)], 88],
      [[{ kind: 'expense', body: { amount: euro(2), from: 'box', what: null, receipt: null } }], 80],
    ] as const) {
      const book = write(meeting(...drafts), counted('closing', { 1: inBox }));
      const [first] = suspects(book, inBox);
      expect(first?.replacements).not.toBeNull();
      const after = go(book, {
        do: 'correct',
        original: first?.entry as Entry,
        reason: null,
        replacements: first?.replacements ?? [],
        boxLeg: { is: 'unsaid' },
      }).book;
      expect(held(after.balances, 'box')).toBe(euro(inBox));
      expect(after.open?.closingStale).toBe(false);
    }
  });

  it('splits a repayment again by the order of its loan', () => {
    const lent = meeting(loan('elsa', 40));
    const id = idOf(lent.open?.entries.at(-1) as Entry);
    const paid: Draft = {
      kind: 'repayment',
      body: {
        loan: id,
        member: 'elsa',
        lateFee: amount(0),
        interest: amount(0),
        principal: euro(30),
        to: 'box',
      },
    };
    const book = write(lent, paid);
    const [first] = suspects(book, 63);
    expect(first?.slip).toBe('extraZero');
    expect(first?.replacements).toEqual([{ ...paid, body: { ...paid.body, principal: euro(3) } }]);
    const tooMuch = replacementsFor(book, first?.entry as Entry, euro(41));
    expect(tooMuch).toBeNull();
  });

  it('does not take the same saving in two meetings for a line written twice', () => {
    const first = seal(write(meeting(deposit('ana', 7)), counted('closing', { 1: 107 })));
    const second = write(first, opened(2, '2026-03-15'), deposit('ana', 7));
    const lines = [...(meeting(deposit('ana', 7)).open?.entries ?? []), ...(second.open?.entries ?? [])];
    expect(findSuspects(second, lines, euro(-7)).map((one) => one.slip)).toEqual(['notHanded', 'notHanded']);
  });

  it('explains the open difference of a sealed meeting in one step', () => {
    const wrong = write(meeting(deposit('ana', 10)), counted('closing', { 1: 105 }));
    const found: Draft = {
      kind: 'difference-found',
      body: { where: 'box', amount: euro(-5), cause: 'count', people: ['bea', 'carme'], reason: null },
    };
    const sealed = seal(write(wrong, found));
    const [difference] = Object.keys(sealed.differences);
    const next = write(sealed, opened(2, '2026-03-15'), counted('opening', { 1: 105 }));
    const old = wrong.open?.entries ?? [];
    const [first] = findSuspects(next, old, euro(-5));
    expect([first?.slip, first?.entry.body.member]).toEqual(['doubled', 'ana']);
    const after = go(next, {
      do: 'correct',
      original: first?.entry as Entry,
      reason: null,
      replacements: first?.replacements ?? [],
      boxLeg: { is: 'explains', difference: difference ?? '' },
    }).book;
    expect(held(after.balances, 'box')).toBe(euro(105));
    expect(held(after.balances, 'differences')).toBe(0);
    expect(held(after.balances, 'savings/ana')).toBe(euro(5));
  });
});

describe('swapped digits', () => {
  it.each([
    [2100, 1200, true],
    [100, 10, true],
    [1250, 1520, true],
    [1250, 2150, true],
    [1250, 1205, true],
    [1230, 3210, false],
    [1100, 1100, false],
    [1800, 900, false],
    [90, 9, true],
  ])('%i and %i: %s', (written, meant, expected) => {
    expect(areDigitsSwapped(written, meant)).toBe(expected);
    expect(areDigitsSwapped(meant, written)).toBe(expected);
  });

  it('keeps the way of the line when an amount is typed again', () => {
    const [line] = meeting(withdrawal('elsa', 3)).open?.entries.slice(-1) ?? [];
    expect(legFor(line as Entry, euro(4))).toBe(euro(-4));
  });
});
