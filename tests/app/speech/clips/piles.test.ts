// An amount as clips: the notes and coins that the screen draws, whole or not at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pilesOf } from '../../../../src/app/speech/clips/piles.ts';
import { COUNTS, clipIdOf, spokenPieces } from '../../../../src/app/speech/clips/words.ts';
import { drawnPieces } from '../../../../src/app/ui/pieces/piece-look.ts';
import { type Currency, EUR, UGX, XOF } from '../../../../src/ledger/currency.ts';
import { amount } from '../../../../src/ledger/money.ts';

const moneyOf = (currency: Currency, counts: readonly number[] = COUNTS): ReadonlySet<string> =>
  new Set([
    'word/nothing',
    ...counts.map((count) => clipIdOf({ is: 'count', count })),
    ...spokenPieces(currency).map((denomination) => clipIdOf({ is: 'piece', denomination })),
  ]);

const saidOf = (value: number, currency = EUR, recorded = moneyOf(currency), pieceFirst = false) =>
  pilesOf(amount(value), currency, { recorded, pieceFirst })?.map((breath) => breath.join(' ')) ?? null;

/** What the clips come to, and how many of each piece they say. */
function addUp(breaths: readonly string[]) {
  const pieces: Record<string, number> = {};
  for (const breath of breaths) {
    const [, count = '', key = ''] = /^count\/(\d+) piece\/(\S+)$/u.exec(breath) ?? [];
    pieces[key] = (pieces[key] ?? 0) + Number(count);
  }
  const total = Object.entries(pieces).reduce(
    (sum, [key, count]) => sum + Number(key.split('-')[1]) * count,
    0,
  );
  return { pieces, total };
}

describe('an amount as clips', () => {
  it.each([
    [4_500, ['count/2 piece/note-2000', 'count/1 piece/note-500']],
    [
      380,
      [
        'count/1 piece/coin-200',
        'count/1 piece/coin-100',
        'count/1 piece/coin-50',
        'count/1 piece/coin-20',
        'count/1 piece/coin-10',
      ],
    ],
    [0, ['word/nothing']],
    [330_000, ['count/20 piece/note-10000', 'count/13 piece/note-10000']],
    [500_000, ['count/50 piece/note-10000']],
  ])('%i cents', (value, expected) => {
    expect(saidOf(value)).toEqual(expected);
  });

  it('says the piece first where people count so', () => {
    expect(saidOf(4_000, EUR, moneyOf(EUR), true)).toEqual(['piece/note-2000 count/2']);
  });

  it.each([
    ['EUR', EUR, 200_000],
    ['XOF', XOF, 6_000_000],
    ['UGX', UGX, 10_000_000],
  ] as const)('in %s comes to the amount, by the pieces that are drawn', (_, currency, most) => {
    const step = Math.min(...spokenPieces(currency).map(({ value }) => value));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Math.floor(most / step) }), (steps) => {
        const value = amount(steps * step);
        const said = saidOf(value, currency);
        const { pieces, total } = addUp(said ?? []);
        expect(total).toBe(value);
        expect(pieces).toEqual(drawnPieces(value, currency).pieces);
      }),
    );
  });

  it('counts by what is recorded, and not in more handfuls than one can follow', () => {
    const upToTen = moneyOf(EUR, COUNTS.slice(0, 10));
    expect(saidOf(130_000, EUR, upToTen)).toEqual(['count/10 piece/note-10000', 'count/3 piece/note-10000']);
    expect(saidOf(1_000_000, EUR, upToTen)).toHaveLength(10);
    expect(saidOf(1_010_000, EUR, upToTen)).toBeNull();
    expect(saidOf(4_000, EUR, moneyOf(EUR, [2, 3]))).toEqual(['count/2 piece/note-2000']);
    expect(saidOf(2_000, EUR, moneyOf(EUR, [2, 3]))).toBeNull();
  });

  it('is not said where a piece of it is missing: never a part of an amount', () => {
    const all = moneyOf(EUR);
    expect(saidOf(2_500, EUR, new Set([...all].filter((id) => id !== 'piece/note-500')))).toBeNull();
    expect(saidOf(0, EUR, new Set([...all].filter((id) => id !== 'word/nothing')))).toBeNull();
    expect(saidOf(-500)).toBeNull();
    expect(saidOf(3, XOF)).toBeNull();
  });
});
