/** A line that names as its place a meeting which opens only after it: by the tail it is judged as by the whole. */
import { expect, test } from 'vitest';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import { extend } from '../../../src/ledger/extend.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { story } from '../story.ts';

test('L2 a line of an unknown phone that came before the opening which it names waits for one reason, however the book came', () => {
  const { entries } = story(`
    deposit ana 20
    count 20
    seal
    open 2025-01-15
  `);
  const opening = entries.at(-1) as Entry;
  const before = entries.slice(0, -1);
  const deposit = entries.find(({ kind }) => kind === 'deposit') as Entry;
  const ahead: Entry = { ...deposit, phone: 'phone-z', sheet: 'sheet-z', number: 1, place: idOf(opening) };
  const whole = fold([...before, ahead, opening]);
  const there = extend(fold([...before, ahead]), [opening]) ?? fold([...before, ahead, opening]);
  expect(whole.open?.id).toBe(idOf(opening));
  expect(Object.keys(whole.waitingWhy)).toEqual([idOf(ahead)]);
  expect(canonicalText(there)).toBe(canonicalText(whole));
  expect(extend(fold(before), [opening])?.open?.id).toBe(idOf(opening));
});
