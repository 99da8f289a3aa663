/** The program itself: settings, start, refusal to start, and its end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingsOf } from '../../src/endpoint/settings.ts';
import { makeClient, newPage, stateOf } from './conformance/client.ts';
import { startServer } from './worlds/server-process.ts';

test('settings have defaults, and a wrong one is named', () => {
  const settings = settingsOf({});
  expect([settings.listen.port, settings.databaseUrl, settings.dataFolder]).toEqual([
    8787,
    undefined,
    'data',
  ]);
  expect(settingsOf({ CAIXETA_CODE: 'abc' }).app.operatorCode).toBe('abc');
  expect(settingsOf({ CAIXETA_CREATE_PER_HOUR: '36' }).app.createRate).toEqual({
    perSecond: 0.01,
    burst: 36,
  });
  for (const [name, value] of [
    ['CAIXETA_ENDPOINT_PORT', '70000'],
    ['CAIXETA_CODE', 'with space'],
    ['DATABASE_URL', 'mysql://x'],
    ['CAIXETA_TRUST_PROXY', 'yes'],
  ] as const)
    expect(() => settingsOf({ [name]: value })).toThrow(name);
});

test('the program keeps what it took over a stop, stops when told, does not share its file and tells nobody’s secrets', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caixeta-server-'));
  const settings = { CAIXETA_DATA: join(folder, 'data'), CAIXETA_QUIET: '0' };
  const first = await startServer(settings);
  const book = await makeClient(first.url).book();
  const page = newPage();
  const body = { pages: [page] };
  await makeClient(first.url).ask('addPages', { box: book.box, credentials: book, body });
  await expect(startServer(settings)).rejects.toThrow('did not start');
  expect(await first.end('SIGTERM')).toBe(0);
  const [began = '', ...log] = first.lines;
  expect(began).toContain('"listening"');
  expect(log.filter((line) => line.includes('POST /v1/books/{box}/pages'))).toHaveLength(1);
  expect(log.at(-1)).toContain('"stopped"');
  for (const secret of [book.tag, book.write, book.box, page.id, '127.0.0.1'])
    expect(log.join('')).not.toContain(secret);
  const second = await startServer(settings);
  expect((await stateOf(makeClient(second.url), book)).count).toBe(1);
  await second.end('SIGTERM');
  rmSync(folder, { recursive: true });
});
