/**
 * A line that was set aside is adopted by a meeting, and then people choose the side that it is of: it counts by itself, once. What a meeting
 * wrote on it before has no effect any more, and nobody did wrong.
 */
import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/ledger/decide.ts';
import { idOf } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { cashBook, countedEntries, passbook } from '../../../src/ledger/statement.ts';
import { phoneOf } from '../apart/phones.ts';
import { apart, type ToldApart } from '../apart.ts';

/** Two phones hold the second meeting; A's stands until people choose, and bea's five are of the other one. */
const TWO_MEETINGS = `
  A: x: open 2025-01-15
  A: deposit ana 20
  A: k: count 20
  A: sx: seal
  B: y: open 2025-01-15
  B: d: deposit bea 5
  B: c: count 5
  B: sy: seal
  all
  = A clash openings x y
  A: z: open 2025-01-29
`;

const entriesOf = (told: ToldApart) => [...phoneOf(told.apart, 'A').entries.values()];

describe('a line that was set aside, adopted, then chosen', () => {
  test('L1 L3 of two openings: its five are there once, and the meeting that adopted it is sealed', () => {
    const told = apart(
      `${TWO_MEETINGS}
      A: t: adopt d
      = A box 25
      A: deposit cira 1
      A: choose y
      = A box 6
      = A savings/bea 5
      = A waits needless t
      A: adopt d                     ! notWaiting
      A: adopt t                     ! notWaiting
      A: count 6
      A: seal
      all
      = B sealed 3
      = B waits needless t
    `,
      { open: false },
    );
    const entries = entriesOf(told);
    expect(cashBook(told.book, entries, 'box').at(-1)?.balance).toBe(600);
    expect(passbook(told.book, entries, 'bea').map(({ entry }) => entry)).toContain(told.ids.get('d'));
    expect(passbook(told.book, entries, 'bea').map(({ entry }) => entry)).not.toContain(told.ids.get('t'));
  });

  test('L1 L3 of two seals, where others chose apart', () =>
    apart(`
      A: deposit ana 20
      A > B
      A: count 20
      A: sx: seal
      B: take
      B: d: deposit bea 5
      B: count 25
      B: sy: seal
      all
      A: choose sx
      A: z: open 2025-01-29
      A: t: adopt d
      = A box 25
      B: choose sy
      all
      A: choose sy
      = A box 25
      = A waits needless t
      A: count 25
      A: seal
    `));

  test('L1 L3 chosen back, the adoption counts again', () =>
    apart(
      `${TWO_MEETINGS}
      A: t: adopt d
      all
      A: choose y
      = A waits needless t
      B: choose x
      all
      B: choose x
      = B box 25
      = B savings/bea 5
      = B waits aside c sy y
    `,
      { open: false },
    ));

  test('L3 adopted in a branch and once more in the meeting after it, then that branch is chosen', () =>
    apart(
      `
      C: e: deposit dora 3 bank
      all
      A: x: open 2025-01-15
      A: deposit ana 20
      A: count 20
      A: sx: seal
      B: y: open 2025-01-15
      B: first: adopt e
      B: count 0
      B: sy: seal
      all
      A: z: open 2025-01-29
      A: again: adopt e
      = A bank 3
      A: choose y
      = A bank 3
      = A waits needless again
    `,
      { open: false },
    ));

  test('L3 a goal of a meeting that was called off, and that nothing overlaps once people have chosen', () => {
    const { book, ids } = apart(
      `
      A: announce A reads 5
      A: announce B reads 5
      A: announce C reads 5
      all
      A: x: open 2025-01-15
      A: deposit ana 20
      A: count 20
      A: sx: seal
      B: off: open 2025-01-15
      B: g: goal bea 300
      B: cancel
      B: y: open 2025-01-15
      B: d: deposit bea 5
      B: count 5
      B: sy: seal
      all
      A: z: open 2025-01-29
      A: t: adopt g
      A: choose y
      = A waits needless t
    `,
      { open: false },
    );
    expect(Object.keys(book.goals)).toEqual([ids.get('g')]);
  });

  test('L3 what moves no money stays in the list of its meeting', () => {
    const told = apart(
      `
      A: x: open 2025-01-15
      A: deposit ana 20
      A: count 20
      A: sx: seal
      B: y: open 2025-01-15
      B: n: note
      B: d: deposit bea 5
      B: count 5
      B: sy: seal
      all
      A: z: open 2025-01-29
      A: t: adopt n
      A: u: adopt d
      A: choose y
      = A waits needless t u
    `,
      { open: false },
    );
    const counted = countedEntries(told.book, entriesOf(told)).map(idOf);
    expect(counted).toContain(told.ids.get('t'));
    expect(counted).not.toContain(told.ids.get('u'));
  });
});

describe('what was taken back', () => {
  test('L6 who took the adoption back took the line back, with what stands in for it', () => {
    const { book, ids } = apart(
      `${TWO_MEETINGS}
      A: t: adopt d
      A: wrong t right deposit bea 2
      = A savings/bea 2
      A: choose y
      = A savings/bea 2
      = A box 2
      A: wrong d                     ! alreadyReversed
      A: wrong t                     ! alreadyReversed
      A: count 2
      A: seal
    `,
      { open: false },
    );
    expect(book.reversed[ids.get('d') ?? '']).toBe(book.reversed[ids.get('t') ?? '']);
  });

  test('L6 the adoption can be taken back once its line counts by itself, and then the line is', () =>
    apart(
      `${TWO_MEETINGS}
      A: t: adopt d
      A: choose y
      A: wrong t
      = A savings/bea 0
      = A box 0
      A: wrong d                     ! alreadyReversed
    `,
      { open: false },
    ));

  test('L6 corrected in its own meeting too: the first correction counts, the other has no effect', () =>
    apart(
      `
      A: x: open 2025-01-15
      A: deposit ana 20
      A: count 20
      A: sx: seal
      B: y: open 2025-01-15
      B: d: deposit bea 5
      B: wrong d right deposit bea 4
      B: count 4
      B: sy: seal
      all
      A: z: open 2025-01-29
      A: t: adopt d
      A: r: wrong t right deposit bea 2
      A: choose y
      = A savings/bea 4
      = A box 4
      A: count 4
      A: seal
    `,
      { open: false },
    ));

  test('L6 an older line corrected in both branches is corrected once', () =>
    apart(
      `
      A: v: open 2025-01-08
      A: e: deposit bea 11
      A: count 11
      A: seal
      all
      A: x: open 2025-01-15
      A: deposit ana 20
      A: count 31
      A: sx: seal
      B: y: open 2025-01-15
      B: wrong e right deposit bea 1
      B: count 1
      B: sy: seal
      all
      A: z: open 2025-01-29
      A: wrong e right deposit bea 2
      = A savings/bea 2
      A: choose y
      = A savings/bea 1
      = A box 1
      A: wrong e                     ! alreadyReversed
      A: count 1
      A: seal
    `,
      { open: false },
    ));
});

test('L6 a correction of a line that is set aside by the choice has no effect, nor has what stands in for it', () =>
  apart(
    `
    A: x: open 2025-01-15
    A: e: deposit ana 20
    A: count 20
    A: sx: seal
    B: y: open 2025-01-15
    B: deposit bea 5
    B: count 5
    B: sy: seal
    all
    A: z: open 2025-01-29
    A: r: wrong e right deposit ana 12
    = A box 12
    A: choose y
    = A box 5
    = A savings/ana 0
    A: adopt e
    = A box 25
    A: count 25
    A: seal
  `,
    { open: false },
  ));

test('L3 what comes to the same line twice in one book is still refused where it is written', () => {
  const { book, apart: world } = apart(TWO_MEETINGS, { open: false });
  const waiting = book.waiting.find(({ kind }) => kind === 'deposit');
  if (!waiting) throw new Error('no line waits');
  const phone = phoneOf(world, 'A');
  const writer = (nextNumber: number, intent: string) => ({
    ...{ phone: phone.id, sheet: phone.sheet, nextNumber, claimedAt: '', intent },
  });
  const next = (book.heads[phone.sheet] ?? 0) + 1;
  const once = decide(book, { do: 'adopt', entry: idOf(waiting) }, writer(next, 'once'));
  if (!once.ok) throw new Error(once.refusal.code);
  const twice = decide(once.book, { do: 'adopt', entry: idOf(waiting) }, writer(next + 1, 'twice'));
  expect(twice.ok ? null : twice.refusal.code).toBe('notWaiting');
  const forged = once.entries.map((entry) => ({ ...entry, number: next + 1, lamport: entry.lamport + 1 }));
  const both = fold([...phone.entries.values(), ...once.entries, ...forged], world.seen);
  expect(both.waitingWhy[`${phone.sheet}:${next + 1}`]).toBe('needless');
  expect(both.balances).toEqual(once.book.balances);
});
