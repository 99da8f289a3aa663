/** What a page says of what its phone had seen reads back as that, and is short. */
import { expect, test } from 'vitest';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import { seenFrom } from '../../../src/ledger/order/page-seen.ts';
import { tellSeen } from '../../../src/ledger/order/tell-seen.ts';
import type { Heads } from '../../../src/ledger/phones.ts';
import { wander } from '../generate/apart.ts';
import { pagesOf } from '../generate/pages.ts';
import { takeTime } from '../invariants/books.ts';

takeTime();

const besides = (heads: Heads, own: string): Heads =>
  Object.fromEntries(Object.entries(heads).filter(([sheet]) => sheet !== own));

test('Y1 told and read back, it is what the phone had, for every line of phones that wandered apart', () => {
  let [told, had] = [0, 0];
  for (let seed = 1; seed <= 12; seed += 1) {
    const { worlds, seen } = wander(seed, 60);
    const all = [
      ...new Map(worlds.flatMap(({ entries }) => entries.map((one) => [idOf(one), one]))).values(),
    ];
    const pages = pagesOf(all, seen);
    const seals = all.filter(({ kind }) => kind === 'meeting-sealed');
    for (const entry of all) {
      const heads = seen(entry) ?? {};
      const said = tellSeen(entry.sheet, heads, seals, pages);
      const page = { page: 'x', sheet: 'probe', first: 1, last: 1, ...said };
      const probe: Entry = { ...entry, sheet: 'probe', number: 1 };
      const read = seenFrom([...pages, page], all)(probe) ?? {};
      for (const [sheet, last] of Object.entries(besides(heads, entry.sheet)))
        expect(read[sheet], idOf(entry)).toBeGreaterThanOrEqual(last);
      told += said.heads.length;
      had += Object.keys(heads).length;
    }
  }
  expect(told).toBeLessThan(had / 2);
});

test('a seal that the phone had not seen is never named', () => {
  const seal: Entry = {
    ...{ v: 1, kind: 'meeting-sealed', phone: 'p', sheet: 'a', number: 4, lamport: 4, claimedAt: '' },
    ...{ place: 'a:1', intent: 'i', body: { previous: null, covers: [{ sheet: 'b', last: 2, hash: '' }] } },
  };
  expect(tellSeen('c', { a: 3, b: 2 }, [seal], [])).toEqual({
    seal: null,
    heads: [
      { sheet: 'a', last: 3 },
      { sheet: 'b', last: 2 },
    ],
  });
  expect(tellSeen('d', { a: 4, b: 2, c: 1, d: 5 }, [seal], [])).toEqual({
    seal: 'a:4',
    heads: [{ sheet: 'c', last: 1 }],
  });
  expect(tellSeen('a', { a: 4, b: 2 }, [seal], [])).toEqual({ seal: 'a:4', heads: [] });
  // What it covers has not all come, or it is forged: naming it would say that more was seen, and the number would be wrong.
  expect(tellSeen('d', { a: 4, b: 1 }, [seal], [])).toEqual({
    seal: null,
    heads: [
      { sheet: 'a', last: 4 },
      { sheet: 'b', last: 1 },
    ],
  });
});
