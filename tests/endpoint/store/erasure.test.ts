/**
 * What was erased, replaced or removed has no byte left in the files of SQLite: cards of all sizes come, change and go, and
 * then the database and its log are searched for every sixteen bytes of what should be gone. What should be there is found
 * by the same search, so it can find.
 */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sized } from '../worlds/sized.ts';
import { sqliteWorld } from '../worlds/stores.ts';
import { newBook, newHex, newPage } from './contract.ts';

const WINDOW = 16;

/** How many of the blobs leave some sixteen bytes in any file of the folder. */
function foundIn(folder: string, blobs: readonly Buffer[]): number {
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const left = (blob: Buffer) => {
    for (let at = 0; at + WINDOW <= blob.length; at += WINDOW)
      if (files.some((file) => file.includes(blob.subarray(at, at + WINDOW)))) return true;
    return false;
  };
  return blobs.filter(left).length;
}

/** Bytes that occur nowhere else. */
const blobOf = (size: number, seed: number): Buffer =>
  createHash('shake256', { outputLength: size }).update(String(seed)).digest();

const change = fc.record({
  card: fc.integer({ min: 0, max: 25 }),
  size: fc.oneof(fc.integer({ min: 64, max: 900 }), fc.integer({ min: 900, max: 20_000 })),
  kind: fc.constantFrom('write', 'write', 'write', 'erase'),
});

test('E1 after any changes, the files hold the cards that are there and not a byte of those that are gone', async () => {
  let seed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 60, maxLength: 150 }), async (changes) => {
      const world = sqliteWorld();
      const store = await world.open();
      const books = [await newBook(store), await newBook(store)];
      const present = new Map<string, Buffer>();
      const gone: Buffer[] = [];
      const erased = new Set<string>();
      for (const [version, { card, size, kind }] of changes.entries()) {
        const [box, writeHash] = books[card % 2] ?? ['', ''];
        const id = `card-${card}`;
        if (erased.has(id)) continue;
        const old = present.get(id);
        if (old) gone.push(old);
        seed += 1;
        const blob = kind === 'erase' ? 'erased' : blobOf(size, seed);
        const taken = await store.putCard(box, writeHash, { id, version: version + 1, blob });
        expect(taken.ok).toBe(true);
        if (blob !== 'erased') present.set(id, blob);
        else {
          present.delete(id);
          erased.add(id);
        }
      }
      // While the store is open, the log included.
      expect(foundIn(world.folder, gone)).toBe(0);
      expect(foundIn(world.folder, [...present.values()])).toBe(present.size);
      await store.close();
      expect(foundIn(world.folder, gone)).toBe(0);
      world.end();
    }),
    { numRuns: sized({ test: 4, campaign: 60 }) },
  );
}, 600_000);

test('a removed book leaves no byte of its cards, and the room is used again', async () => {
  const world = sqliteWorld();
  const store = await world.open();
  const blobs = Array.from({ length: 80 }, (_, at) => blobOf(300 + at * 40, 100_000 + at));
  const fill = async () => {
    const [box, writeHash] = await newBook(store);
    await store.addPages(box, writeHash, [newPage(2_000)]);
    for (const [at, blob] of blobs.entries())
      await store.putCard(box, writeHash, { id: `c${at}`, version: 1, blob });
    return { box, writeHash };
  };
  const size = () => readFileSync(world.file).length;
  const first = await fill();
  await store.remove(first.box, first.writeHash);
  expect(foundIn(world.folder, blobs)).toBe(0);
  const before = size();
  const second = await fill();
  expect(foundIn(world.folder, blobs)).toBe(blobs.length);
  await store.remove(second.box, second.writeHash);
  expect(size()).toBe(before);
  await store.close();
  world.end();
});

test('an erasure that a kill cut off before its checkpoint is finished at the next start', async () => {
  const [world, after] = [sqliteWorld(), sqliteWorld()];
  const store = await world.open();
  const [box, writeHash] = await newBook(store);
  const blob = blobOf(3_000, 900_000);
  await store.putCard(box, writeHash, { id: newHex(8), version: 1, blob });
  await store.close();
  const killed = new DatabaseSync(world.file);
  killed.exec('pragma journal_mode = wal; update card_slot set free = 1, content = zeroblob(room)');
  cpSync(world.folder, after.folder, { recursive: true });
  expect(foundIn(after.folder, [blob])).toBe(1);
  await (await after.open()).close();
  expect(foundIn(after.folder, [blob])).toBe(0);
  killed.close();
  world.end();
  after.end();
});
