import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesMatching } from './files.ts';
import { foreignAddresses, pointersBeside, switchedTests } from './repository.ts';

const everything = filesMatching(/./);
const folders = ['.ci', 'docs', 'locales', 'public', 'src', 'tests'];

test('every test runs', () => {
  expect(switchedTests(filesMatching(/^tests\/.*\.tsx?$/))).toEqual([]);
});

test.each(['test.skip("a", f);', 'describe.only("a", f);', 'it.todo("a");', 'test.describe.skip(f);'])(
  '%s is found',
  (text) => {
    expect(switchedTests([{ path: 'tests/a.test.ts', text }])).toHaveLength(1);
  },
);

test('nothing names one machine, a registry, or a file beside the checkout', () => {
  expect(foreignAddresses(everything)).toEqual([]);
  expect(pointersBeside(everything)).toEqual([]);
});

test('such names are found', () => {
  const found = (text: string) => foreignAddresses([{ path: 'docs/a.md', text }]).length;
  expect(found(['see ', 'home', 'ana', 'x'].join('/'))).toBe(1);
  expect(found(['https://registry', 'npmjs', 'org'].join('.'))).toBe(1);
  expect(found('src/home/a.ts and ./tmp/x and https://example.org/home/a')).toBe(0);
  expect(pointersBeside([{ path: 'docs/a.md', text: ['..', 'shared', 'x'].join('/') }])).toHaveLength(1);
});

test('the lock file holds versions and checksums, no addresses', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const entries: [string, { version?: string; integrity?: string; resolved?: string }][] =
    Object.entries(packages);
  const installed = entries.filter(([path]) => path !== '');
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  expect(installed.filter(([, entry]) => !entry.version || !entry.integrity)).toEqual([]);
});

test('the top holds only the folders of the map', () => {
  const top = readdirSync('.', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const made = new Set(['.git', '.cache', 'node_modules', 'dist', 'coverage', 'data']);
  expect(top.map(({ name }) => name).filter((name) => !made.has(name) && !folders.includes(name))).toEqual(
    [],
  );
});
