/** S8: keys are read back and tried after writing, and never made anew in silence. */
import { BOOK, type Case, like, opened, type Row, same, started } from './world.ts';

export const S8: readonly Case[] = [
  {
    name: 'S8 the keys of a book sign and agree after a restart, and cannot be taken out',
    async run(world) {
      const { phone, store } = await started(world);
      store.close();
      const read = await (await opened(world)).phone(BOOK);
      if (!read.ok) throw new Error(read.code);
      same(read.phone.id, phone);
      same(/^[0-9a-f]{32}$/u.test(phone), true, phone);
      const { subtle } = world.crypto;
      for (const key of [read.phone.signing.privateKey, read.phone.receiving.privateKey]) {
        same(key.extractable, false);
        const taken = await subtle.exportKey('pkcs8', key).then(
          () => true,
          () => false,
        );
        same(taken, false);
      }
      const raw = await subtle.exportKey('raw', read.phone.signing.publicKey);
      const digest = new Uint8Array(await subtle.digest('SHA-256', raw)).slice(0, 16);
      same(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''), phone);
    },
  },
  {
    name: 'S8 missing keys are said, and a load or an append makes no new ones',
    async run(world) {
      const { store, heads, by } = await started(world);
      await world.edit('phones', () => null);
      const missing = { ok: false, code: 'phoneKeys', problem: 'missing' };
      same(await store.phone(BOOK), missing);
      like(await store.load(BOOK), { ok: true, phone: null });
      await store.append(BOOK, heads, { entries: [by.joined(3)] });
      same(await store.phone(BOOK), missing);
      like(await store.createBook(BOOK), { ok: false, code: 'bookExists' });
      same((await world.rows('phones')).length, 0);
    },
  },
  {
    name: 'S8 keys that do not fit each other or their id are said to be damaged',
    async run(world) {
      const { store } = await started(world);
      const other = await started(world, 'book-b');
      const [mine, others] = await world.rows('phones');
      if (!mine || !others) throw new Error('two books have two pairs of keys');
      const mixed = { ...(mine.signing as Row), publicKey: (others.signing as Row).publicKey };
      const broken: readonly Row[] = [
        { id: others.id },
        { signing: mixed },
        { signing: others.signing },
        { receiving: { ...(mine.receiving as Row), publicKey: (others.receiving as Row).publicKey } },
        { signing: null },
      ];
      for (const change of broken) {
        await world.edit('phones', (row) => (row.book === BOOK ? { ...mine, ...change } : row));
        same(await store.phone(BOOK), { ok: false, code: 'phoneKeys', problem: 'damaged' });
      }
      like(await other.store.phone('book-b'), { ok: true });
    },
  },
  {
    name: 'S8 where keys are not kept, no book is written with them',
    async run(world) {
      const store = await opened(world);
      world.abortAtRow(1);
      like(await store.createBook(BOOK), { ok: false, code: 'diskFailed' });
      same([await world.rows('phones'), await world.rows('books')], [[], []]);
      world.abortAtRow(2);
      like(await store.createBook(BOOK), { ok: false, code: 'diskFailed' });
      same((await world.rows('books')).length, 0);
      like(await store.createBook(BOOK), { ok: true });
      like(await store.phone(BOOK), { ok: true });
    },
  },
  {
    name: 'S8 a second founding of the same book is refused and keeps the keys',
    async run(world) {
      const { store, phone } = await started(world);
      same(await store.createBook(BOOK), { ok: false, code: 'bookExists', book: BOOK });
      like(await store.phone(BOOK), { ok: true });
      same(
        (await world.rows('phones')).map(({ id }) => id),
        [phone],
      );
    },
  },
];
