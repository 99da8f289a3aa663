/** What pages say was seen: kept with the entries that they brought, for the fold. */
import type { PageSeen } from '../../../src/ledger/order/page-seen.ts';
import type { Store } from '../../../src/store/store.ts';
import { BOOK, type Case, like, loadedOf, opened, same, scribe, started, type World } from './world.ts';

/** It counts its number from the three entries of the founding, or from what has not come. */
const page = (more: Partial<PageSeen> = {}): PageSeen => ({
  ...{ page: 'page-1', sheet: 'sheet-b', first: 1, last: 2, seal: null },
  heads: [{ sheet: 'sheet-book-a', last: 3 }],
  ...more,
});

const whyWaits = async (store: Store) => (await loadedOf(store)).book.waitingWhy;
const pagesOn = async (world: World) => (await world.rows('pages')).length;

export const PAGES: readonly Case[] = [
  {
    name: 'S2 what a page says comes in with its entries, once, and the fold tries their numbers with it',
    async run(world) {
      const { store } = await started(world);
      const [right, wrong] = [scribe('phone-b', 'sheet-b', 3), scribe('phone-b', 'sheet-c', 8)];
      const entries = [right.joined(3), right.joined(4), wrong.joined(5)];
      const pages = [page(), page({ page: 'page-2', sheet: 'sheet-c', last: 1 })];
      like(await store.receive(BOOK, entries, [], pages), { ok: true, added: 3 });
      like(await store.receive(BOOK, entries, [], [...pages, ...pages]), { ok: true, added: 0 });
      same(await pagesOn(world), 2);
      const unknown = { 'sheet-b:1': 'unknownPhone', 'sheet-b:2': 'unknownPhone' };
      same(await whyWaits(store), { ...unknown, 'sheet-c:1': 'number' });
      store.close();
      const again = await opened(world);
      same(await whyWaits(again), { ...unknown, 'sheet-c:1': 'number' });
      same(
        (await world.rows('pages')).map(({ page: id, seal, heads }) => ({ id, seal, heads })),
        pages.map(({ page: id, seal, heads }) => ({ id, seal, heads })),
      );
    },
  },
  {
    name: 'S1 a page whose entries are refused is not kept either',
    async run(world) {
      const { store } = await started(world);
      const by = scribe('phone-b', 'sheet-b', 3);
      by.joined(3);
      like(await store.receive(BOOK, [by.joined(4)], [], [page()]), { ok: false, code: 'gap' });
      world.abortAtRow(2);
      like(await store.receive(BOOK, [scribe('phone-b', 'sheet-b', 3).joined(3)], [], [page()]), {
        ok: false,
      });
      same([(await world.rows('entries')).length, await pagesOn(world)], [3, 0]);
    },
  },
  {
    name: 'S4 from a snapshot, what pages say is asked of what came after it, as without one',
    async run(world) {
      const { store, heads } = await started(world);
      const { book } = await loadedOf(store);
      same(await store.saveSnapshot(BOOK, 'sheet-book-a:3', heads, book), { ok: true });
      await store.receive(BOOK, [scribe('phone-b', 'sheet-b', 3).joined(3)], [], [page({ last: 1 })]);
      const short = await loadedOf(store);
      same(short.fromSnapshot, true);
      await store.receive(
        BOOK,
        [scribe('phone-b', 'sheet-c', 8).joined(4)],
        [],
        [page({ page: 'page-2', sheet: 'sheet-c', last: 1 })],
      );
      const wrong = await loadedOf(store);
      same(wrong.fromSnapshot, false);
      await store.dropSnapshots(BOOK);
      same((await loadedOf(store)).book, wrong.book);
      same(wrong.book.waitingWhy['sheet-c:1'], 'number');
    },
  },
  {
    name: 'S4 a page that comes after its entries makes the snapshot void; a page of this phone’s own does not',
    async run(world) {
      const { store } = await started(world);
      const wrong = scribe('phone-b', 'sheet-b', 8).joined(3);
      await store.receive(BOOK, [wrong]);
      const { book, heads } = await loadedOf(store);
      same(book.waitingWhy['sheet-b:1'], 'unknownPhone');
      same(await store.saveSnapshot(BOOK, 'sheet-book-a:3', heads, book), { ok: true });
      const own = page({ page: 'own', sheet: 'sheet-book-a', last: 3, heads: [] });
      like(await store.receive(BOOK, [], [], [own]), { ok: true, added: 0 });
      same((await loadedOf(store)).fromSnapshot, true);
      like(await store.receive(BOOK, [], [], [page({ last: 1 })]), { ok: true, added: 0 });
      same((await loadedOf(store)).fromSnapshot, false);
      same(await whyWaits(store), { 'sheet-b:1': 'number' });
    },
  },
];
