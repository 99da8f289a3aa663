/** S1: all or nothing, durable, and only on the heads that the decision saw. */
import { BOOK, type Case, fails, like, loadedOf, opened, same, scribe, started } from './world.ts';

export const S1: readonly Case[] = [
  {
    name: 'S1 what is appended is there for the next reader, in order, and the heads say so',
    async run(world) {
      const { store, heads, by } = await started(world);
      const entries = [by.joined(3), by.joined(4)];
      const result = await store.append(BOOK, heads, { entries });
      like(result, { ok: true, already: false, droppedCards: [] });
      const other = await opened(world);
      const all = await other.entriesOf(BOOK, { all: true });
      same(all.slice(-2), entries);
      same((await loadedOf(other)).heads, result.ok && result.heads);
      same(Object.keys((await loadedOf(other)).book.members).length, 4);
    },
  },
  {
    name: 'S1 a transaction that is aborted at any row leaves nothing, and the same append works afterwards',
    async run(world) {
      const { store, heads, by } = await started(world);
      const card = { kind: 'text', book: BOOK, id: 'card-1', version: 1, text: 'hola' } as const;
      const writing = { entries: [by.joined(3), by.joined(4)], cards: [card], draftsDone: ['form'] };
      await store.saveDraft(BOOK, 'form', { typed: '12' });
      const before = await snapshotOfDisk(world);
      for (const row of [1, 2, 3]) {
        world.abortAtRow(row);
        like(await store.append(BOOK, heads, writing), { ok: false, code: 'diskFailed' }, `row ${row}`);
        same(await snapshotOfDisk(world), before, `the disk after an abort at row ${row}`);
      }
      like(await store.append(BOOK, heads, writing), { ok: true, already: false });
      same((await world.rows('entries')).length, 5);
      same(await store.draft(BOOK, 'form'), undefined);
    },
  },
  {
    name: 'S1 a full disk says quota, keeps what was there and what was typed, and takes the entry later',
    async run(world) {
      const { store, heads, by } = await started(world);
      await store.saveDraft(BOOK, 'form', { typed: '12' });
      const writing = { entries: [by.joined(3)], draftsDone: ['form'] };
      const makeRoom = await world.fillUp();
      like(await store.append(BOOK, heads, writing), { ok: false, code: 'quota' });
      like(await store.saveDraft(BOOK, 'other', { typed: '13' }), { ok: false, code: 'quota' });
      like(await store.createBook('book-b'), { ok: false, code: 'quota' });
      await makeRoom();
      same((await loadedOf(store)).heads, heads);
      same(await store.draft(BOOK, 'form'), { typed: '12' });
      like(await store.append(BOOK, heads, writing), { ok: true, already: false });
    },
  },
  {
    name: 'S1 two tabs that decide on the same heads: one is written, the other is told to look again',
    async run(world) {
      const { store, heads, phone, by } = await started(world);
      const tab = await opened(world);
      const other = scribe(phone, 'sheet-tab', 3);
      const [first, second] = await Promise.all([
        store.append(BOOK, heads, { entries: [by.joined(3)] }),
        tab.append(BOOK, heads, { entries: [other.joined(3)] }),
      ]);
      const codes = [first, second].map((one) => (one.ok ? 'ok' : one.code)).sort();
      same(codes, ['headsMoved', 'ok']);
      like(first.ok ? second : first, { code: 'headsMoved', expected: 3, found: 4 });
      same((await world.rows('entries')).length, 4);
    },
  },
  {
    name: 'S1 the tab that was told to look again writes on the new heads',
    async run(world) {
      const { store, heads, phone, by } = await started(world);
      const tab = await opened(world);
      await store.append(BOOK, heads, { entries: [by.joined(3)] });
      const other = scribe(phone, 'sheet-tab', 4);
      const entries = [other.joined(4)];
      like(await tab.append(BOOK, heads, { entries }), { ok: false, code: 'headsMoved' });
      const again = await tab.append(BOOK, (await loadedOf(tab)).heads, { entries });
      like(again, { ok: true, already: false });
      same(Object.keys((await loadedOf(store)).book.members).length, 4);
    },
  },
  {
    name: 'S1 a sheet has no gaps, and a book that is not here takes nothing',
    async run(world) {
      const { store, heads, by } = await started(world);
      by.joined(3);
      const result = await store.append(BOOK, heads, { entries: [by.joined(4)] });
      like(result, { ok: false, code: 'gap', sheet: 'sheet-book-a', expected: 4, found: 5 });
      const nowhere = await store.append('book-z', heads, { entries: [] });
      same(nowhere, { ok: false, code: 'unknownBook', book: 'book-z' });
      same((await world.rows('entries')).length, 3);
    },
  },
  {
    name: 'S1 every write asks for strict durability',
    async run(world) {
      const { store, heads, by } = await started(world);
      await store.append(BOOK, heads, { entries: [by.joined(3)] });
      await store.saveDraft(BOOK, 'form', 1);
      same(world.allStrict() ?? true, true);
    },
  },
  {
    name: 'S1 a closed handle says so and writes nothing',
    async run(world) {
      const { store, heads, by } = await started(world);
      store.close();
      same(await store.append(BOOK, heads, { entries: [by.joined(3)] }), { ok: false, code: 'closed' });
      await fails(() => store.entriesOf(BOOK, { all: true }), 'closed');
      same((await world.rows('entries')).length, 3);
    },
  },
];

async function snapshotOfDisk(world: Parameters<Case['run']>[0]): Promise<unknown> {
  const tables = ['books', 'entries', 'cards', 'drafts'] as const;
  return Promise.all(tables.map((table) => world.rows(table)));
}
