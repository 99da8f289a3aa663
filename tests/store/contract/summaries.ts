/** S4 for summaries: what is kept of a book is of the book as it is, and dropping it changes nothing that is seen. */
import type { MailingStore } from '../../../src/store/mail/mailing-store.ts';
import { BOOK, type Case, like, opened, type Row, same, scribe, started } from './world.ts';

const keptOf = async (store: MailingStore, book = BOOK) => (await (await store.summaries()).kept()).get(book);

async function madeOf(store: MailingStore, book = BOOK) {
  const made = await (await store.summaries()).make(book);
  if (!made.ok) throw new Error(`not made: ${made.code}`);
  return made.summary;
}

export const SUMMARIES: readonly Case[] = [
  {
    name: 'S4 a summary that was made is kept over a restart, and dropped it is made the same',
    async run(world) {
      const { store } = await started(world);
      same(await keptOf(store), undefined, 'nothing is kept before');
      const made = await madeOf(store);
      like(made ?? {}, { name: 'Las Manos', practice: false, founded: '2026-01-10', phones: [] });
      same(made?.indicators.members, 2);
      store.close();
      const again = await opened(world);
      same(await keptOf(again), made);
      same(await again.dropSnapshots(BOOK), { ok: true });
      same(await keptOf(again), undefined);
      same(await madeOf(again), made);
    },
  },
  {
    name: 'S4 a summary is of its own book, and no other book than the one that changed is read again',
    async run(world) {
      const { store, heads, by } = await started(world);
      const other = await started(world, 'book-b');
      await madeOf(store);
      const before = await madeOf(store, 'book-b');
      await store.append(BOOK, heads, { entries: [by.joined(3)] });
      same(await keptOf(store), undefined);
      same(await keptOf(store, 'book-b'), before);
      same((await madeOf(store))?.indicators.members, 3);
      same((await keptOf(other.store))?.indicators.members, 3);
      like(await (await store.summaries()).make('book-z'), { ok: false, code: 'unknownBook' });
    },
  },
  {
    name: 'S4 a second branch and pages of others take the summary away, though there are as many lines',
    async run(world) {
      const { store } = await started(world);
      await madeOf(store);
      const [entry] = await store.entriesOf(BOOK, { ids: ['sheet-book-a:3'] });
      if (!entry) throw new Error('the entry is there');
      await store.receive(BOOK, [{ ...entry, intent: 'other' }]);
      same(await keptOf(store), undefined, 'after a second branch');

      await store.receive(BOOK, [scribe('phone-b', 'sheet-b', 3).joined(9)]);
      await madeOf(store);
      same((await keptOf(store)) === undefined, false);
      const page = { page: 'p', sheet: 'sheet-b', first: 1, last: 1, seal: null, heads: [] };
      await store.receive(BOOK, [], [], [page]);
      same(await keptOf(store), undefined, 'after a page of another phone');
    },
  },
  {
    name: 'S4 a summary of another fold, of another code or of fewer lines is not used',
    async run(world) {
      const { store } = await started(world);
      const made = await madeOf(store);
      const wrong: readonly Row[] = [{ foldVersion: 0 }, { summaryVersion: 0 }, { count: 2 }];
      for (const change of wrong) {
        await world.edit('summaries', (row) => ({ ...row, ...change }));
        same(await keptOf(store), undefined, JSON.stringify(change));
        same(await madeOf(store), made);
        same(await keptOf(store), made);
      }
    },
  },
  {
    name: 'S4 a disk that does not take a summary says the same figures, and makes them again',
    async run(world) {
      const { store } = await started(world);
      const made = await madeOf(store);
      await store.dropSnapshots(BOOK);
      world.abortAtRow(1);
      same(await madeOf(store), made);
      same(await keptOf(store), undefined, 'what was aborted left nothing');
      same(await madeOf(store), made);
    },
  },
];
