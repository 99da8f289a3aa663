/** Who joins when others have saved already: what she missed is proposed where that is agreed, and is paid in as any deposit. */
import { describe, expect, test } from 'vitest';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import { catchUpOf } from '../../../src/ledger/joining.ts';
import { amount } from '../../../src/ledger/money.ts';
import { FREE } from '../story/community.ts';
import { story } from '../story.ts';

const CATCH_UP: Conditions = {
  ...FREE,
  saving: { mode: 'quota', quota: amount(1000) },
  joining: 'catchUp',
};
const SHARES: Conditions = {
  ...CATCH_UP,
  saving: { mode: 'shares', price: amount(500), most: 2, rest: 'handedBack' },
};
const TWO_MEETINGS = `
  count 0
  seal
  open 2025-01-15
  count 0
  seal
  open 2025-02-01
  joins eva 5
`;

const left = (text: string, conditions = CATCH_UP) =>
  catchUpOf(story(`${TWO_MEETINGS}${text}`, { conditions }).book, 'eva');

describe('the meetings that she missed', () => {
  test('the quota for each; what she pays for today does not count, what she pays beyond it does', () => {
    expect(left('')).toEqual({ missed: 2, each: 1000, left: 2000 });
    expect(left('deposit eva 10')?.left).toBe(2000);
    expect(left('deposit eva 20')?.left).toBe(1000);
    expect(left('deposit eva 30')).toBeNull();
  });

  test('a share for each, and she may buy so many more that day', () => {
    expect(left('', SHARES)).toEqual({ missed: 2, each: 500, left: 1000 });
    expect(left('deposit eva 20\ndeposit eva 5 ! tooManyShares', SHARES)).toBeNull();
    story(`${TWO_MEETINGS}deposit ana 15 ! tooManyShares`, { conditions: SHARES });
  });

  test('the least that is saved, where each saves what she can; nothing where there is no least', () => {
    expect(left('', { ...CATCH_UP, saving: { mode: 'free', least: amount(500) } })?.left).toBe(1000);
    expect(left('', { ...CATCH_UP, saving: { mode: 'free', least: amount(0) } })).toBeNull();
  });

  test('nothing where it is not agreed, nor from who was there from the first', () => {
    expect(left('', { ...CATCH_UP, joining: 'none' })).toBeNull();
    expect(left('', { ...FREE, saving: CATCH_UP.saving })).toBeNull();
    const { book } = story(TWO_MEETINGS, { conditions: CATCH_UP });
    expect(catchUpOf(book, 'ana')).toBeNull();
  });
});
