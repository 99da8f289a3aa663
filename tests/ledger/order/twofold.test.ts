/** A copied phone wrote a sheet twice: who counted from either branch counted right, and nobody can leap with it. */
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import { extend } from '../../../src/ledger/extend.ts';
import { fold } from '../../../src/ledger/fold.ts';
import { type PageSeen, seenFrom } from '../../../src/ledger/order/page-seen.ts';
import { randomFrom } from '../generate/random.ts';
import { shuffled } from '../invariants/books.ts';

const line = (sheet: string, number: number, lamport: number, text = 'card'): Entry => ({
  ...{ v: 1, kind: 'noted', phone: `of-${sheet}`, sheet, number, lamport, claimedAt: '', place: 'between' },
  ...{ intent: `${sheet}-${number}-${text}`, body: { text } },
});
const page = (sheet: string, first: number, last: number, heads: Readonly<Record<string, number>> = {}) => ({
  ...{ page: `page-${sheet}-${first}-${last}`, sheet, first, last, seal: null },
  heads: Object.entries(heads).map(([one, head]) => ({ sheet: one, last: head })),
});

/** The copy wrote two lines where its twin wrote one; both had the first. */
const COMMON = line('a', 1, 1);
const ONE = [COMMON, line('a', 2, 2, 'one')];
const OTHER = [COMMON, line('a', 2, 2, 'other'), line('a', 3, 3, 'other')];
const PAGES: readonly PageSeen[] = [page('a', 1, 2), { ...page('a', 1, 3), page: 'page-of-the-copy' }];

/** Waiting for its number, or for what it was counted from. */
const heldUp = (entries: readonly Entry[], pages: readonly PageSeen[]): readonly string[] => {
  const { waitingWhy } = fold(entries, seenFrom(pages, entries));
  return Object.keys(waitingWhy).filter((id) => ['number', 'missing'].includes(waitingWhy[id] ?? ''));
};

describe('a sheet in two branches', () => {
  test('L2 a line that was counted from the branch that does not stand counts here as on the phone that wrote it', () => {
    for (const [mine, theirs] of [
      [ONE, OTHER],
      [OTHER, ONE],
    ] as const) {
      const book = fold([...mine, ...theirs]);
      const next = line('b', 1, book.lamport + 1);
      const head = mine.at(-1)?.number ?? 0;
      const all = [...mine, ...theirs, next];
      // As a rule its page names the branch that its own disk keeps.
      expect(heldUp(all, [...PAGES, page('b', 1, 1, { a: head })])).toEqual([]);
      const shown = extend(book, [next]);
      const right = fold(all, seenFrom([...PAGES, page('b', 1, 1, { a: head })], all));
      expect(canonicalText(shown)).toBe(canonicalText(right));
    }
  });

  test('L2 it counts once either branch came, and whatever comes later of the other', () => {
    const longer = [...OTHER, line('a', 4, 4, 'other'), line('a', 5, 5, 'other')];
    const pages = [...PAGES, page('a', 4, 5), page('b', 1, 1, { a: 2 }), page('c', 1, 1, { a: 5, b: 1 })];
    const [ofOne, ofOther] = [line('b', 1, 3), line('c', 1, 6)];
    expect(heldUp([...ONE, ofOne], pages)).toEqual([]);
    expect(heldUp([...ONE, ofOne, ...longer], pages)).toEqual([]);
    expect(heldUp([...ONE, ofOne, ...longer, ofOther], pages)).toEqual([]);
  });

  test('L2 the copy itself goes on where the book stands by then', () => {
    const onward = line('a', 3, 5, 'one');
    const all = [...ONE, ...OTHER, line('b', 1, 4), onward];
    const pages = [
      ...PAGES,
      page('b', 1, 1, { a: 3 }),
      { ...page('a', 3, 3, { b: 1 }), page: 'page-onward' },
    ];
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = randomFrom(seed);
      expect(heldUp(shuffled(all, random), shuffled(pages, random))).toEqual([]);
    }
  });

  test('L2 no number leaps: two branches with a wild one move no clock, nor does who counts from it', () => {
    const wild = [line('a', 2, 2 ** 39, 'wild'), line('a', 3, 2 ** 39 + 1, 'wild')];
    const leaping = line('b', 1, 2 ** 39 + 2);
    const honest = line('c', 1, 3);
    const pages = [...PAGES, page('b', 1, 1, { a: 3 }), page('c', 1, 1, { a: 2 })];
    const all = [...ONE, ...wild, leaping, honest];
    const book = fold(all, seenFrom(pages, all));
    expect(book.lamport).toBe(3);
    expect(heldUp(all, pages)).toContain(idOf(leaping));
    expect(heldUp(all, pages)).not.toContain(idOf(honest));
  });
});
