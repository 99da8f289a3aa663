/** The program itself, as a process: its streams, its exit codes, files from where the person stands. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { type PlayDocument, pathOf } from './harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'caixeta-book-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MAIN = fileURLToPath(new URL('../../src/book/main.ts', import.meta.url));
const book = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [MAIN, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });

test('plays what is piped in, saves the book where the person stands, and verifies it', () => {
  const script = readFileSync(pathOf('savings'), 'utf8');
  const played = book(['play', '-', '--save', 'group.json'], script);
  expect([played.status, played.stderr]).toEqual([0, '']);
  expect((JSON.parse(played.stdout) as PlayDocument).totals.box).toBe('11000');
  const verified = book(['verify', 'group.json']);
  expect([verified.status, verified.stderr]).toEqual([0, '']);
  expect(JSON.parse(verified.stdout)).toMatchObject({ name: 'Community', findings: [] });
});

test('a bad field: exit code 2, its path on the error stream, nothing on the output', () => {
  writeFileSync(join(folder, 'bad.json'), JSON.stringify({ currency: 'EUR', format: 'caixeta-book-script' }));
  const { status, stdout, stderr } = book(['play', 'bad.json']);
  expect([status, stdout, stderr]).toEqual([2, '', 'version: missing\n']);
});

test('no command: how it is used', () => {
  const { status, stderr } = book([]);
  expect([status, stderr.startsWith('usage: ')]).toEqual([2, true]);
});
