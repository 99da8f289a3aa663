/** S4: snapshots are only ever a shortcut. And reading: by id, by place, page by page, in the one order. */
import type { Book } from '../../../src/ledger/book.ts';
import { BOOK, type Case, like, loadedOf, opened, type Row, same, scribe, started } from './world.ts';

export const S4: readonly Case[] = [
  {
    name: 'S4 a load from a snapshot and what came after is the load from every entry',
    async run(world) {
      const { store, heads, by } = await started(world);
      const before = await loadedOf(store);
      same(await store.saveSnapshot(BOOK, 'sheet-book-a:3', heads, before.book), { ok: true });
      await store.append(BOOK, heads, { entries: [by.joined(3)] });
      const short = await loadedOf(store);
      same(short.fromSnapshot, true);
      same(await store.dropSnapshots(BOOK), { ok: true });
      const whole = await loadedOf(store);
      same(whole.fromSnapshot, false);
      same([short.book, short.heads], [whole.book, whole.heads]);
      same(Object.keys(whole.book.members).length, 3);
    },
  },
  {
    name: 'S4 what comes late and sorts before a snapshot is folded in all the same',
    async run(world) {
      const { store, heads } = await started(world);
      await store.saveSnapshot(BOOK, 'sheet-book-a:3', heads, (await loadedOf(store)).book);
      const early = scribe('phone-b', 'sheet-b', 0);
      await store.receive(BOOK, [early.joined(9)]);
      const loaded = await loadedOf(store);
      same([loaded.fromSnapshot, loaded.book.waiting.length, loaded.heads.count], [false, 1, 4]);
      await store.dropSnapshots(BOOK);
      same(loaded.book, (await loadedOf(store)).book);
    },
  },
  {
    name: 'S4 a snapshot does not hide a fork',
    async run(world) {
      const { store, heads } = await started(world);
      await store.saveSnapshot(BOOK, 'sheet-book-a:3', heads, (await loadedOf(store)).book);
      const [entry] = await store.entriesOf(BOOK, { ids: ['sheet-book-a:3'] });
      if (!entry) throw new Error('the entry is there');
      await store.receive(BOOK, [{ ...entry, intent: 'other' }]);
      const loaded = await loadedOf(store);
      same(
        loaded.book.findings.map(({ check }) => check),
        ['fork'],
      );
    },
  },
  {
    name: 'S4 a snapshot of another fold, of a changed book or of entries to come is not used',
    async run(world) {
      const { store, heads } = await started(world);
      const { book } = await loadedOf(store);
      const wrong: readonly Row[] = [
        { foldVersion: 0 },
        { sealHash: 'ff' },
        { heads: { ...heads, count: 9 } },
      ];
      for (const change of wrong) {
        await store.saveSnapshot(BOOK, 'sheet-book-a:3', heads, book);
        same((await loadedOf(store)).fromSnapshot, true);
        await world.edit('snapshots', () => null);
        await store.saveSnapshot(BOOK, 'sheet-book-a:3', heads, { ...book, members: {} });
        same(Object.keys((await loadedOf(store)).book.members), [], 'the snapshot is what is read');
        await world.edit('snapshots', (row) => ({ ...row, ...change }));
        const loaded = await loadedOf(store);
        same([loaded.fromSnapshot, loaded.book], [false, book], JSON.stringify(change));
        await store.dropSnapshots(BOOK);
      }
    },
  },
  {
    name: 'S4 two snapshots are kept, the newest is read',
    async run(world) {
      const { store, heads, by } = await started(world);
      let now = heads;
      for (const number of [3, 4, 5]) {
        const result = await store.append(BOOK, now, { entries: [by.joined(number)] });
        if (!result.ok) throw new Error(result.code);
        now = result.heads;
        const book: Book = { ...(await loadedOf(store)).book, meetingsOpened: number };
        await store.saveSnapshot(BOOK, `sheet-book-a:${number + 1}`, now, book);
      }
      same((await world.rows('snapshots')).length, 2);
      same((await loadedOf(store)).book.meetingsOpened, 5);
    },
  },
  {
    name: 'S4 pages in the one order, forwards and backwards, hold every entry once',
    async run(world) {
      const { store, heads, phone, by } = await started(world);
      const other = scribe(phone, 'sheet-0', 0);
      const mixed = [other.joined(9), by.joined(3), other.joined(10), by.joined(4)];
      await store.append(BOOK, heads, { entries: mixed });
      const all = await store.entriesOf(BOOK, { all: true });
      const order = all.map(({ lamport, sheet }) => `${lamport} ${sheet}`);
      const expected = ['1 sheet-0', '1 sheet-book-a', '2 sheet-0', '2 sheet-book-a'];
      same(order, [...expected, '3 sheet-book-a', '4 sheet-book-a', '5 sheet-book-a']);
      for (const newestFirst of [false, true]) {
        const pages = [];
        for (let after: string | undefined; ; ) {
          const query = { limit: 2, newestFirst, ...(after === undefined ? {} : { after }) };
          const page = await store.entriesOf(BOOK, query);
          pages.push(...page);
          const last = page.at(-1);
          if (!last) break;
          after = `${last.sheet}:${last.number}`;
        }
        same(pages, newestFirst ? [...all].reverse() : all, `newest first: ${newestFirst}`);
      }
    },
  },
  {
    name: 'S4 entries of a place, and of ids in the order asked; what is not here is left out',
    async run(world) {
      const { store, heads, by } = await started(world);
      const note = by.write('joined-something-new', { any: 'thing' }, 'between');
      await store.append(BOOK, heads, { entries: [note] });
      same(await store.entriesOf(BOOK, { place: 'between' }), [note]);
      same((await store.entriesOf(BOOK, { place: 'founding' })).length, 3);
      const ids = ['sheet-book-a:3', 'nowhere:1', 'sheet-book-a:1'];
      same(
        (await store.entriesOf(BOOK, { ids })).map(({ number }) => number),
        [3, 1],
      );
    },
  },
  {
    name: 'S4 several communities on one phone share nothing',
    async run(world) {
      const { store, phone } = await started(world);
      const second = await started(world, 'book-b');
      same(second.phone === phone, false, 'two books on one phone have one id');
      await second.store.append('book-b', second.heads, { entries: [second.by.joined(3)] });
      same((await store.entriesOf(BOOK, { all: true })).length, 3);
      same((await loadedOf(store, 'book-b')).heads.count, 4);
      const list = await (await opened(world)).books();
      same(
        list.map(({ id, count, founded }) => [id, count, founded?.kind]),
        [
          [BOOK, 3, 'founded'],
          ['book-b', 4, 'founded'],
        ],
      );
      like(await store.load('book-z'), { ok: false, code: 'unknownBook' });
    },
  },
];
