// A book is read once for all screens of its community, and closed when they are left.
import { expect, test } from 'vitest';
import { createOpenBooks } from '../../../src/app/state/open-books.ts';
import type { Parts } from '../../../src/app/state/parts.ts';
import { arrange, newPhone, partsOn } from '../harness.tsx';
import { founding } from '../meeting/community.ts';

/** An open book hears what other tabs write, until it is closed: `openNow` counts those that still hear. */
async function withBook() {
  const phone = newPhone();
  const book = await arrange(phone, founding());
  const parts = await partsOn(phone);
  let hearing = 0;
  const listen: Parts['store']['listen'] = (listener) => {
    const stop = parts.store.listen(listener);
    hearing += 1;
    return () => {
      hearing -= 1;
      stop();
    };
  };
  const books = createOpenBooks({ ...parts, store: { ...parts.store, listen } });
  return { book, parts, books, openNow: () => hearing };
}

test('who asks while it is read, and who asks later, get the same book', async () => {
  const { book, books, openNow } = await withBook();
  const first = books.open(book);
  expect(books.opened(book)).toBeUndefined();
  const [one, other] = await Promise.all([first, books.open(book)]);
  expect(one).toMatchObject({ ok: true });
  expect(other).toBe(one);
  expect(books.opened(book)).toBe(one);
  expect(openNow()).toBe(1);
});

test('after it was left it is closed, and read again', async () => {
  const { book, books, openNow } = await withBook();
  const before = await books.open(book);
  books.leave(book);
  expect(openNow()).toBe(0);
  expect(books.opened(book)).toBeUndefined();
  const after = await books.open(book);
  expect(after).toMatchObject({ ok: true });
  expect(after).not.toBe(before);
});

test('what was opened beside a book is left with it, and with no other', async () => {
  const { book, parts, books, openNow } = await withBook();
  const other = 'another';
  expect(await parts.store.createBook(other)).toMatchObject({ ok: true });
  await books.open(book);
  const opened = await books.open(other, book);
  expect(openNow()).toBe(2);
  books.leave('a third');
  expect(books.opened(other)).toBe(opened);
  books.leave(book);
  expect([openNow(), books.opened(other)]).toEqual([0, undefined]);
  expect(await books.open(other)).not.toBe(opened);
});

test('with a team’s book go those of both professions', async () => {
  const { book, parts, books, openNow } = await withBook();
  const besides = ['technicians', 'personal'];
  for (const id of besides) expect(await parts.store.createBook(id)).toMatchObject({ ok: true });
  await books.open(book);
  for (const id of besides) expect(await books.open(id, book)).toMatchObject({ ok: true });
  expect(openNow()).toBe(3);
  books.leave(book);
  expect([openNow(), ...besides.map((id) => books.opened(id))]).toEqual([0, undefined, undefined]);
});

test('left while it was read, it does not stay open', async () => {
  const { book, books, openNow } = await withBook();
  const reading = books.open(book);
  books.leave(book);
  expect(await reading).toMatchObject({ ok: true });
  expect(openNow()).toBe(0);
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

test('what cannot be read fails for who asked, and is tried again for the next', async () => {
  const { book, parts } = await withBook();
  let failures = 1;
  const load: Parts['store']['load'] = (id) => {
    if (failures === 0) return parts.store.load(id);
    failures -= 1;
    return Promise.reject(new Error('the piece is missing'));
  };
  const books = createOpenBooks({ ...parts, store: { ...parts.store, load } });
  await expect(books.open(book)).rejects.toThrow('the piece is missing');
  expect(await books.open(book)).toMatchObject({ ok: true });
});
