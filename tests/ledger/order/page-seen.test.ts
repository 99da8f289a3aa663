/** What pages say was seen: short on the wire, and for the fold the same as all the heads that their phones had. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/ledger/entry.ts';
import { idOf } from '../../../src/ledger/entry.ts';
import { extend } from '../../../src/ledger/extend.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { type PageSeen, seenFrom } from '../../../src/ledger/order/page-seen.ts';
import { apart } from '../apart.ts';
import { lifeOf } from '../generate/lives.ts';
import { pagesOf } from '../generate/pages.ts';
import { randomFrom } from '../generate/random.ts';
import { arrivedAnyhow, bytesOf, inOrder, shuffled, takeTime } from '../invariants/books.ts';

takeTime();

const lived = (length: number) =>
  Array.from({ length }, (_, at) => {
    const { worlds, seen } = lifeOf(at + 1).community;
    const all = [
      ...new Map(worlds.flatMap(({ entries }) => entries.map((one) => [idOf(one), one]))).values(),
    ];
    return { all, seen, pages: pagesOf(all, seen) };
  });
const communities = lived(25);

const entry = (sheet: string, number: number, lamport: number, more: Partial<Entry> = {}): Entry => ({
  ...{ v: 1, kind: 'noted', phone: `of-${sheet}`, sheet, number, lamport, claimedAt: '', place: 'between' },
  ...{ intent: `${sheet}-${number}`, body: { text: 'card' } },
  ...more,
});
const seal = (sheet: string, number: number, lamport: number, previous: string | null, covers: object) =>
  entry(sheet, number, lamport, {
    kind: 'meeting-sealed',
    body: { previous, covers: Object.entries(covers).map(([one, last]) => ({ sheet: one, last, hash: '' })) },
  });
const page = (sheet: string, first: number, last: number, said: Partial<PageSeen> = {}): PageSeen => ({
  ...{ page: `page-${sheet}-${first}`, sheet, first, last, seal: null, heads: [] },
  ...said,
});

describe('pages', () => {
  test('L2 the book is the one that all heads come to, whatever order pages and entries arrive in', () => {
    for (const [at, { all, seen, pages }] of communities.entries()) {
      const random = randomFrom(at + 1);
      const arrived = arrivedAnyhow(all, random);
      const whole = bytesOf(fold(all, seen));
      expect(bytesOf(fold(arrived, seenFrom(shuffled(pages, random), arrived)))).toBe(whole);
    }
  });

  test('L2 an opening knows the seal before it on its own sheet, which pages leave out; at the tail, too', () => {
    const { apart: world } = apart('A: deposit ana 20');
    const all = inOrder([...(world.phones.get('A')?.entries.values() ?? [])]);
    const seen = seenFrom([page('phone-a-1', 1, all.length, { heads: [] })], all);
    expect(bytesOf(fold(all, seen))).toBe(bytesOf(fold(all)));
    for (let at = 2; at < all.length; at += 1) {
      const longer = extend(fold(all.slice(0, at), seen), all.slice(at), seen);
      if (longer) expect(bytesOf(longer)).toBe(bytesOf(fold(all)));
    }
  });

  test('L2 at the tail the seals behind need not be looked up: where it is extended, it is the fold', () => {
    let extended = 0;
    for (const { all, seen, pages } of communities) {
      const ordered = inOrder(all);
      for (let at = 4; at < ordered.length; at += 2) {
        const tail = ordered.slice(at, at + 2);
        const longer = extend(fold(ordered.slice(0, at), seen), tail, seenFrom(pages, tail));
        if (!longer) continue;
        extended += 1;
        expect(bytesOf(longer)).toBe(bytesOf(fold(ordered.slice(0, at + 2), seen)));
      }
    }
    expect(extended).toBeGreaterThan(40);
  });

  test('a page stays short: it names a seal and little beside it', () => {
    // In short lives little stands behind a seal, so a few of them say nothing.
    const many = lived(80);
    const all = many.flatMap(({ pages }) => pages);
    expect(all.filter((one) => one.seal !== null).length).toBeGreaterThan(100);
    const named = all.reduce((sum, one) => sum + one.heads.length, 0);
    const had = many.flatMap(({ all: entries, seen, pages }) =>
      pages
        .map(({ sheet, first }) => entries.find((one) => one.sheet === sheet && one.number === first)!)
        .map(seen),
    );
    const heads = had.reduce((sum, one) => sum + Object.keys(one ?? {}).length, 0);
    expect(named).toBeLessThan(heads / 2);
  });

  test('a seal stands for itself, the seals before it, what they cover, and what their pages had seen', () => {
    const entries = [
      seal('a', 5, 9, null, { a: 4, x: 3 }),
      seal('b', 7, 20, 'a:5', { b: 6 }),
      entry('c', 1, 21),
      entry('c', 2, 22),
      entry('c', 3, 23),
    ];
    const pages = [
      page('a', 1, 5, { heads: [{ sheet: 'y', last: 2 }] }),
      page('b', 1, 7, { heads: [{ sheet: 'z', last: 4 }] }),
      page('c', 1, 2, { seal: 'b:7', heads: [{ sheet: 'x', last: 8 }] }),
    ];
    const seen = seenFrom(pages, entries);
    expect(seen(entries[2]!)).toEqual({ a: 5, b: 7, x: 8, y: 2, z: 4 });
    expect(seen(entries[3]!)).toBe(seen(entries[2]!));
    expect(seen(entries[4]!)).toBeUndefined();
  });

  test('a seal that is not here is named all the same; one page says what two say, on every phone', () => {
    const one = entry('c', 1, 5);
    expect(seenFrom([page('c', 1, 1, { seal: 'b:7' })], [one])(one)).toEqual({ b: 7 });
    const two = [page('c', 1, 3, { page: 'b', seal: 'b:7' }), page('c', 1, 1, { page: 'a', seal: 'b:8' })];
    for (const pages of [two, [...two].reverse()]) expect(seenFrom(pages, [one])(one)).toEqual({ b: 7 });
  });

  test('L2 of two seals with one id, of a copied phone, that stands for what is behind which the fold takes', () => {
    const seals = [seal('a', 2, 5, null, { x: 3 }), seal('a', 2, 5, null, { y: 4 })];
    const one = entry('c', 1, 6);
    for (const copies of [seals, [...seals].reverse()])
      expect(seenFrom([page('c', 1, 1, { seal: 'a:2' })], [...copies, one])(one)).toEqual({ a: 2, x: 3 });
  });

  test('pages that claim to have seen each other lead nowhere', () => {
    const entries = [seal('a', 1, 3, 'b:1', {}), seal('b', 1, 4, 'a:1', {}), entry('c', 1, 5)];
    const pages = [page('a', 1, 1, { seal: 'b:1' }), page('b', 1, 1, { seal: 'a:1' })];
    const seen = seenFrom([...pages, page('c', 1, 1, { seal: 'a:1' })], entries);
    expect(seen(entries[2]!)).toEqual({ a: 1, b: 1 });
  });
});
