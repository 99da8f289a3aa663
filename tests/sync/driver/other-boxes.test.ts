/** Y2: of a box that is only visited nothing is passed over, also where its endpoint leaves a page out of a list. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { visit } from '../../../src/sync/driver/other-boxes.ts';
import { type EndpointClient, endpointClient } from '../../../src/sync/endpoint-client.ts';
import { BOOK, parts as sealing } from '../sample.ts';
import { type Endpoint, newEndpoint } from './box.ts';
import { bookHash, found, newPhone, newWorld, type Phone, sync, write } from './phones.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await newEndpoint();
});
afterEach(() => endpoint.end());

async function visiting(phone: Phone, client: EndpointClient) {
  const { keys, nowMs } = phone.world;
  const parts = {
    ...sealing,
    ...{ book: BOOK, mail: await phone.store.mail(), phone: phone.keys, keys, now: () => new Date(nowMs) },
    epochs: () => new Map([[keys.id, keys]]),
    takeRecords: async (came: readonly object[]) => came.map(() => 'record' as const),
    judgeRestored: async () => 'fine' as const,
    random: () => 0.5,
    after: () => () => undefined,
    alone: <T>(work: () => Promise<T>) => work(),
    onArrived: () => undefined,
    onStatus: () => undefined,
    onBug: (error: unknown) => {
      throw error;
    },
  };
  const box = keys.endpoint.box;
  const visited = await visit(parts, { box, client, read: true, records: [] }, new Set());
  return { ...visited, cursor: (await parts.mail.boxMark(BOOK, box)).cursor };
}

/** An endpoint whose lists of pages leave the second one out, and go on as if it had been there. */
async function leavesOut(url: string, init: RequestInit): Promise<Response> {
  const response = await endpoint.fetch(url, init);
  if (init.method !== 'GET' || !new URL(url).pathname.endsWith('/pages')) return response;
  const part = (await response.json()) as { readonly pages: readonly unknown[] };
  return Response.json({ ...part, pages: part.pages.filter((_, at) => at !== 1) });
}

test('Y2 where a list leaves a page out the cursor does not go on, and the next visit brings it', async () => {
  const world = await newWorld(endpoint);
  const [founder, guest] = [await newPhone(world), await newPhone(world)];
  await found(founder, []);
  for (const line of ['open 2025-01-02', 'deposit ana 20', 'deposit bea 5']) {
    await write(founder, line);
    await sync(founder, 'hidden');
  }
  const signal = () => new AbortController().signal;
  const clientOf = (fetch: typeof leavesOut) =>
    endpointClient({ fetch, url: 'http://box.test', keys: world.keys.endpoint, signal });
  const client = clientOf((url, init) => endpoint.fetch(url, init));
  const first = await visiting(guest, clientOf(leavesOut));
  expect(first).toMatchObject({ ok: false, cursor: 0 });
  const second = await visiting(guest, client);
  expect(second.ok).toBe(true);
  expect(second.cursor).toBeGreaterThan(1);
  expect(await bookHash(guest)).toBe(await bookHash(founder));
  expect(await visiting(guest, client)).toMatchObject({ ok: true, entries: 0, cursor: second.cursor });
});
