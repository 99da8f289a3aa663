/** S7: a damaged or emptied database is noticed at start. */
import { BOOK, type Case, loadedOf, opened, same, started } from './world.ts';

export const S7: readonly Case[] = [
  {
    name: 'S7 a phone that never had a book, and one that has all of it, are both fine',
    async run(world) {
      const fresh = await opened(world);
      same(await fresh.checkWitness(), { code: 'ok', witnessed: false });
      const { store, heads, by } = await started(world);
      await store.append(BOOK, heads, { entries: [by.joined(3)] });
      same(await store.checkWitness(), { code: 'ok', witnessed: true });
    },
  },
  {
    name: 'S7 an emptied database is noticed, with what was there, until people accept the loss',
    async run(world) {
      const { store, heads, by } = await started(world);
      await store.append(BOOK, heads, { entries: [by.joined(3)] });
      await world.wipe();
      const after = await opened(world);
      const missing = [{ book: BOOK, sheet: 'sheet-book-a', number: 4, found: 0 }];
      same(await after.checkWitness(), { code: 'databaseEmptied', books: missing });
      await after.acceptLoss(BOOK);
      same(await after.checkWitness(), { code: 'ok', witnessed: false });
    },
  },
  {
    name: 'S7 a database that went back in time is noticed, with how far',
    async run(world) {
      const { store, heads, by } = await started(world);
      await store.append(BOOK, heads, { entries: [by.joined(3), by.joined(4)] });
      await world.edit('entries', (row) => ((row.entry as { number: number }).number > 3 ? null : row));
      const missing = [{ book: BOOK, sheet: 'sheet-book-a', number: 5, found: 3 }];
      same(await store.checkWitness(), { code: 'databaseBehind', books: missing });
    },
  },
  {
    name: 'S7 one lost community among two is noticed',
    async run(world) {
      const { store } = await started(world);
      await started(world, 'book-b');
      await world.edit('books', (row) => (row.id === 'book-b' ? null : row));
      const missing = [{ book: 'book-b', sheet: 'sheet-book-b', number: 3, found: 0 }];
      same(await store.checkWitness(), { code: 'databaseBehind', books: missing });
    },
  },
  {
    name: 'S7 a witness that lags behind accuses nobody',
    async run(world) {
      const { store, heads, by } = await started(world);
      const key = 'caixeta.book.book-a';
      const early = world.witness.getItem(key) ?? '';
      await store.append(BOOK, heads, { entries: [by.joined(3)] });
      same(world.witness.getItem(key), 'sheet-book-a:4');
      world.witness.setItem(key, early);
      same(await store.checkWitness(), { code: 'ok', witnessed: true });
    },
  },
  {
    name: 'S7 what is not written is not witnessed',
    async run(world) {
      const { store, heads, by } = await started(world);
      world.abortAtRow(1);
      await store.append(BOOK, heads, { entries: [by.joined(3)] });
      same(world.witness.getItem('caixeta.book.book-a'), 'sheet-book-a:3');
      same((await loadedOf(store)).heads.count, 3);
    },
  },
  {
    name: 'S7 a witness that was damaged or belongs to something else is passed over',
    async run(world) {
      const { store } = await started(world);
      world.witness.setItem('caixeta.book.other', '<b>');
      world.witness.setItem('theme', 'dark');
      same(await store.checkWitness(), { code: 'ok', witnessed: true });
    },
  },
];
