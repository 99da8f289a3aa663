/** Figures of several communities at once: parts and wholes are added, rates never, currencies apart. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFINITIONS, measureOf } from '../../../src/ledger/statements/definitions.ts';
import { indicatorsOf } from '../../../src/ledger/statements/indicators.ts';
import { type OneOfAll, together } from '../../../src/ledger/statements/together.ts';
import { SEED } from '../../setup/seed.ts';
import { generate } from '../generate.ts';
import { takeTime } from '../invariants/books.ts';
import { story } from '../story.ts';

takeTime();

function oneOf(seed: number, meetings: number): OneOfAll {
  const { book, entries, currency } = generate(seed, meetings);
  const found = indicatorsOf(book, entries);
  if (!found) throw new Error('a generated book is founded');
  return { currency, practice: book.founding?.practice ?? false, found };
}

const euros = (text: string, practice = false): OneOfAll => {
  const { book, entries } = story(text);
  const found = indicatorsOf(book, entries);
  if (!found) throw new Error('a story is founded');
  return { currency: { code: 'EUR', digits: 2 }, practice, found };
};

describe('several communities', () => {
  test('on paper: 90 of 100 and 1 of 10 are 91 of 110, not one half', () => {
    const large = euros('deposit ana 100\n lend ana 90\n count 10\n seal');
    const small = euros('deposit ana 10\n lend ana 1\n count 9\n seal');
    const { measures, byCurrency } = together([large, small]);
    expect(byCurrency[0]?.measures.fundUse).toEqual({ part: 91_00, whole: 110_00 });
    expect(byCurrency[0]?.measures.averageLoan).toEqual({ part: 91_00, whole: 2 });
    expect(byCurrency[0]?.measures.savingsPerMember).toEqual({ part: 110_00, whole: 8 });
    expect(measures.borrowers).toEqual({ part: 2, whole: 8 });
    expect(measures.savings).toBeUndefined();
  });

  test('play money is in no sum, and the same code with other digits is another currency', () => {
    const real = euros('deposit ana 100\n count 100\n seal');
    const play = euros('deposit ana 7\n count 7\n seal', true);
    const other: OneOfAll = { ...real, currency: { code: 'EUR', digits: 0 } };
    const { communities, byCurrency, measures } = together([play, real, other]);
    expect([communities, measures.members?.part]).toEqual([2, 8]);
    expect(
      byCurrency.map(({ digits, communities: own, measures: of }) => [digits, own, of.savings?.part]),
    ).toEqual([
      [0, 1, 100_00],
      [2, 1, 100_00],
    ]);
  });

  test('of generated books: every part and whole is the sum of those of its own, in any order', () => {
    let currencies = 0;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 5 }), (seeds) => {
        const all = seeds.map((seed) => oneOf(seed, 1 + (seed % 4)));
        const found = together(all);
        expect(together([...all].reverse())).toEqual(found);
        for (const definition of DEFINITIONS) {
          const isMoney = definition.unit === 'money';
          const groups = isMoney
            ? found.byCurrency.map((one) => ({
                ...one,
                own: all.filter(({ currency }) => currency.code === one.code),
              }))
            : [{ measures: found.measures, own: all }];
          for (const { measures, own } of groups) {
            const each = own.map((one) => measureOf(definition, one.found));
            const total = measures[definition.key];
            expect(total?.part).toBe(each.reduce((sum, { part }) => sum + part, 0));
            expect(total?.whole ?? 0).toBe(each.reduce((sum, { whole }) => sum + (whole ?? 0), 0));
          }
        }
        currencies = Math.max(currencies, found.byCurrency.length);
      }),
      { numRuns: 25, seed: SEED },
    );
    expect(currencies).toBeGreaterThan(1);
  });
});
