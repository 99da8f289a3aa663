/** The documents of the protocol tell the truth: the OpenAPI file is the shapes' own, and docs/endpoint.md names what there is. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENVIRONMENT } from '../../src/endpoint/settings.ts';
import { OPERATIONS } from '../../src/sync/protocol.ts';
import { openApi } from './openapi.ts';
import { appOf } from './worlds/app.ts';
import { sqliteWorld } from './worlds/stores.ts';

const page = readFileSync('docs/endpoint.md', 'utf8');

test('docs/spec/endpoint.openapi.json says what the endpoint does (else: node tests/endpoint/write-openapi.ts)', () => {
  const written = JSON.parse(readFileSync('docs/spec/endpoint.openapi.json', 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(openApi())));
});

test('every route of the app is an operation of the protocol, and every operation is a route', async () => {
  const world = sqliteWorld();
  const store = await world.open();
  const routes = appOf(store)
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)\{.*?\}(?=\/|$)/g, '{$1}')}`);
  const operations = Object.values(OPERATIONS).map(({ method, path }) => `${method} ${path}`);
  expect(routes.sort()).toEqual(operations.sort());
  await store.close();
  world.end();
});

test('docs/endpoint.md has a line for every operation', () => {
  for (const { method, path } of Object.values(OPERATIONS)) {
    const short = path.replace('/v1/books/{box}/', '…/').replace('{card}', '{id}');
    expect(page).toContain(`\`${method} ${short}`);
  }
});

test('docs/endpoint.md has every setting, and names none that is not there', () => {
  const named = [...page.matchAll(/`(CAIXETA_\w+|DATABASE_URL)`/g)].map(([, name = '']) => name);
  expect([...new Set(named)].sort()).toEqual(Object.keys(ENVIRONMENT.entries).sort());
});
