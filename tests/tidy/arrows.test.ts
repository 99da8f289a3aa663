import { expect, test } from 'vitest';
import { brokenArrows } from './arrows.ts';
import { filesMatching } from './files.ts';

const importing = (path: string, source: string) =>
  brokenArrows([{ path, text: `import { x } from '${source}';` }]);

test('every import of src follows the arrows', () => {
  expect(brokenArrows(filesMatching(/^src\/.*\.tsx?$/))).toEqual([]);
});

test.each([
  ['src/ledger/fold.ts', '../store/append.ts'],
  ['src/ledger/entries/fine.ts', '../../app/parts.ts'],
  ['src/ledger/fold.ts', 'dexie'],
  ['src/ledger/fold.ts', 'node:fs'],
  ['src/ledger/fold.ts', '../../locales/es.json'],
  ['src/store/append.ts', '../app/parts.ts'],
  ['src/store/append.ts', 'react'],
  ['src/store/append.ts', '../i18n.ts'],
  ['src/endpoint/app.ts', '../sync/pages.ts'],
  ['src/endpoint/app.ts', '../ledger/fold.ts'],
  ['src/endpoint/app.ts', 'dexie'],
  ['src/endpoint/app.ts', '../../locales/es.json'],
  ['src/endpoint/store/sqlite.ts', '../../sync/pages.ts'],
  ['src/sync/protocol.ts', './pages.ts'],
  ['src/sync/protocol.ts', '../ledger/ids.ts'],
  ['src/sync/pages.ts', '../endpoint/digest.ts'],
  ['src/ledger/fold.ts', '../followup/fold.ts'],
  ['src/store/append.ts', '../followup/fold.ts'],
  ['src/sync/pages.ts', '../followup/fold.ts'],
  ['src/endpoint/app.ts', '../followup/fold.ts'],
  ['src/followup/fold.ts', '../store/append.ts'],
  ['src/followup/facts/women.ts', '../../app/parts.ts'],
  ['src/followup/fold.ts', 'dexie'],
  ['src/book/main.ts', '../app/parts.ts'],
  ['src/book/main.ts', '../sync/community.ts'],
  ['src/app/main.tsx', '../book/main.ts'],
  ['src/app/ui/Button.tsx', '../features/home/Home.tsx'],
  ['src/app/features/home/Home.tsx', '../meeting/Meeting.tsx'],
  ['src/app/main.tsx', '../../tests/setup/app.ts'],
])('%s importing %s is found', (path, source) => {
  expect(importing(path, source)).toHaveLength(1);
});

test('types, re-exports and late imports are followed too', () => {
  const text = (line: string) => brokenArrows([{ path: 'src/ledger/a.ts', text: line }]).length;
  expect(text("import type { X } from '../store/a.ts';")).toBe(1);
  expect(text("export * from '../store/a.ts';")).toBe(1);
  expect(text("const x = import('../store/a.ts');")).toBe(1);
});

test.each([
  ['src/ledger/entries/fine.ts', '../money.ts'],
  ['src/ledger/money.ts', 'decimal.js'],
  ['src/store/append.ts', '../ledger/entry.ts'],
  ['src/followup/facts/women.ts', '../../ledger/shapes.ts'],
  ['src/followup/fold.ts', 'valibot'],
  ['src/book/main.ts', '../followup/fold.ts'],
  ['src/book/main.ts', '../sync/totals.ts'],
  ['src/app/main.tsx', '../followup/fold.ts'],
  ['src/endpoint/app.ts', '../sync/protocol.ts'],
  ['src/endpoint/store/part.ts', '../../sync/protocol.ts'],
  ['src/endpoint/store/book-row.ts', '../digest.ts'],
  ['src/endpoint/store/sqlite.ts', 'node:sqlite'],
  ['src/endpoint/store/postgres.ts', 'pg'],
  ['src/sync/protocol.ts', 'valibot'],
  ['src/app/features/home/Home.tsx', '../../ui/Button.tsx'],
  ['src/app/features/home/Home.tsx', '../../../i18n.ts'],
])('%s may import %s', (path, source) => {
  expect(importing(path, source)).toEqual([]);
});
