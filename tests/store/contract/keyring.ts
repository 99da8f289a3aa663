/** S8 for what the whole community shares: the keyring of a book is made once, read back, never made again, never shrunk. */
import { makePhoneKeys } from '../../../src/store/phone.ts';
import type { KeptEpoch } from '../../../src/store/rows.ts';
import { bytes } from './mailing.ts';
import { BOOK, type Case, fails, like, loadedOf, opened, same, started } from './world.ts';

const epoch = (name: string, follows: readonly string[] = []): KeptEpoch => ({
  id: `epoch-${name}`,
  secret: bytes(`secret of ${name}`.padEnd(32, '.')),
  follows,
  removed: [],
  record: `record-${name}`,
});
const ring = (...epochs: readonly KeptEpoch[]) => ({ epochs, endpoint: null, recovery: null });
const record = { blobId: 'record-a', blob: bytes('a record') };
const idsOf = (keyring: { readonly epochs: readonly KeptEpoch[] } | null) =>
  keyring?.epochs.map(({ id, secret }) => [id, new TextDecoder().decode(secret)]);

export const KEYRING: readonly Case[] = [
  {
    name: 'S8 a keyring is put once, with its record; the tab that is too late gets the one that is there',
    async run(world) {
      const { store } = await started(world);
      const other = await (await opened(world)).keyrings();
      const own = await store.keyrings();
      same([await own.read(BOOK), await store.connection(BOOK)], [null, null]);
      const results = await Promise.all([
        own.found(BOOK, ring(epoch('a')), record),
        other.found(BOOK, ring(epoch('b')), { ...record, blobId: 'record-b' }),
      ]);
      const given = results.map((one) => (one.ok ? idsOf(one.keyring) : one.code));
      same(given[0], given[1]);
      same(idsOf(await own.read(BOOK)), given[0]);
      const { idsByKind } = await (await store.mail()).survey(BOOK, 'box');
      same(idsByKind.record.length, 1);
    },
  },
  {
    name: 'S8 a keyring is there after a restart, grows, names its box, and loses no epoch',
    async run(world) {
      const { store } = await started(world);
      const first = await store.keyrings();
      await first.found(BOOK, ring(epoch('a')), record);
      store.close();
      const again = await opened(world);
      const keyrings = await again.keyrings();
      const grown = await keyrings.change(BOOK, (now) => ({
        ...now,
        epochs: [...now.epochs, epoch('b', ['epoch-a'])],
        endpoint: 'https://buzon.example',
      }));
      like(grown, { ok: true });
      same(await again.connection(BOOK), 'https://buzon.example');
      same(idsOf(await keyrings.read(BOOK))?.length, 2);
      await fails(
        () => keyrings.change(BOOK, (now) => ({ ...now, epochs: now.epochs.slice(1) })),
        'loses no epoch',
      );
      await fails(
        () => keyrings.change(BOOK, (now) => ({ ...now, epochs: [{ ...epoch('a'), secret: bytes('x') }] })),
        'loses no epoch',
      );
      same(idsOf(await keyrings.read(BOOK))?.length, 2);
    },
  },
  {
    name: 'S8 a book without a keyring gets none by a change, and one that is not here gets none at all',
    async run(world) {
      const { store } = await started(world);
      const keyrings = await store.keyrings();
      same(await keyrings.change(BOOK, (now) => now), { ok: false, code: 'noKeyring' });
      like(await keyrings.found('elsewhere', ring(epoch('a')), record), { ok: false, code: 'unknownBook' });
      same((await world.rows('keyrings')).length, 0);
    },
  },
  {
    name: 'S1 a book that a phone is let into comes whole or not at all',
    async run(world) {
      const store = await opened(world);
      const keyrings = await store.keyrings();
      const keys = await makePhoneKeys(world.crypto);
      for (const row of [1, 2, 3]) {
        world.abortAtRow(row);
        like(await keyrings.accept(BOOK, keys, ring(epoch('a'))), { ok: false, code: 'diskFailed' });
        for (const table of ['books', 'phones', 'keyrings'] as const)
          same((await world.rows(table)).length, 0);
      }
      world.abortAtRow(0);
      same(await keyrings.accept(BOOK, keys, ring(epoch('a'))), { ok: true });
      like(await loadedOf(store), { ok: true, phone: keys.id });
      like(await store.phone(BOOK), { ok: true });
      const others = await makePhoneKeys(world.crypto);
      same(await keyrings.accept(BOOK, others, ring(epoch('b'))), { ok: false, code: 'alreadyHere' });
      const [row] = await world.rows('phones');
      same([row?.id, idsOf(await keyrings.read(BOOK))?.length], [keys.id, 1]);
    },
  },
  {
    name: 'Y4 a book file holds nothing of the keyring',
    async run(world) {
      const { store } = await started(world);
      const before = await store.exportBookFile(BOOK);
      const keyrings = await store.keyrings();
      const named = { ...ring(epoch('a')), endpoint: 'https://buzon.example' };
      like(await keyrings.found(BOOK, named, record), { ok: true });
      same(await store.exportBookFile(BOOK), before);
    },
  },
];
