/** S5: bytes and running hashes are made before the transaction, and kept with what they are of. */
import { parseBookFile } from '../../../src/store/book-file.ts';
import { BOOK, type Case, like, loadedOf, opened, type Row, same, started, type World } from './world.ts';

export const S5: readonly Case[] = [
  {
    name: 'S5 no hash is made while a transaction is open',
    async run(world) {
      const { store, heads, by } = await started(world);
      const { subtle } = world.crypto;
      const digest = subtle.digest.bind(subtle);
      const digests: number[] = [];
      let rowsBefore = (await world.rows('entries')).length;
      subtle.digest = async (...given: Parameters<SubtleCrypto['digest']>) => {
        rowsBefore = (await world.rows('entries')).length;
        digests.push(rowsBefore);
        return digest(...given);
      };
      try {
        like(await store.append(BOOK, heads, { entries: [by.joined(3), by.joined(4)] }), { ok: true });
      } finally {
        subtle.digest = digest;
      }
      same(digests, [3, 3], 'entries on the disk whenever a hash was made');
    },
  },
  {
    name: 'S5 the running hash does not depend on how entries were batched',
    async run(world) {
      const { store, heads, by } = await started(world);
      const entries = [by.joined(3), by.joined(4), by.joined(5)];
      let now = heads;
      for (const entry of entries) {
        const result = await store.append(BOOK, now, { entries: [entry] });
        if (!result.ok) throw new Error(result.code);
        now = result.heads;
      }
      const text = await store.exportBookFile(BOOK);
      const singly = await hashes(world);
      await world.wipe();
      const parsed = await parseBookFile(world.crypto, text);
      if (!parsed.ok) throw new Error(parsed.code);
      const other = await opened(world);
      like(await other.importBookFile(parsed.file), { ok: true, added: 6 });
      same(await hashes(world), singly);
      same([singly.length, new Set(singly).size], [6, 6]);
    },
  },
  {
    name: 'S5 the running hashes of sheets at any of their numbers, as a seal covers them',
    async run(world) {
      const { store, heads } = await started(world);
      const [sheet = '', tip] = Object.entries(heads.bySheet)[0] ?? [];
      const verified = await store.verifyHashes(BOOK);
      const here = verified.ok ? verified.heads : [];
      const wanted = [1, 2, 3, 9].map((last) => ({ sheet, last }));
      same(here.length, 3);
      same(await store.headsAt(BOOK, [...wanted, { sheet: 'elsewhere', last: 1 }]), here);
      same(here.at(-1)?.hash, tip?.hash);
    },
  },
  {
    name: 'S5 a changed, swapped or missing entry is found by its running hash',
    async run(world) {
      const { store, heads, by } = await started(world);
      await store.append(BOOK, heads, { entries: [by.joined(3)] });
      like(await store.verifyHashes(BOOK), { ok: true, entries: 4 });
      await world.edit('entries', (row) => {
        const entry = row.entry as { number: number };
        return entry.number === 2 ? { ...row, entry: { ...entry, claimedAt: 'later' } } : row;
      });
      same(await store.verifyHashes(BOOK), { ok: false, code: 'hashMismatch', entry: 'sheet-book-a:2' });
    },
  },
  {
    name: 'S5 a book with an entry missing or out of its place on the disk is said to be damaged, and not folded',
    async run(world) {
      const { store } = await started(world);
      same((await loadedOf(store)).heads.count, 3);
      const whole = await world.rows('entries');
      const damaged = { ok: false, code: 'damaged', book: BOOK };
      for (const number of [1, 2, 3]) {
        await world.edit('entries', (row) => (numberOf(row) === number ? null : row));
        same(await store.load(BOOK), { ...damaged, expected: 3, found: 2 }, `without ${number}`);
        if (number < 3) like(await store.verifyHashes(BOOK), { ok: false, code: 'hashMismatch' });
        await world.put('entries', whole);
      }
      await world.edit('entries', (row) => (numberOf(row) === 3 ? { ...row, arrival: 9 } : row));
      like(await store.load(BOOK), damaged, 'an arrival out of order');
      await world.put('entries', whole);
      like(await store.load(BOOK), { ok: true });
    },
  },
];

const hashes = async (world: World): Promise<readonly unknown[]> =>
  (await world.rows('entries')).map(({ hash }) => hash).sort();

const numberOf = (row: Row): number => (row.entry as { number: number }).number;
