/** The client of the endpoint: the real app answers it, and whatever else can stand at an address. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/store/hashes.ts';
import { type EndpointClient, endpointClient } from '../../src/sync/endpoint-client.ts';
import type { EpochKeys } from '../../src/sync/keys/epoch.ts';
import { fromBase64, toBase64 } from '../../src/sync/wire/base64.ts';
import { type Endpoint, newEndpoint } from './driver/box.ts';
import { newEpoch, random } from './sample.ts';

const query = { after: 0, limit: 10 };
const never = () => new AbortController().signal;
let keys: EpochKeys;

beforeAll(async () => {
  keys = await newEpoch();
});

describe('against the real endpoint', () => {
  let endpoint: Endpoint;
  let client: EndpointClient;
  const seen: RequestInit[] = [];

  beforeAll(async () => {
    endpoint = await newEndpoint({ app: { operatorCode: 'sesam' } });
    const fetch = (url: string, init: RequestInit) => {
      seen.push(init);
      expect(url, 'no secret in an address').not.toContain(keys.endpoint.tag);
      expect(url).not.toContain(keys.endpoint.writeToken);
      expect(url).not.toContain('sesam');
      return endpoint.fetch(url, init);
    };
    client = endpointClient({
      fetch,
      url: 'http://box.test#sesam',
      keys: keys.endpoint,
      signal: never,
    });
  });
  afterAll(() => endpoint.end());

  test('makes a box, gives pages and cards, and gets them back', async () => {
    expect(await client.ask('readBook')).toEqual({
      ok: false,
      failure: { kind: 'problem', code: 'noSuchBook', retryAfterMs: null },
    });
    expect(await client.ask('health')).toEqual({ ok: true, answer: { protocol: 1, codeNeeded: true } });
    expect(await client.ask('createBook')).toMatchObject({ ok: true, answer: { last: 0 } });
    const blob = random(300);
    const page = { id: await sha256(crypto, blob), blob: toBase64(blob) };
    const added = await client.ask('addPages', { body: { pages: [page] } });
    expect(added).toMatchObject({ ok: true, answer: { items: [{ id: page.id, state: 'stored' }] } });
    expect(await client.ask('listPages', { query })).toMatchObject({
      ok: true,
      answer: { pages: [page], next: 1 },
    });
    expect(await client.ask('listIds', { query })).toMatchObject({ ok: true, answer: { ids: [page.id] } });
    const card = { version: 2, blob: page.blob };
    expect(await client.ask('putCard', { card: 'c', body: card })).toMatchObject({ ok: true });
    expect(await client.ask('putCard', { card: 'c', body: { ...card, version: 1 } })).toMatchObject({
      failure: { kind: 'problem', code: 'cardOlder' },
    });
    expect(await client.ask('readCard', { card: 'c' })).toEqual({ ok: true, answer: { id: 'c', ...card } });
    expect(await client.ask('removeBook')).toEqual({ ok: true, answer: null });
  });

  test('shows the write token only where something is written, the code only where a box is made, and lets nothing be followed or cached', () => {
    const writes = seen.map(({ method, headers }) => [method, JSON.stringify(headers).includes('write=')]);
    for (const [method, shown] of writes) expect(shown).toBe(method !== 'GET');
    const withCode = seen.filter(({ headers }) => JSON.stringify(headers).includes('code=sesam'));
    expect(withCode.map(({ method }) => method)).toEqual(['PUT']);
    for (const init of seen) {
      expect(init).toMatchObject({ redirect: 'error', credentials: 'omit', cache: 'no-store' });
      expect(init).toMatchObject({ referrerPolicy: 'no-referrer' });
    }
  });

  test('says how long to wait', async () => {
    const slow = await newEndpoint({ app: { boxRate: { perSecond: 0.1, burst: 1 } } });
    const asking = endpointClient({
      fetch: slow.fetch,
      url: 'http://box.test',
      keys: keys.endpoint,
      signal: never,
    });
    await asking.ask('createBook');
    const { failure } = (await asking.ask('readBook')) as { failure: { code: string; retryAfterMs: number } };
    expect(failure.code).toBe('tooFast');
    expect(failure.retryAfterMs).toBeGreaterThan(0);
    await slow.end();
  });
});

describe('against anything else', () => {
  const json =
    (body: unknown, status = 200) =>
    async () =>
      Response.json(body, { status });
  const problem = { type: 'x', title: 'x', status: 404, code: 'noSuchBook' };
  const endless = async () =>
    new Response(
      new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(32)) }),
    );

  test.each([
    ['a portal that asks to log in', async () => new Response('<html>Hello</html>'), 'notAnEndpoint'],
    ['another API', json({ ok: true }), 'notAnEndpoint'],
    ['a page that is not there', async () => new Response('no', { status: 404 }), 'notAnEndpoint'],
    ['a problem with the status of another', json(problem, 403), 'notAnEndpoint'],
    ['a code that is not of the list', json({ ...problem, code: 'teapot' }, 404), 'notAnEndpoint'],
    ['an answer without end', endless, 'notAnEndpoint'],
    [
      'a gateway without an endpoint behind it',
      async () => new Response('bad', { status: 502 }),
      'unreachable',
    ],
    ['no network', () => Promise.reject(new TypeError('fetch failed')), 'unreachable'],
  ])('%s', async (_, fetch, kind) => {
    const client = endpointClient({ fetch, url: 'http://box.test', keys: keys.endpoint, signal: never });
    expect(await client.ask('readBook')).toEqual({ ok: false, failure: { kind } });
  });

  test('time that is over, also in the midst of an answer', async () => {
    const signal = () => AbortSignal.timeout(20);
    const fetch = (_: string, { signal: given }: RequestInit) =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            start: (controller) => given?.addEventListener('abort', () => controller.error(given.reason)),
          }),
        ),
      );
    const client = endpointClient({ fetch, url: 'http://box.test', keys: keys.endpoint, signal });
    expect(await client.ask('readBook')).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  });
});

test('base64 of any length is read back, and nothing else is', () => {
  for (const length of [0, 1, 2, 3, 4_095, 4_096, 4_097, 65_536]) {
    const bytes = random(Math.min(length, 60_000));
    expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  }
  expect(fromBase64('a*b=')).toBeNull();
});
