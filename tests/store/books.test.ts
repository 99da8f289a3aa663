/** Whole generated books through the store: meetings, seals with the real hashes, snapshots, files. */
import { expect, test } from 'vitest';
import type { Entry, JsonObject } from '../../src/ledger/entry.ts';
import { fold } from '../../src/ledger/fold.ts';
import type { SheetHead } from '../../src/ledger/sheet-head.ts';
import { parseBookFile, writeBookFile } from '../../src/store/book-file.ts';
import { nextHash, sheetStart } from '../../src/store/hashes.ts';
import type { Heads, Store } from '../../src/store/store.ts';
import { generate } from '../ledger/generate.ts';
import { BOOK, type Case, loadedOf, opened } from './contract/world.ts';
import { memoryWorld } from './worlds/memory-world.ts';

const SEEDS = [1, 2, 3, 4, 5, 7, 8, 9];

/** A generated book whose seals name the hashes that the store makes, as those of the app do. */
async function written(seed: number): Promise<readonly Entry[]> {
  const tips = new Map<string, string>();
  const hashById = new Map<string, string>();
  const entries: Entry[] = [];
  for (const generated of generate(seed, 4).entries) {
    const entry = generated.kind === 'meeting-sealed' ? withHashes(generated, hashById) : generated;
    const before = tips.get(entry.sheet) ?? (await sheetStart(crypto, BOOK, entry.sheet));
    const hash = await nextHash(crypto, before, entry);
    tips.set(entry.sheet, hash);
    hashById.set(`${entry.sheet}:${entry.number}`, hash);
    entries.push(entry);
  }
  return entries;
}

function withHashes(seal: Entry, hashById: ReadonlyMap<string, string>): Entry {
  const covers = (seal.body.covers as unknown as readonly SheetHead[]).map((head): JsonObject => {
    return { sheet: head.sheet, last: head.last, hash: hashById.get(`${head.sheet}:${head.last}`) ?? '' };
  });
  return { ...seal, body: { ...seal.body, covers } };
}

/** Appends one by one, as an app does, with a snapshot after every seal. */
async function live(store: Store, entries: readonly Entry[]): Promise<Heads> {
  const created = await store.createBook(BOOK);
  if (!created.ok) throw new Error(created.code);
  let { heads } = created;
  for (const entry of entries) {
    const result = await store.append(BOOK, heads, { entries: [entry] });
    if (!result.ok) throw new Error(result.code);
    heads = result.heads;
    if (entry.kind !== 'meeting-sealed') continue;
    const { book } = await loadedOf(store);
    await store.saveSnapshot(BOOK, `${entry.sheet}:${entry.number}`, heads, book);
  }
  return heads;
}

async function inWorld(
  work: (store: Store, world: Parameters<Case['run']>[0]) => Promise<void>,
): Promise<void> {
  const world = memoryWorld();
  try {
    await work(await opened(world), world);
  } finally {
    await world.end();
  }
}

test.each(SEEDS)(
  'S4 the book of seed %i is the same from its snapshots as from every entry',
  async (seed) => {
    const entries = await written(seed);
    expect(entries.filter(({ kind }) => kind === 'meeting-sealed').length).toBeGreaterThan(1);
    await inWorld(async (store) => {
      const heads = await live(store, entries);
      const short = await loadedOf(store);
      expect(short.fromSnapshot).toBe(true);
      expect(short.book).toEqual(fold(entries));
      expect(short.heads).toEqual(heads);
      await store.dropSnapshots(BOOK);
      expect(await loadedOf(store)).toEqual({ ...short, fromSnapshot: false });
    });
  },
);

test.each(SEEDS)('the book of seed %i goes out and comes in whole, and holds', async (seed) => {
  const entries = await written(seed);
  await inWorld(async (store, world) => {
    const heads = await live(store, entries);
    const text = await store.exportBookFile(BOOK);
    await world.wipe();
    const parsed = await parseBookFile(crypto, text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed));
    const other = await opened(world);
    expect(await other.importBookFile(parsed.file)).toMatchObject({ ok: true, added: entries.length });
    const loaded = await loadedOf(other);
    expect([loaded.book, loaded.heads]).toEqual([fold(entries), heads]);
    expect(await other.exportBookFile(BOOK)).toBe(text);
  });
});

test('a file whose seal names another hash than its lines have is refused', async () => {
  const entries = (await written(1)).map((entry) =>
    entry.kind === 'meeting-sealed' ? withHashes(entry, new Map()) : entry,
  );
  const file = { book: BOOK, madeAt: '2026-01-10', entries, forks: [], cards: [] };
  const parsed = await parseBookFile(crypto, await writeBookFile(crypto, file));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  await inWorld(async (store) => {
    const refused = await store.importBookFile(parsed.file);
    if (refused.ok || refused.code !== 'findings') throw new Error(JSON.stringify(refused));
    expect(refused.findings.map(({ check }) => check)).toContain('seals');
    expect(await store.books()).toEqual([]);
  });
});
