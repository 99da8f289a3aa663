/** Y6: the lines that lists and corrections read are the ones in the figures, whichever branch came first. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { held } from '../../../src/ledger/accounts.ts';
import { standingIn } from '../../../src/ledger/branches/standing.ts';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { BEFORE, branch } from './written-twice.ts';

test('Y6 what stands is the same for every order of arrival, and folds to the same figures as both branches', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(amounts, amounts, (ones, others) => {
      const [one, other] = [branch('one', ones), branch('other', others)];
      const both = fold([...BEFORE, ...one, ...other]);
      const standing = standingIn(both, [...BEFORE, ...one], other);
      expect(standingIn(both, [...BEFORE, ...other], [...one].reverse())).toEqual(standing);
      expect(held(fold(standing).balances, 'savings/ana')).toBe(held(both.balances, 'savings/ana'));
      expect(new Set(standing.map(idOf)).size).toBe(standing.length);
    }),
  );
});

test('of some ids only these are given, also one that only the other branch has', () => {
  const [one, other] = [branch('one', [100]), branch('other', [300, 400])];
  const [, second] = other as readonly [Entry, Entry];
  const both = fold([...BEFORE, ...one, ...other]);
  expect(standingIn(both, one, other, new Set(one.map(idOf)))).toEqual(one);
  expect(standingIn(both, [], other, new Set([idOf(second)]))).toEqual([second]);
  expect(standingIn(both, BEFORE, [])).toEqual(BEFORE);
});
