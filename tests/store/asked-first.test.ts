/** A start does not wait for Dexie before it asks for the disk. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { openDexieDisk } from '../../src/store/dexie-disk.ts';
import { SCHEMA_VERSION } from '../../src/store/rows.ts';

const NAME = 'asked-first';
const ASKED = [NAME, SCHEMA_VERSION * 10];

/** A browser's IndexedDB that writes down what is opened, and throws at the first ones. */
function watched(refusals = 0) {
  const indexedDB = new IDBFactory();
  const asked: unknown[] = [];
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (name, version) => {
    asked.push([name, version]);
    if (asked.length <= refusals) throw new DOMException('not now', 'InvalidStateError');
    return open(name, version);
  };
  return { parts: { databaseName: NAME, indexedDB, IDBKeyRange }, asked };
}

test('the disk is asked for at once, and once', async () => {
  const { parts, asked } = watched();
  const opening = openDexieDisk(parts);
  expect(asked).toEqual([ASKED]);
  const disk = await opening;
  await disk.write(['settings'], (tables) => tables.settings.put([{ key: 'language', value: 'ca' }]));
  expect(asked).toEqual([ASKED]);
  disk.close();

  const again = await openDexieDisk(parts);
  expect(await again.read(['settings'], (tables) => tables.settings.all())).toHaveLength(1);
  expect(asked).toEqual([ASKED, ASKED]);
  again.close();
});

test('a browser that refuses at once is asked again by Dexie', async () => {
  const { parts, asked } = watched(1);
  const disk = await openDexieDisk(parts);
  expect(asked).toEqual([ASKED, ASKED]);
  disk.close();
});

test('what the browser never allows is told, not thrown away', async () => {
  const { parts } = watched(Number.POSITIVE_INFINITY);
  await expect(openDexieDisk(parts)).rejects.toThrow();
});
