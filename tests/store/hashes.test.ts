/** Golden vectors: the bytes of an entry and the running hash of a sheet never change. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from '../../src/ledger/bytes.ts';
import type { Entry } from '../../src/ledger/entry.ts';
import { digestOf, newId, newIntent, nextHash, sheetStart } from '../../src/store/hashes.ts';

interface Vectors {
  readonly book: string;
  readonly sheets: readonly {
    readonly sheet: string;
    readonly start: string;
    readonly entries: readonly {
      readonly entry: Entry;
      readonly bytes: string;
      readonly digest: string;
      readonly hash: string;
    }[];
  }[];
  readonly keysInCodeUnitOrder: { readonly value: Record<string, number>; readonly bytes: string };
}

const vectors = JSON.parse(readFileSync('tests/vectors/bytes.json', 'utf8')) as Vectors;

test.each(vectors.sheets)(
  'S5 bytes and running hashes of $sheet are those of the vectors',
  async (vector) => {
    let hash = await sheetStart(crypto, vectors.book, vector.sheet);
    expect(hash).toBe(vector.start);
    for (const { entry, bytes, digest, hash: expected } of vector.entries) {
      expect(canonicalText(entry)).toBe(bytes);
      expect(await digestOf(crypto, entry)).toBe(digest);
      hash = await nextHash(crypto, hash, entry);
      expect(hash).toBe(expected);
    }
  },
);

test('S5 keys are in the order of their code units', () => {
  const { value, bytes } = vectors.keysInCodeUnitOrder;
  expect(canonicalText(value)).toBe(bytes);
});

test('S5 any change of any entry changes every running hash from there on', async () => {
  const entries = vectors.sheets[0]!.entries.map(({ entry }) => entry);
  const chain = async (list: readonly Entry[]): Promise<string[]> => {
    const hashes = [await sheetStart(crypto, vectors.book, 'sheet-one')];
    for (const entry of list) hashes.push(await nextHash(crypto, hashes.at(-1)!, entry));
    return hashes;
  };
  const before = await chain(entries);
  const field = fc.constantFrom('kind', 'phone', 'claimedAt', 'place', 'intent');
  await fc.assert(
    fc.asyncProperty(fc.nat(entries.length - 1), field, fc.string(), async (at, name, text) => {
      fc.pre(entries[at]![name as 'kind'] !== text);
      const after = await chain(entries.with(at, { ...entries[at]!, [name]: text }));
      expect(after.map((hash, index) => hash === before[index])).toEqual(
        before.map((_, index) => index <= at),
      );
    }),
  );
});

test('ids are random, of 128 bits, and intents of 64', () => {
  const ids = Array.from({ length: 100 }, () => newId(crypto));
  expect(new Set(ids).size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(newIntent(crypto)).toMatch(/^[0-9a-f]{16}$/);
});
