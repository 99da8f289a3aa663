/** A test with the real endpoint beside it: a process of its own, on a folder of its own, gone with the test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as plain } from '@playwright/test';
import { type ServerProcess, startServer } from '../../endpoint/worlds/server-process.ts';

export const test = plain.extend<{ readonly endpoint: ServerProcess }>({
  // biome-ignore lint/correctness/noEmptyPattern: the names of what a fixture needs, here none
  endpoint: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'caixeta-e2e-endpoint-'));
    const endpoint = await startServer({ CAIXETA_DATA: join(folder, 'data') });
    await use(endpoint);
    await endpoint.end('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  },
});
