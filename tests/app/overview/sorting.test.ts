// The table of communities, sorted: nothing is lost, what has no figure comes last both ways, and no amount is held against another currency's.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Column,
  directionOf,
  type Sortable,
  sorted,
} from '../../../src/app/features/overview/sorting.ts';
import {
  FIGURES,
  type Figure,
  type FigureName,
  IS_MONEY,
} from '../../../src/app/features/overview/use-figures.ts';
import { EUR, XOF } from '../../../src/ledger/currency.ts';
import { type CommunitySummary, summaryOf } from '../../../src/ledger/overview/summary.ts';
import { story } from '../../ledger/story.ts';

const told = story('');
const base = summaryOf(told.book, told.entries, null) as CommunitySummary;

const figure: fc.Arbitrary<Figure> = fc
  .option(fc.integer({ min: -5, max: 5 }))
  .map((order) => ({ shown: null, of: null, order }));
const figures = fc.record(
  Object.fromEntries(FIGURES.map((name) => [name, figure])) as Record<FigureName, typeof figure>,
);
const row: fc.Arbitrary<Sortable> = fc.record({
  summary: fc
    .tuple(fc.string({ maxLength: 3 }), fc.constantFrom(EUR, XOF))
    .map(([name, currency]) => ({ ...base, name, currency })),
  reasons: fc.constant([]),
  figures,
});
const byName = (left: string, right: string) => (left === right ? 0 : left < right ? -1 : 1);
const columns: readonly Column[] = ['name', 'visit', ...FIGURES];

test('every row once, whatever the column and the way', () => {
  fc.assert(
    fc.property(fc.array(row), fc.constantFrom(...columns), fc.boolean(), (rows, by, backwards) => {
      const after = sorted(rows, { by, backwards }, byName);
      expect(new Set(after)).toEqual(new Set(rows));
      expect(after.length).toBe(rows.length);
    }),
  );
});

test('a figure goes one way within its currency, and none comes after it', () => {
  fc.assert(
    fc.property(fc.array(row), fc.constantFrom(...FIGURES), fc.boolean(), (rows, by, backwards) => {
      const after = sorted(rows, { by, backwards }, byName);
      const codes = after.map(({ summary }) => summary.currency.code);
      if (IS_MONEY.has(by)) expect(codes).toEqual([...codes].sort());
      for (const code of IS_MONEY.has(by) ? ['EUR', 'XOF'] : [null]) {
        const orders = after
          .filter(({ summary }) => code === null || summary.currency.code === code)
          .map((one) => one.figures[by].order);
        const known = orders.filter((order) => order !== null);
        expect(orders.slice(0, known.length)).toEqual(known);
        const rising = directionOf({ by, backwards }) === 'ascending';
        expect(known).toEqual([...known].sort((left, right) => (rising ? left - right : right - left)));
      }
    }),
  );
});
