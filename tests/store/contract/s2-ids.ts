/** S2: one id, one set of bytes. What was written once is found by a second try; other bytes are refused or kept as evidence. */
import type { Entry } from '../../../src/ledger/entry.ts';
import { BOOK, type Case, like, loadedOf, opened, same, scribe, started } from './world.ts';

export const S2: readonly Case[] = [
  {
    name: 'S2 a second try of the same append, with the old heads or the new ones, writes nothing twice',
    async run(world) {
      const { store, heads, by } = await started(world);
      const writing = { entries: [by.joined(3), by.joined(4)] };
      const first = await store.append(BOOK, heads, writing);
      const again = await store.append(BOOK, heads, writing);
      like(again, { ok: true, already: true });
      same(again.ok && again.heads, first.ok && first.heads);
      const fresh = await store.append(BOOK, (await loadedOf(store)).heads, writing);
      like(fresh, { ok: true, already: true });
      same((await world.rows('entries')).length, 5);
    },
  },
  {
    name: 'S2 a second try after another tab wrote is told to look again',
    async run(world) {
      const { store, heads, phone, by } = await started(world);
      const writing = { entries: [by.joined(3)] };
      const first = await store.append(BOOK, heads, writing);
      const tab = await opened(world);
      const other = scribe(phone, 'sheet-tab', 4);
      if (!first.ok) throw new Error(first.code);
      await tab.append(BOOK, first.heads, { entries: [other.joined(4)] });
      like(await store.append(BOOK, heads, writing), { ok: false, code: 'headsMoved' });
      same((await world.rows('entries')).length, 5);
    },
  },
  {
    name: 'S2 the same id with other bytes is refused and changes nothing',
    async run(world) {
      const { store, heads, by } = await started(world);
      const entry = by.joined(3);
      await store.append(BOOK, heads, { entries: [entry] });
      const forged = { ...entry, claimedAt: '2030-01-01T00:00:00.000Z' };
      const result = await store.append(BOOK, heads, { entries: [forged] });
      same(result, { ok: false, code: 'otherBytes', entry: 'sheet-book-a:4' });
      same((await store.entriesOf(BOOK, { ids: ['sheet-book-a:4'] }))[0], entry);
    },
  },
  {
    name: 'S2 entries from elsewhere are added by id, in any order, and only once',
    async run(world) {
      const { store } = await started(world);
      const other = scribe('phone-b', 'sheet-b', 3);
      const entries = [other.joined(3), other.joined(4), other.joined(5)];
      const mixed = [entries[2], entries[0], entries[1]] as Entry[];
      like(await store.receive(BOOK, mixed), { ok: true, added: 3, already: 0, forks: [] });
      like(await store.receive(BOOK, entries), { ok: true, added: 0, already: 3, forks: [] });
      same(await store.entriesOf(BOOK, { ids: entries.map((one) => `sheet-b:${one.number}`) }), entries);
      like(await store.verifyHashes(BOOK), { ok: true, entries: 6 });
    },
  },
  {
    name: 'S2 entries from elsewhere that leave a gap are refused whole',
    async run(world) {
      const { store } = await started(world);
      const other = scribe('phone-b', 'sheet-b', 3);
      const whole = [other.joined(3), other.joined(4)];
      const result = await store.receive(BOOK, whole.slice(1));
      same(result, { ok: false, code: 'gap', sheet: 'sheet-b', expected: 1, found: 2 });
      same((await world.rows('entries')).length, 3);
    },
  },
  {
    name: 'S2 a fork from elsewhere is kept beside the stored branch with all that follows it, once',
    async run(world) {
      const { store, by } = await started(world);
      const [one, two, three] = await store.entriesOf(BOOK, { all: true });
      if (!one || !two || !three) throw new Error('three entries were written');
      const forged = { ...three, intent: 'another' };
      const batch = [one, two, forged, by.joined(7)];
      const first = await store.receive(BOOK, batch);
      like(first, { ok: true, added: 0, already: 2, forks: ['sheet-book-a:3', 'sheet-book-a:4'] });
      like(await store.receive(BOOK, batch), { ok: true, added: 0, already: 4, forks: [] });
      const loaded = await loadedOf(store);
      same(loaded.forks, [forged, batch[3]]);
      same(await store.entriesOf(BOOK, { all: true }), [one, two, three]);
      same(
        loaded.book.findings.map(({ check }) => check),
        ['fork'],
      );
    },
  },
  {
    name: 'S2 two tabs that take in the same entries at once write them once',
    async run(world) {
      const { store } = await started(world);
      const tab = await opened(world);
      const other = scribe('phone-b', 'sheet-b', 3);
      const entries = [other.joined(5), other.joined(6)];
      const results = await Promise.all([
        store.receive(BOOK, entries),
        tab.receive(BOOK, entries.slice(0, 1)),
      ]);
      const added = results.map((one) => (one.ok ? one.added : one.code)).sort();
      same(added[0] === 0 || added[0] === 1, true, JSON.stringify(results));
      same((added[0] as number) + (added[1] as number), 2, 'added by both together');
      like(await store.verifyHashes(BOOK), { ok: true, entries: 5 });
    },
  },
  {
    name: 'S2 receiving while another tab appends loses neither',
    async run(world) {
      const { store, heads, by } = await started(world);
      const tab = await opened(world);
      const other = scribe('phone-b', 'sheet-b', 3);
      const [received, appended] = await Promise.all([
        tab.receive(BOOK, [other.joined(5), other.joined(6)]),
        store.append(BOOK, heads, { entries: [by.joined(3)] }),
      ]);
      like(received, { ok: true, added: 2 });
      const expected = appended.ok ? 6 : 5;
      same((await world.rows('entries')).length, expected);
      like(await store.verifyHashes(BOOK), { ok: true, entries: expected });
    },
  },
];
