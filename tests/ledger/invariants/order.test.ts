/** L2: the book depends on the set of entries alone; the tail can be added step by step. */
import { describe, expect, test } from 'vitest';
import type { Book } from '../../../src/ledger/book.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import { extend } from '../../../src/ledger/extend.ts';
import { fold } from '../../../src/ledger/fold.ts';
import type { Random } from '../generate/random.ts';
import { arrivedAnyhow, battered, bytesOf, inOrder, onAccepted, onBooks, takeTime } from './books.ts';

takeTime();

/** In batches of any size; where `extend` declines, the whole is folded anew, as the store does. */
function stepByStep(
  entries: readonly Entry[],
  random: Random,
): { readonly book: Book; readonly extended: number } {
  let book = fold([]);
  let extended = 0;
  for (let at = 0; at < entries.length; ) {
    const next = at + random.whole(1, 12);
    const longer = extend(book, entries.slice(at, next));
    if (longer) extended += 1;
    book = longer ?? fold(entries.slice(0, next));
    at = next;
  }
  return { book, extended };
}

describe('order', () => {
  test('L2 any order and any repetition of entries come to the same book', () => {
    onBooks(60, ({ entries, book }, random) => {
      expect(bytesOf(fold(arrivedAnyhow(entries, random)))).toBe(bytesOf(book));
    });
  });

  test('L2 what decide hands back is the fold of what was written, and its extension', () => {
    onAccepted(40, ({ before }, { book, entries }) => {
      const longer = extend(before, entries);
      expect(longer && bytesOf(longer)).toBe(bytesOf(book));
    });
  });

  test('L2 neither decide nor extend changes the book it was given', () => {
    const seen: { readonly book: Book; readonly bytes: string }[] = [];
    onAccepted(8, ({ before }) => {
      if (seen.at(-1)?.book !== before) seen.push({ book: before, bytes: bytesOf(before) });
    });
    for (const { book, bytes } of seen) expect(bytesOf(book)).toBe(bytes);
    expect(seen.length).toBeGreaterThan(200);
  });

  test('L2 extending in batches of any size comes to the fold', () => {
    onBooks(40, ({ entries, book }, random) => {
      const steps = stepByStep(inOrder(entries), random);
      expect(bytesOf(steps.book)).toBe(bytesOf(book));
      expect(steps.extended).toBeGreaterThan(0);
    });
  });

  test('L2 battered sets of entries come to one book in any order, folded or extended', () => {
    onBooks(80, ({ entries }, random) => {
      const set = battered(entries, random);
      const whole = bytesOf(fold(inOrder(set)));
      expect(bytesOf(fold(arrivedAnyhow(set, random)))).toBe(whole);
      expect(bytesOf(stepByStep(inOrder(set), random).book)).toBe(whole);
    });
  });
});
