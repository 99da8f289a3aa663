/** Money: one parser, whole minor units, no overflow that goes unseen; rates, currencies and piles of notes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../src/ledger/bytes.ts';
import {
  EUR,
  KNOWN_CURRENCIES,
  piecesAddUpTo,
  piecesFor,
  totalOfPieces,
  UGX,
  XOF,
} from '../../src/ledger/currency.ts';
import {
  add,
  amount,
  LARGEST_TYPED_MINOR,
  negate,
  parseAmount,
  sum,
  times,
  toDecimalText,
} from '../../src/ledger/money.ts';
import { percentOf, timesRate } from '../../src/ledger/rate.ts';

describe('what is keyed in', () => {
  test.each([
    ['12', 2, 1200],
    ['12,5', 2, 1250],
    ['12.50', 2, 1250],
    ['007', 2, 700],
    ['1 000', 0, 1000],
    ['0.05', 2, 5],
    ['1.234', 3, 1234],
    ['12.', 2, 1200],
    ['10000000000', 2, LARGEST_TYPED_MINOR],
  ])('%s with %i digits', (text, digits, minor) => {
    expect(parseAmount(text, digits)).toEqual({ ok: true, amount: minor });
  });

  test.each([
    ['', 2, 'amountMissing'],
    ['   ', 2, 'amountMissing'],
    ['-5', 2, 'amountNegative'],
    ['−5', 2, 'amountNegative'],
    ['0', 2, 'amountZero'],
    ['0,00', 2, 'amountZero'],
    ['1.005', 2, 'amountTooManyDigits'],
    ['1.000', 2, 'amountTooManyDigits'],
    ['1.5', 0, 'amountTooManyDigits'],
    ['NaN', 2, 'amountNotANumber'],
    ['1e400', 2, 'amountNotANumber'],
    ['1,000,000', 2, 'amountNotANumber'],
    ['<b>5</b>', 2, 'amountNotANumber'],
    ['٥', 2, 'amountNotANumber'],
    ['10000000000.01', 2, 'amountTooLarge'],
    ['9'.repeat(400), 2, 'amountTooLarge'],
  ])('%s with %i digits is refused: %s', (text, digits, code) => {
    expect(parseAmount(text, digits)).toEqual({ ok: false, code });
  });

  test('what is written out is read back to the same', () => {
    const minors = fc.integer({ min: 1, max: LARGEST_TYPED_MINOR });
    fc.assert(
      fc.property(minors, fc.integer({ min: 0, max: 3 }), (minor, digits) => {
        expect(parseAmount(toDecimalText(amount(minor), digits), digits)).toEqual({
          ok: true,
          amount: minor,
        });
      }),
    );
    expect(toDecimalText(amount(-5), 2)).toBe('-0.05');
  });
});

describe('amounts', () => {
  test('what is no whole safe number throws, also as a sum', () => {
    const most = amount(Number.MAX_SAFE_INTEGER);
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
      expect(() => amount(value)).toThrow();
    expect(() => add(most, amount(1))).toThrow();
    expect(() => times(most, 2)).toThrow();
    expect(() => sum([most, most])).toThrow();
    expect(Object.is(negate(amount(0)), 0)).toBe(true);
  });

  test('a limit rounds down and stops at what an amount can be; a charge rounds to the cash step, halves up', () => {
    expect(timesRate(amount(101), '1.5')).toBe(151);
    expect(timesRate(amount(10), '0.1')).toBe(1);
    expect(timesRate(amount(1_000_000_000_000_000), '9999')).toBe(Number.MAX_SAFE_INTEGER);
    expect(percentOf(amount(10_050), '1', amount(1))).toBe(101);
    expect(percentOf(amount(10_049), '1', amount(1))).toBe(100);
    expect(percentOf(amount(1250), '1', amount(25))).toBe(25);
    expect(percentOf(amount(1240), '1', amount(25))).toBe(0);
    expect(percentOf(amount(1_110_000), '10', amount(50))).toBe(111_000);
  });
});

describe('notes and coins', () => {
  test.each([
    [EUR, 2, 15],
    [XOF, 0, 13],
    [UGX, 0, 11],
  ])('%o', (currency, digits, pieces) => {
    expect(currency.digits).toBe(digits);
    expect(currency.denominations).toHaveLength(pieces);
  });

  test('a pile comes to its amount, less what no piece can pay', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN_CURRENCIES), fc.nat(5_000_000), (currency, value) => {
        const { pieces, rest } = piecesFor(amount(value), currency.denominations);
        expect(totalOfPieces(pieces) + rest).toBe(value);
        expect(rest).toBeLessThan(Math.min(...currency.denominations.map((piece) => piece.value)));
        expect(piecesAddUpTo(pieces, amount(value - rest))).toBe(true);
        expect(piecesAddUpTo(pieces, amount(value - rest + 1))).toBe(false);
      }),
    );
  });

  test('a note and a coin of one value are counted apart', () => {
    expect(totalOfPieces({ 'note-500': 1, 'coin-500': 2 })).toBe(1500);
    expect(piecesAddUpTo({ 'note-999999999999': 1_000_000 }, amount(0))).toBe(false);
  });
});

describe('bytes', () => {
  test('keys are sorted, nothing but what entries hold has bytes', () => {
    expect(canonicalText({ b: [1, true, null], a: 'ñ"\n', c: undefined })).toBe(
      '{"a":"ñ\\"\\n","b":[1,true,null]}',
    );
    expect(() => canonicalText({ rate: 0.5 })).toThrow();
    expect(() => canonicalText(() => 1)).toThrow();
  });
});
