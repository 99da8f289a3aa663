import { expect, test } from 'vitest';
import { filesMatching } from './files.ts';
import { longFiles, longFunctions } from './length.ts';

const lines = (count: number, line: string) => Array.from({ length: count }, () => line).join('\n');

test('no file is too long', () => {
  expect(longFiles(filesMatching(/^(src|tests|\.ci)\/.*\.(tsx?|mjs|css)$/))).toEqual([]);
});

test('no function of the app or of its commands is too long', () => {
  expect(longFunctions(filesMatching(/^(src|\.ci)\/.*\.(tsx?|mjs)$/))).toEqual([]);
});

test('a long file is found', () => {
  expect(longFiles([{ path: 'src/a.ts', text: lines(301, 'x();') }])).toHaveLength(1);
  expect(longFiles([{ path: 'src/a.tsx', text: lines(251, 'x();') }])).toHaveLength(1);
  expect(longFiles([{ path: 'tests/a.ts', text: lines(500, 'x();') }])).toEqual([]);
});

test('a long function is found, with its name', () => {
  const long = `const total = () => {\n${lines(69, '  x();')}\n};`;
  expect(longFunctions([{ path: 'src/a.ts', text: long }])).toEqual([
    'src/a.ts:1 total has 71 lines, at most 70',
  ]);
  const short = `function total() {\n${lines(68, '  x();')}\n}`;
  expect(longFunctions([{ path: 'src/a.ts', text: short }])).toEqual([]);
});
