/** The pictures by which people see that two phones hold the same book. */
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/ledger/entry.ts';
import { PICTURES, PICTURES_IN_ROOM, picturesOfBook } from '../../../src/sync/keys/pictures.ts';
import { onBooks, takeTime } from '../../ledger/invariants/books.ts';

takeTime();

const shownFor = async (entries: readonly Entry[]): Promise<string> =>
  (await picturesOfBook(crypto, entries)).join(' ');

test('Y1 the same lines show the same pictures, in whatever order they came', async () => {
  const books: { readonly entries: readonly Entry[]; readonly shuffled: readonly Entry[] }[] = [];
  onBooks(20, ({ entries }, random) => {
    books.push({ entries, shuffled: random.some(entries, entries.length) });
  });
  for (const { entries, shuffled } of books) expect(await shownFor(shuffled)).toBe(await shownFor(entries));
});

test('Y1 a line less, and a line with another figure, show others', async () => {
  const books: (readonly Entry[])[] = [];
  onBooks(20, ({ entries }) => {
    books.push(entries);
  });
  for (const entries of books) {
    const shown = await shownFor(entries);
    const [first, ...others] = entries;
    if (!first) continue;
    expect(await shownFor(others)).not.toBe(shown);
    expect(await shownFor([{ ...first, body: { ...first.body, more: 1 } }, ...others])).not.toBe(shown);
  }
});

test('they are numbers of pictures that exist, also of a book without lines', async () => {
  const pictures = await picturesOfBook(crypto, []);
  expect(pictures).toHaveLength(PICTURES_IN_ROOM);
  for (const picture of pictures) expect(picture >= 0 && picture < PICTURES).toBe(true);
});
