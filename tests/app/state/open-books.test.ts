// A book is read once for all screens of its community, and closed when they are left.
import { expect, test } from 'vitest';
import { createOpenBooks } from '../../../src/app/state/open-books.ts';
import { arrange, newPhone, partsOn } from '../harness.tsx';
import { founding } from '../meeting/community.ts';

async function withBook() {
  const phone = newPhone();
  const book = await arrange(phone, founding());
  return { book, books: createOpenBooks(await partsOn(phone)) };
}

test('who asks while it is read, and who asks later, get the same book', async () => {
  const { book, books } = await withBook();
  const first = books.open(book);
  expect(books.opened(book)).toBeUndefined();
  const [one, other] = await Promise.all([first, books.open(book)]);
  expect(one).toMatchObject({ ok: true });
  expect(other).toBe(one);
  expect(books.opened(book)).toBe(one);
});

test('after it was left, it is read again', async () => {
  const { book, books } = await withBook();
  const before = await books.open(book);
  books.leave(book);
  expect(books.opened(book)).toBeUndefined();
  const after = await books.open(book);
  expect(after).toMatchObject({ ok: true });
  expect(after).not.toBe(before);
});

test('left while it was read, it does not stay open', async () => {
  const { book, books } = await withBook();
  const reading = books.open(book);
  books.leave(book);
  await reading;
  expect(books.opened(book)).toBeUndefined();
});

test('a book that is not here is said so, and found once it came', async () => {
  const phone = newPhone();
  const given = founding();
  const books = createOpenBooks(await partsOn(phone));
  expect(await books.open(given.book)).toMatchObject({ ok: false, code: 'unknownBook' });
  await arrange(phone, given);
  books.leave(given.book);
  expect(await books.open(given.book)).toMatchObject({ ok: true });
});
