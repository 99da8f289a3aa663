/** The running hashes of a page are those that the store makes line by line. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/ledger/entry.ts';
import { nextHash, sheetStart } from '../../../src/store/hashes.ts';
import { entryBytesOf } from '../../../src/sync/pages/page-body.ts';
import { runningHashes } from '../../../src/sync/pages/running-hashes.ts';
import { BOOK } from '../sample.ts';

interface Vectors {
  readonly sheets: readonly {
    readonly start: string;
    readonly entries: readonly { readonly entry: Entry; readonly hash: string }[];
  }[];
}

const { sheets } = JSON.parse(readFileSync('tests/vectors/bytes.json', 'utf8')) as Vectors;

test.each(sheets)('S5 are those of the vectors from $start on', ({ start, entries }) => {
  const made = runningHashes(
    start,
    entries.map(({ entry }) => entryBytesOf(entry)),
  );
  expect(made).toEqual(entries.map(({ hash }) => hash));
});

test('S5 are the same however lines are cut into pages, and as one by one', async () => {
  const entries = sheets.flatMap((sheet) => sheet.entries.map(({ entry }) => entry));
  const start = await sheetStart(crypto, BOOK, 'sheet-one');
  await fc.assert(
    fc.asyncProperty(fc.nat(entries.length), async (cut) => {
      const bytes = entries.map(entryBytesOf);
      const first = runningHashes(start, bytes.slice(0, cut));
      const second = runningHashes(first.at(-1) ?? start, bytes.slice(cut));
      let hash = start;
      for (const [at, entry] of entries.entries()) {
        hash = await nextHash(crypto, hash, entry);
        expect([...first, ...second][at]).toBe(hash);
      }
    }),
    { numRuns: 20 },
  );
});
