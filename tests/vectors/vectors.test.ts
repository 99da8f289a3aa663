// The worked examples that the whole project is measured against. A clone holds its own copies; where the originals
// stand beside the checkout, the copies are the same bytes.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const here = 'tests/vectors';
const originals = '../shared/examples';
const examples = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.json'));

test('the worked examples are here and can be read', () => {
  expect(examples(here)).toEqual(
    expect.arrayContaining(['loans.json', 'practice-group.json', 'splits.json']),
  );
  for (const name of examples(here)) {
    expect(Object.keys(JSON.parse(readFileSync(`${here}/${name}`, 'utf8'))), name).not.toEqual([]);
  }
});

test('the worked examples are the same bytes as the originals, where these are at hand', () => {
  const names = existsSync(originals) ? examples(originals) : [];
  for (const name of names) {
    expect(readFileSync(`${here}/${name}`).equals(readFileSync(`${originals}/${name}`)), name).toBe(true);
  }
});
