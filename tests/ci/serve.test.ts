import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { securityHeaders } from '../../.ci/security.mjs';
import { serve } from '../../.ci/serve.mjs';

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caixeta-serve-'));
  await mkdir(join(folder, 'site/assets'), { recursive: true });
  await writeFile(join(folder, 'site/index.html'), '<!doctype html>');
  await writeFile(join(folder, 'site/assets/a-1.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await symlink(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
  server = await serve(join(folder, 'site'));
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Asks for the path exactly as written (fetch would tidy `..` away). */
function ask(
  path: string,
  method = 'GET',
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }> {
  const { port, hostname } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
    });
    asked.on('error', reject).end();
  });
}

test('pages come with their type, and every answer with the security headers', async () => {
  for (const [path, status] of [
    ['/', 200],
    ['/missing', 404],
  ] as const) {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(securityHeaders))
      expect(answer.headers[name.toLowerCase()]).toBe(value);
  }
  expect((await ask('/?x=1')).headers['content-type']).toBe('text/html; charset=utf-8');
});

test('hashed files are kept for good, the page is asked for again', async () => {
  expect((await ask('/assets/a-1.js')).headers['cache-control']).toContain('immutable');
  expect((await ask('/index.html')).headers['cache-control']).toBe('no-cache');
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/link.txt', '/%', '/%00', '/assets'])(
  '%s is not found',
  async (path) => {
    expect((await ask(path)).status).toBe(404);
  },
);

test('only reading is allowed', async () => {
  expect((await ask('/', 'POST')).status).toBe(405);
  expect((await ask('/', 'HEAD')).status).toBe(200);
});

test('a taken port is an error, or the next one where that is asked for', async () => {
  const port = Number(new URL(server.url).port);
  await expect(serve(folder, { port })).rejects.toThrow('EADDRINUSE');
  const next = await serve(folder, { port, nextIfTaken: true });
  expect(Number(new URL(next.url).port)).toBeGreaterThan(port);
  await next.close();
});
