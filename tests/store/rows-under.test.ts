/** Asking which keys there are first gives the rows that asking for each gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryPlatter, openMemoryDisk } from '../../src/store/memory-disk.ts';
import { BLOB_ID, type BlobRow } from '../../src/store/rows.ts';
import { rowsUnder } from '../../src/store/rows-under.ts';

const row = (book: string, at: number): BlobRow => ({
  ...{ book, blobId: `b-${at}`, kind: 'junk', blob: null, there: '', at: 'then' },
});

test('many keys give the rows that each of them gives, in their order', async () => {
  const numbers = fc.array(fc.nat(60), { maxLength: 90 });
  await fc.assert(
    fc.asyncProperty(numbers, numbers, async (kept, asked) => {
      const disk = openMemoryDisk(memoryPlatter());
      const keys = asked.map((at) => ['book-a', `b-${at}`]);
      await disk.write(['blobs'], async ({ blobs }) => {
        await blobs.put([...kept.map((at) => row('book-a', at)), row('book-b', 1)]);
      });
      await disk.read(['blobs'], async ({ blobs }) => {
        const range = { index: BLOB_ID, prefix: ['book-a'] };
        expect(await rowsUnder(blobs, range, keys)).toEqual(await blobs.get(keys));
      });
      disk.close();
    }),
    { numRuns: 200 },
  );
});
