/** Y6: what each branch of a sheet alone has, and that the lines which are said to count are the ones in the figures. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { held } from '../../../src/ledger/accounts.ts';
import { forkedSheets } from '../../../src/ledger/branches/forks.ts';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { BEFORE, branch, LAST } from './written-twice.ts';

const texts = (entries: readonly Entry[]) => entries.map(canonicalText).sort();
const savedBy = (entries: readonly Entry[]) => held(fold(entries).balances, 'savings/ana');
const amountOf = ({ body }: Entry) => Number(body.amount);

describe('a sheet that was written twice', () => {
  test('Y6 every line of both branches is shown, the same on the phone that has the other one, and what counts is in the figures', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(amounts, amounts, (ones, others) => {
        const [one, other] = [branch('one', ones), branch('other', others)];
        const all = [...BEFORE, ...one, ...other];
        const book = fold(all);
        const here = forkedSheets(book, other, [...BEFORE, ...one]);
        expect(forkedSheets(book, one, [...BEFORE, ...other])).toEqual(here);
        expect(forkedSheets(book, [...other].reverse(), one)).toEqual(here);
        expect(here).toHaveLength(1);
        const lines = here[0]?.branches.flat() ?? [];
        expect(texts(lines.map(({ entry }) => entry))).toEqual(texts([...one, ...other]));
        const counted = lines.filter(({ state }) => state === 'counts').map(({ entry }) => amountOf(entry));
        expect(counted).toHaveLength(Math.max(ones.length, others.length));
        expect(savedBy(BEFORE) + counted.reduce((sum, next) => sum + next, 0)).toBe(savedBy(all));
      }),
    );
  });

  test('Y6 each branch keeps its own lines together, from the first one that it does not share', () => {
    const [one, other] = [branch('one', [100, 200]), branch('other', [300])];
    const [sheet] = forkedSheets(fold([...BEFORE, ...one, ...other]), other, [...BEFORE, ...one]);
    expect(sheet).toMatchObject({ sheet: LAST.sheet, phone: LAST.phone });
    const told = sheet?.branches.map((lines) => lines.map(({ entry, state }) => [amountOf(entry), state]));
    expect(told).toEqual([
      [
        [100, 'counts'],
        [200, 'counts'],
      ],
      [[300, 'aside']],
    ]);
  });

  test('Y6 what stands under its id and waits there is said to wait', () => {
    const [one, other] = [branch('one', [100], 'between'), branch('other', [300], 'between')];
    const [sheet] = forkedSheets(fold([...BEFORE, ...one, ...other]), other, one);
    expect(sheet?.branches.flat().map(({ state }) => state)).toEqual(['waits', 'aside']);
  });

  test('Y6 a phone that was copied twice: three branches, and nothing is left out', () => {
    const three = [branch('one', [100, 200]), branch('other', [300]), branch('third', [400, 500])];
    const [one = [], ...beside] = three;
    const [sheet] = forkedSheets(fold([...BEFORE, ...three.flat()]), beside.flat(), one);
    expect(sheet?.branches).toHaveLength(3);
    expect(sheet?.branches.flat()).toHaveLength(5);
    expect(sheet?.branches.flat().filter(({ state }) => state === 'aside')).toHaveLength(3);
  });

  test('where nothing is kept beside the book there is nothing to show', () => {
    expect(forkedSheets(fold(BEFORE), [], BEFORE)).toEqual([]);
  });
});
