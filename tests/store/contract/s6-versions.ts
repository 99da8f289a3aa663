/** S6: code older than the database never writes to it. */
import type { Notice } from '../../../src/store/store.ts';
import { BOOK, type Case, fails, like, same, started } from './world.ts';

export const S6: readonly Case[] = [
  {
    name: 'S6 when a newer app takes over, open handles are told, closed, and write no more',
    async run(world) {
      const { store, heads, by } = await started(world);
      const heard: Notice[] = [];
      store.listen((notice) => heard.push(notice));
      await world.takeOver();
      same(heard, [{ kind: 'newerDatabase' }]);
      like(await store.append(BOOK, heads, { entries: [by.joined(3)] }), {
        ok: false,
        code: 'newerDatabase',
      });
      like(await store.saveDraft(BOOK, 'form', 1), { ok: false, code: 'newerDatabase' });
      like(await store.load(BOOK), { ok: false, code: 'newerDatabase' });
      await fails(() => store.books(), 'newerDatabase');
      same((await world.rows('entries')).length, 3);
    },
  },
  {
    name: 'S6 a write under way when a newer app takes over is whole, or refused with the reason',
    async run(world) {
      const { store, heads, by } = await started(world);
      const writing = store.append(BOOK, heads, { entries: [by.joined(3), by.joined(4)] });
      const [result] = await Promise.all([writing, world.takeOver()]);
      same(result.ok ? 'ok' : result.code, result.ok ? 'ok' : 'newerDatabase');
      same((await world.rows('entries')).length, result.ok ? 5 : 3);
    },
  },
  {
    name: 'S6 an older app does not open a newer database, and leaves it as it is',
    async run(world) {
      const { store } = await started(world);
      store.close();
      await world.takeOver();
      const version = await world.version();
      like(await world.open(), { ok: false, code: 'newerDatabase' });
      like(await world.open(), { ok: false, code: 'newerDatabase' });
      same(await world.version(), version);
      same((await world.rows('entries')).length, 3);
    },
  },
  {
    name: 'S6 a book that only a newer writer may write to is read, never written',
    async run(world) {
      const { store, heads, by } = await started(world);
      await world.edit('books', (row) => ({ ...row, minWriter: 2 }));
      const refused = { ok: false, code: 'newerDatabase', ours: 1, found: 2 };
      same(await store.append(BOOK, heads, { entries: [by.joined(3)] }), refused);
      same(await store.receive(BOOK, [by.joined(3)]), refused);
      like(await store.load(BOOK), { ok: true });
      same((await world.rows('entries')).length, 3);
    },
  },
];
