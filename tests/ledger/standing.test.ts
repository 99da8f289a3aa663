/** Y6: the lines that lists and corrections read are the ones in the figures, whichever branch came first. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { held } from '../../src/ledger/accounts.ts';
import { type Entry, idOf } from '../../src/ledger/entry.ts';
import { fold } from '../../src/ledger/fold.ts';
import { standingIn } from '../../src/ledger/standing.ts';
import { story } from './story.ts';

const BEFORE = story('deposit ana 20').entries;
const last = BEFORE.at(-1) as Entry;
const branch = (name: string, amounts: readonly number[]): readonly Entry[] =>
  amounts.map((amount, at) => ({
    ...last,
    number: last.number + 1 + at,
    lamport: last.lamport + 1 + at,
    intent: `${name}-${at}`,
    body: { ...last.body, amount },
  }));

test('Y6 what stands is the same for every order of arrival, and folds to the same figures as both branches', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(amounts, amounts, (ones, others) => {
      const [one, other] = [branch('one', ones), branch('other', others)];
      const standing = standingIn([...BEFORE, ...one], other);
      expect(standingIn([...BEFORE, ...other], [...one].reverse())).toEqual(standing);
      const both = fold([...BEFORE, ...one, ...other]);
      expect(held(fold(standing).balances, 'savings/ana')).toBe(held(both.balances, 'savings/ana'));
      expect(new Set(standing.map(idOf)).size).toBe(standing.length);
    }),
  );
});

test('of some ids only these are given, also one that only the other branch has', () => {
  const [one, other] = [branch('one', [100]), branch('other', [300, 400])];
  const [, second] = other as readonly [Entry, Entry];
  expect(standingIn(one, other, new Set(one.map(idOf)))).toEqual(one);
  expect(standingIn([], other, new Set([idOf(second)]))).toEqual([second]);
  expect(standingIn(BEFORE, [])).toEqual(BEFORE);
});
