/** Conditions are data: whatever was agreed comes back from an exported book, to the byte. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from '../../src/ledger/bytes.ts';
import { parseBookFile, writeBookFile } from '../../src/store/book-file.ts';
import { anyConditions } from '../ledger/conditions/any.ts';
import { founding, scribe } from './contract/world.ts';

test('a round trip of conditions through export and import loses nothing', async () => {
  const left = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyConditions, async (conditions) => {
      const by = scribe('phone-a', 'sheet-a');
      const votes = { for: [], against: [], abstained: [] };
      const entries = [founding(by), by.write('conditions-agreed', { conditions, votes })];
      const file = { book: 'book-a', madeAt: '2026-01-10T18:00:00.000Z', entries, forks: [], cards: [] };
      const read = await parseBookFile(crypto, await writeBookFile(crypto, file));
      const back = read.ok ? read.file.entries[1]?.body.conditions : read;
      expect(canonicalText(back)).toBe(canonicalText(conditions));
      for (const field of ['cycle', 'shareOut', 'leaving', 'readAloud', 'concentration'] as const)
        left.add(`${field} ${conditions[field] ? 'there' : 'left out'}`);
    }),
    { numRuns: 200 },
  );
  expect(left.size).toBe(10);
});
