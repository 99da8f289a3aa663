// What the meeting's screens derive from the book, without a screen: steps, suggestions, piles, the seal's code.
import { describe, expect, it } from 'vitest';
import { piecesSaid, pilesOf, unspoken } from '../../../src/app/features/count/opening/piles.ts';
import {
  NOTHING_CHOSEN,
  openingOf,
  problemOf,
  toggled,
  valuesOf,
} from '../../../src/app/features/meeting/open/opening-form.ts';
import { type Opening, suggestOpening } from '../../../src/app/features/meeting/open/suggestions.ts';
import { meetingSteps, type StepId } from '../../../src/app/meeting-page/steps.ts';
import { lastUndoable } from '../../../src/app/meeting-page/undo.ts';
import { type Book, emptyBook } from '../../../src/ledger/book.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';
import { EUR } from '../../../src/ledger/currency.ts';
import { type Command, decide } from '../../../src/ledger/decide.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import { counted, deposit, everybody, founding, opened, WHO } from './community.ts';

function go(book: Book, command: Command): Book {
  const nextNumber = (book.heads['sheet1'] ?? 0) + 1;
  const writer = {
    phone: 'phone1',
    sheet: 'sheet1',
    nextNumber,
    claimedAt: '',
    intent: `intent${nextNumber}`,
  };
  const decision = decide(book, command, writer);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.book;
}
const write = (book: Book, ...drafts: readonly Draft[]) => go(book, { do: 'write', drafts });
const founded = () => write(emptyBook(), ...founding().drafts);
const sealed = () => {
  const open = write(
    founded(),
    opened(1, '2026-03-02'),
    everybody(),
    deposit('ana', 20),
    counted('closing', { 20: 1 }),
  );
  const heads = [{ sheet: 'sheet1', last: open.heads['sheet1'] ?? 0, hash: 'h' }];
  return go(open, { do: 'seal', witnesses: ['bea', 'carme'], heads });
};
const step = (book: Book, id: StepId) => meetingSteps(book).find((one) => one.id === id);

describe('the steps of a meeting', () => {
  it('say how many are left, and ✓ when nobody is', () => {
    let book = write(founded(), opened(1, '2026-03-02'));
    expect(step(book, 'attendance')).toEqual({ id: 'attendance', left: 5, done: false });
    expect(step(book, 'savings')).toEqual({ id: 'savings', left: 0, done: false });
    book = write(book, everybody());
    expect(step(book, 'attendance')?.done).toBe(true);
    expect(step(book, 'savings')).toEqual({ id: 'savings', left: 5, done: false });
    book = write(book, counted('opening', {}), deposit('ana', 20));
    expect(step(book, 'openingCount')?.done).toBe(true);
    expect(step(book, 'savings')?.left).toBe(4);
    book = write(book, ...WHO.slice(1).map((member) => deposit(member, 5)));
    expect(step(book, 'savings')).toEqual({ id: 'savings', left: 0, done: true });
    expect(step(book, 'closingCount')?.done).toBe(false);
    book = write(book, counted('closing', { 20: 2 }));
    expect(step(book, 'closingCount')?.done).toBe(true);
    expect(step(book, 'lending')?.done).toBe(true);
    book = write(book, deposit('ana', 5));
    expect(step(book, 'closingCount')?.done).toBe(false);
  });

  it('are none where no meeting is open; fines only where the community has them', () => {
    expect(meetingSteps(sealed())).toEqual([]);
    const book = write(founded(), opened(1, '2026-03-02'));
    expect(step(book, 'fines')).toBeDefined();
    if (!book.conditions) throw new Error('no conditions');
    const bare = {
      ...book,
      conditions: { ...book.conditions, fines: [], solidarityFund: { mode: 'none' as const } },
    };
    expect(step(bare, 'fines')).toBeUndefined();
  });
});

describe('undo', () => {
  it('takes the last line that can be taken back, and never a line twice', () => {
    let book = write(founded(), opened(1, '2026-03-02'), everybody());
    expect(lastUndoable(book)).toBeNull();
    book = write(book, deposit('ana', 20), deposit('bea', 5), counted('closing', { 20: 1, 5: 1 }));
    const undo = () => {
      const original = lastUndoable(book);
      if (!original) return null;
      book = go(book, { do: 'correct', original, reason: null, replacements: [], boxLeg: { is: 'unsaid' } });
      return original.body['member'];
    };
    expect([undo(), undo(), undo()]).toEqual(['bea', 'ana', null]);
  });
});

describe('a new meeting', () => {
  const lastOpening = opened(1, '2026-03-02').body as Opening;

  it('is suggested from the last one: other kind, next number, same people', () => {
    const suggested = suggestOpening(sealed(), lastOpening, civilDate('2026-03-17'));
    expect(suggested).toMatchObject({
      number: 2,
      kind: 'social',
      heldOn: '2026-03-17',
      writer: 'ana',
      keyHolders: ['bea'],
    });
    expect(valuesOf(NOTHING_CHOSEN, suggested).counters).toEqual(['bea', 'carme']);
  });

  it('does not believe a clock that is behind the book', () => {
    const suggested = suggestOpening(sealed(), lastOpening, civilDate('1970-01-01'));
    expect(suggested.heldOn > '2026-03-02').toBe(true);
  });

  it('never lets the one who writes count, and asks for two who do', () => {
    const suggested = suggestOpening(sealed(), lastOpening, civilDate('2026-03-17'));
    const values = valuesOf({ ...NOTHING_CHOSEN, writer: 'bea' }, suggested);
    expect(values.counters).toEqual(['carme', 'dina']);
    expect(problemOf(valuesOf({ ...NOTHING_CHOSEN, counters: ['ana', 'bea'] }, suggested), 5)).toBe(
      'countersMissing',
    );
    expect(problemOf(valuesOf({ ...NOTHING_CHOSEN, heldOn: '' }, suggested), 5)).toBe('dateMissing');
    expect(openingOf(valuesOf({ ...NOTHING_CHOSEN, heldOn: '2026-02-30' }, suggested), null)).toBeNull();
  });

  it('keeps at most as many people as there may be', () => {
    expect(toggled(['a', 'b'], 'c', 2)).toEqual(['b', 'c']);
    expect(toggled(['a', 'b'], 'a', 2)).toEqual(['b']);
  });
});

describe('the opening count', () => {
  it('goes pile by pile, and a pile that nobody spoke of is not agreed', () => {
    const last = { 'note-2000': 3, 'coin-200': 1 };
    const piles = pilesOf(last, { 'note-2000': 3 }, EUR.denominations);
    expect(piles.map((pile) => [pile.key, pile.last, pile.now])).toEqual([
      ['note-2000', 3, 3],
      ['coin-200', 1, null],
    ]);
    expect(unspoken(piles)).toBe(1);
    expect(piecesSaid({ 'note-2000': 3, 'coin-200': 0 })).toEqual({ 'note-2000': 3 });
  });
});
