/** The book file: everything goes out and comes in, by id, never in the place of what is here. */
import { parseBookFile } from '../../../src/store/book-file.ts';
import type { Store } from '../../../src/store/store.ts';
import { BOOK, type Case, like, loadedOf, opened, same, scribe, started, type World } from './world.ts';

async function read(world: World, text: string) {
  const parsed = await parseBookFile(world.crypto, text);
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.file;
}

/** A book with cards and a fork, all that a file can hold. */
async function rich(world: World): Promise<Store> {
  const { store, heads, by } = await started(world);
  const card = { kind: 'text', book: BOOK, id: 'card-1', version: 1, text: 'el plàtan és «groc»' } as const;
  await store.append(BOOK, heads, { entries: [by.joined(3)], cards: [card] });
  const [last] = await store.entriesOf(BOOK, { ids: ['sheet-book-a:4'] });
  if (!last) throw new Error('the entry is there');
  await store.receive(BOOK, [{ ...last, intent: 'other' }], [{ ...card, version: 2, text: 'dos' }]);
  await store.receive(BOOK, [], [{ ...card, version: 2, text: 'tres' }]);
  return store;
}

export const FILES: readonly Case[] = [
  {
    name: 'A file comes in on another phone whole: same book, same hashes, same cards, keys of its own',
    async run(world) {
      const store = await rich(world);
      const before = await loadedOf(store);
      const file = await read(world, await store.exportBookFile(BOOK));
      await world.wipe();
      const other = await opened(world);
      const result = await other.importBookFile(file, { despiteFindings: true });
      like(result, { ok: true, added: 4, forks: ['sheet-book-a:4'], book: BOOK, newHere: true });
      const { phone, ...after } = await loadedOf(other);
      const { phone: founder, ...whole } = before;
      same(after, whole);
      same(phone !== founder && after.book.founding?.phone === founder, true, 'the phone is a new one');
      like(await other.phone(BOOK), { ok: true });
      same((await read(world, await other.exportBookFile(BOOK))).entries, file.entries);
    },
  },
  {
    name: 'The same file twice changes nothing',
    async run(world) {
      const store = await rich(world);
      const file = await read(world, await store.exportBookFile(BOOK));
      const before = await Promise.all([world.rows('entries'), world.rows('forks'), world.rows('cards')]);
      for (const time of [1, 2]) {
        const result = await store.importBookFile(file, { despiteFindings: true });
        like(result, { ok: true, added: 0, forks: [], cardsChanged: 0, newHere: false }, `time ${time}`);
      }
      same(await Promise.all([world.rows('entries'), world.rows('forks'), world.rows('cards')]), before);
    },
  },
  {
    name: 'An older file of a book that is here takes nothing away; a newer one adds what is new',
    async run(world) {
      const { store, heads, by } = await started(world);
      const old = await read(world, await store.exportBookFile(BOOK));
      const entry = by.joined(3);
      await store.append(BOOK, heads, { entries: [entry] });
      const young = await read(world, await store.exportBookFile(BOOK));
      like(await store.importBookFile(old), { ok: true, added: 0, already: 3 });
      same((await loadedOf(store)).heads.count, 4);
      await world.wipe();
      const other = await opened(world);
      like(await other.importBookFile(old), { ok: true, added: 3, newHere: true });
      like(await other.importBookFile(young), { ok: true, added: 1, already: 3, newHere: false });
      same((await other.entriesOf(BOOK, { all: true })).at(-1), entry);
    },
  },
  {
    name: 'A file of another community stands beside the one that is here',
    async run(world) {
      const { store } = await started(world);
      const file = await read(world, await store.exportBookFile(BOOK));
      await world.wipe();
      const other = await started(world, 'book-b');
      const before = await loadedOf(other.store, 'book-b');
      like(await other.store.importBookFile(file), { ok: true, book: BOOK, newHere: true });
      same((await other.store.books()).length, 2);
      same(await loadedOf(other.store, 'book-b'), before);
    },
  },
  {
    name: 'A file whose book does not hold is refused with what was found, unless people go on',
    async run(world) {
      const store = await rich(world);
      const file = await read(world, await store.exportBookFile(BOOK));
      await world.wipe();
      const other = await opened(world);
      const refused = await other.importBookFile(file);
      like(refused, { ok: false, code: 'findings' });
      const checks =
        !refused.ok && refused.code === 'findings' ? refused.findings.map(({ check }) => check) : [];
      same(checks.includes('fork'), true, checks.join());
      same(await other.books(), []);
    },
  },
  {
    name: 'An import that is cut off leaves no half community, and works when tried again',
    async run(world) {
      const { store } = await started(world);
      const file = await read(world, await store.exportBookFile(BOOK));
      await world.wipe();
      const other = await opened(world);
      world.abortAtRow(4);
      like(await other.importBookFile(file), { ok: false, code: 'diskFailed' });
      same([await other.books(), await world.rows('entries')], [[], []]);
      const makeRoom = await world.fillUp();
      like(await other.importBookFile(file), { ok: false, code: 'quota' });
      await makeRoom();
      like(await other.importBookFile(file), { ok: true, added: 3 });
    },
  },
  {
    name: 'What an imported phone then writes goes on in a sheet of its own',
    async run(world) {
      const { store } = await started(world);
      const file = await read(world, await store.exportBookFile(BOOK));
      await world.wipe();
      const other = await opened(world);
      const imported = await other.importBookFile(file);
      const { heads, phone } = await loadedOf(other);
      const by = scribe(phone ?? '', 'sheet-new', 3);
      like(imported, { ok: true });
      like(await other.append(BOOK, heads, { entries: [by.joined(4)] }), { ok: true, already: false });
      like(await other.verifyHashes(BOOK), { ok: true, entries: 4 });
    },
  },
];
