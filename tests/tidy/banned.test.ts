import { expect, test } from 'vitest';
import { bannedUses } from './banned.ts';
import { filesMatching } from './files.ts';

const inFile = (path: string, text: string) => bannedUses([{ path, text }]).length;

test('src has no hidden clock, randomness, console, hand-made scale, storage or nameless type', () => {
  expect(bannedUses(filesMatching(/^src\/.*\.tsx?$/))).toEqual([]);
});

test.each([
  'const at = Date.now();',
  'const at = new Date();',
  'const at = globalThis.performance.now();',
  'const one = Math.random();',
  'const id = crypto.randomUUID();',
  'window.crypto.getRandomValues(bytes);',
  'console.log(1);',
  'const minor = amount * 100;',
  'const major = 100 / amount;',
  'localStorage.clear();',
  'const x: any = 1;',
  "type A = import('x').A;",
  'const a = <p style="color:red" />;',
  'const a = <p dangerouslySetInnerHTML={x} />;',
])('%s is found', (text) => {
  expect(inFile('src/ledger/a.tsx', text)).toBe(1);
});

test('what is injected, given or at home is accepted', () => {
  expect(inFile('src/store/a.ts', 'function f(crypto: C) { crypto.getRandomValues(b); }')).toBe(0);
  expect(inFile('src/store/a.ts', 'const f = ({ crypto }: P) => crypto.randomUUID();')).toBe(0);
  expect(inFile('src/ledger/a.ts', 'const day = new Date(claimedAt);')).toBe(0);
  expect(inFile('src/app/parts.ts', 'const now = () => Date.now();')).toBe(0);
  expect(inFile('src/store/witness.ts', 'localStorage.clear();')).toBe(0);
  expect(inFile('src/app/a.tsx', 'const a = <p style={{ inlineSize: x }} />;')).toBe(0);
});
