import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startEndpoint } from '../../.ci/endpoint.mjs';
import { freePort } from '../endpoint/worlds/free-port.ts';

test('the endpoint starts on the first free port, and a second one finds the next', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caixeta-start-'));
  const port = await freePort();
  const start = (name: string) => startEndpoint({ port, more: { CAIXETA_DATA: join(folder, name) } });
  const [one, two] = [await start('one'), await start('two')];
  expect(one?.url).toBe(`http://localhost:${port}`);
  expect(Number(new URL(two?.url ?? '').port)).toBeGreaterThan(port);
  for (const each of [one, two]) {
    expect((await fetch(`${each?.url}/v1/health`)).status).toBe(200);
    each?.close();
  }
  rmSync(folder, { recursive: true });
});
