/** Where pages end: a table of what waits and what is cut. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/ledger/entry.ts';
import { type CutState, cutPages } from '../../../src/sync/pages/cut.ts';
import { entriesOf } from '../sample.ts';

const [sample] = entriesOf('phone');
const entries = (count: number, more: Partial<Entry> = {}): Entry[] =>
  Array.from({ length: count }, (_, at) => ({ ...sample, kind: 'noted', number: at + 1, ...more }));
const seal = (number: number): Entry => ({ ...sample, kind: 'meeting-sealed', number });
const LIVE: Omit<CutState, 'waiting'> = { ageMs: 1_000, carrierReady: true, hidden: false };
const ALONE = { ...LIVE, carrierReady: false };

test.each([
  ['nothing waits', [], LIVE, []],
  ['24 wait, with a carrier', entries(24), LIVE, []],
  ['25 wait, with a carrier', entries(25), LIVE, [25]],
  ['60 waited for a carrier, and it came', entries(60), LIVE, [60]],
  ['3 wait for five minutes', entries(3), { ...LIVE, ageMs: 300_000 }, [3]],
  ['3 wait and the app is hidden', entries(3), { ...LIVE, hidden: true }, [3]],
  ['3 wait, the last is a seal', [...entries(2), seal(3)], LIVE, [3]],
  ['60 wait, nobody to take them', entries(60), ALONE, []],
  ['hidden for long, nobody to take them', entries(60), { ...ALONE, ageMs: 900_000, hidden: true }, []],
  ['a seal, nobody to take it', [...entries(59), seal(60)], ALONE, [60]],
  ['two after the seal wait on', [...entries(9), seal(10), ...entries(2)], ALONE, [10]],
  ['the most that a page may have', entries(450, { body: {} }), LIVE, [200, 200, 50]],
] as const)('%s', (_, waiting, state, pages) => {
  expect(cutPages({ ...state, waiting })).toEqual(pages);
});

test('pages are cut by their bytes too, and one large entry stands alone', () => {
  const large = { body: { text: 'x'.repeat(30_000) } };
  expect(cutPages({ ...LIVE, hidden: true, waiting: entries(3, large) })).toEqual([1, 1, 1]);
  const huge = { body: { text: 'x'.repeat(70_000) } };
  const mixed = [...entries(2), ...entries(1, huge), ...entries(2)];
  expect(cutPages({ ...LIVE, hidden: true, waiting: mixed })).toEqual([2, 1, 2]);
});

test('what is cut is a beginning of what waits, in pages of at least one', () => {
  const states = fc.record({
    ageMs: fc.nat(600_000),
    carrierReady: fc.boolean(),
    hidden: fc.boolean(),
    waiting: fc
      .array(fc.boolean(), { maxLength: 80 })
      .map((list) => list.map((sealed, at) => (sealed && at % 9 === 0 ? seal(at + 1) : entries(1)[0]!))),
  });
  fc.assert(
    fc.property(states, (state) => {
      const pages = cutPages(state);
      const total = pages.reduce((sum, one) => sum + one, 0);
      expect(pages.every((one) => one > 0)).toBe(true);
      expect(total).toBeLessThanOrEqual(state.waiting.length);
      const sealed = state.waiting.findLastIndex(({ kind }) => kind === 'meeting-sealed') + 1;
      expect(total).toBeGreaterThanOrEqual(sealed);
    }),
  );
});
