/** What restoring looked at is what it keeps: pages are opened once, and the book is folded once, for the disk that has just that. */
import { expect, test, vi } from 'vitest';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { makePhoneKeys } from '../../../src/store/phone.ts';
import type { LoadedBook, Store } from '../../../src/store/store.ts';
import { endpointClient } from '../../../src/sync/endpoint-client.ts';
import { keepLooked, type Looked } from '../../../src/sync/membership/keep-looked.ts';
import { restore } from '../../../src/sync/membership/restore.ts';
import { boxSource } from '../../../src/sync/membership/restore-source.ts';
import { write } from '../driver/phones.ts';
import { BOOK, parts as sealing } from '../sample.ts';
import {
  emptyPhone,
  founder,
  goOn,
  letIn,
  type Member,
  makeSheet,
  together,
  townOfEachTest,
} from './members.ts';
import { writerOf } from './writer.ts';

const town = townOfEachTest();

/** Two phones with the same sealed meeting, and the sheet of their book. */
async function community() {
  const ana = await founder(town);
  const bea = await letIn(town, ana);
  await together(town, [ana, bea]);
  const { secret } = await makeSheet(town, ana);
  await goOn(town, [ana, bea]);
  await write(ana, 'open 2025-01-01', 'deposit bea 5', 'count 5', 'seal');
  await goOn(town, [ana, bea]);
  return { ana, bea, secret };
}

/** Onto an empty phone, by the box. */
async function broughtBack(secret: Uint8Array<ArrayBuffer>) {
  const { store } = await emptyPhone(town);
  const result = await restore(
    {
      ...{ ...sealing, store, newPhone: () => makePhoneKeys(crypto) },
      memory: async () => (await emptyPhone(town)).store,
      writeIn: () => async (drafts, intent) => {
        const own = await store.phone(BOOK);
        if (!own.ok) throw new Error(own.problem);
        return writerOf(town, { store, keys: own.phone, sheet: 'sheet-back' })(drafts, intent);
      },
    },
    secret,
    boxSource('http://box.test', (keys) =>
      endpointClient({
        ...{ fetch: (url, init) => town.endpoint.fetch(url, init), url: 'http://box.test', keys },
        signal: () => new AbortController().signal,
      }),
    ),
  );
  expect(result).toMatchObject({ ok: true });
  return store;
}

test('S4 a restored book opens from the fold that was looked at, which says what folding it anew says', async () => {
  const { secret } = await community();
  const store = await broughtBack(secret);
  const quick = await loadedOf(store);
  expect(quick.fromSnapshot).toBe(true);
  expect(await store.dropSnapshots(BOOK)).toEqual({ ok: true });
  const anew = await loadedOf(store);
  expect(anew.fromSnapshot).toBe(false);
  expect(canonicalText(quick.book)).toBe(canonicalText(anew.book));
  expect(quick.heads).toEqual(anew.heads);
  expect(await store.verifyHashes(BOOK)).toMatchObject({ ok: true, entries: anew.heads.count });
});

test('every page is opened once to be looked at and kept', async () => {
  const { secret } = await community();
  const verify = vi.spyOn(crypto.subtle, 'verify');
  try {
    const store = await broughtBack(secret);
    const pages = verify.mock.calls.filter(([, , , signed]) => isPage(signed as Uint8Array));
    const brought = (await store.pagesSeen(BOOK)).filter(({ page }) => !page.startsWith('uncut'));
    expect(brought.length).toBeGreaterThan(2);
    expect(pages.length).toBe(brought.length);
  } finally {
    verify.mockRestore();
  }
});

const isPage = (signed: Uint8Array): boolean => new TextDecoder().decode(signed.subarray(0, 4)) === 'CXPB';

async function loadedOf(store: Store): Promise<LoadedBook> {
  const result = await store.load(BOOK);
  if (!result.ok) throw new Error(result.code);
  return result;
}

async function lookedAt({ store }: Pick<Member, 'store'>): Promise<Looked> {
  return { loaded: await loadedOf(store), pages: await store.pagesSeen(BOOK) };
}

const isKept = async ({ store }: Pick<Member, 'store'>): Promise<boolean> =>
  (await loadedOf(store)).fromSnapshot;

test('S4 a fold is kept only where the disk has the same lines and pages, and one branch of them', async () => {
  const { ana, bea } = await community();
  const looked = await lookedAt(ana);
  const { heads, book } = looked.loaded;
  const { store } = bea;
  await store.dropSnapshots(BOOK);
  const [sheet = '', tip] = Object.entries(heads.bySheet)[0] ?? [];
  const other = { number: tip?.number ?? 0, hash: 'f'.repeat(64) };
  const [fork] = await store.entriesOf(BOOK, { limit: 1 });
  if (!fork) throw new Error('no line');
  const others: readonly Looked[] = [
    { ...looked, pages: looked.pages.slice(1) },
    { ...looked, loaded: { ...looked.loaded, heads: { ...heads, count: heads.count + 1 } } },
    {
      ...looked,
      loaded: { ...looked.loaded, heads: { ...heads, bySheet: { ...heads.bySheet, [sheet]: other } } },
    },
    { ...looked, loaded: { ...looked.loaded, forks: [fork] } },
    { ...looked, loaded: { ...looked.loaded, book: { ...book, lastSeal: null } } },
  ];
  for (const one of others) {
    await keepLooked(store, BOOK, one);
    expect(await isKept(bea)).toBe(false);
  }
  await keepLooked(store, BOOK, looked);
  expect(await isKept(bea)).toBe(true);
  await store.dropSnapshots(BOOK);
  await write(ana, 'open 2025-01-15');
  await goOn(town, [ana, bea]);
  await store.dropSnapshots(BOOK);
  await keepLooked(store, BOOK, looked);
  expect(await isKept(bea)).toBe(false);
});
