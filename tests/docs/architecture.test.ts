/** docs/architecture.md tells the truth: every file that its tables name is there, and holds the invariant it is said to hold. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const page = readFileSync(root('docs/architecture.md'), 'utf8');

const INVARIANTS = [...page.matchAll(/^\| ([LSEY]\d+) \| .+ \| (.+) \|$/gmu)].flatMap(
  ([, id = '', held = '']) => [...held.matchAll(/`([^`]+)`/gu)].map((file) => [id, file[1] ?? ''] as const),
);

describe('the table of invariants', () => {
  test('has them all', () => {
    expect(new Set(INVARIANTS.map(([id]) => id)).size).toBeGreaterThanOrEqual(22);
  });

  test.each(INVARIANTS)('%s stands in the name of a test of %s', (id, file) => {
    expect(readFileSync(root(file), 'utf8')).toMatch(new RegExp(`['\`]${id} `, 'u'));
  });
});

test('every file and folder that the page names is there', () => {
  const named = [...page.matchAll(/`((?:src|tests|docs|locales)\/[\w./-]+)`/gu)].map(
    (match) => match[1] ?? '',
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(root(path)))).toEqual([]);
});
