/** What waits is bounded: an endpoint, or who was removed, cannot fill a phone with blobs of epochs that never come. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sha256 } from '../../../src/store/hashes.ts';
import { hasRoom, MOST_WAITING, MOST_WAITING_BYTES, roomFor } from '../../../src/sync/driver/room.ts';
import { endpointClient } from '../../../src/sync/endpoint-client.ts';
import type { EpochKeys } from '../../../src/sync/keys/epoch.ts';
import { LIMITS } from '../../../src/sync/protocol.ts';
import { toBase64 } from '../../../src/sync/wire/base64.ts';
import { BOOK, encrypted, newEpoch, random } from '../sample.ts';
import { type Endpoint, newEndpoint } from './box.ts';
import { newPhone, newWorld, sync, type World } from './phones.ts';

// Some hundred blobs, made, posted and opened, on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let endpoint: Endpoint;
let world: World;

beforeEach(async () => {
  endpoint = await newEndpoint();
  world = await newWorld(endpoint);
});
afterEach(() => endpoint.end());

const blob = (id: number, bytes = 10) => ({ blobId: `blob-${id}`, blob: new Uint8Array(bytes) });

test('the oldest are kept, by number and by bytes, and what waits already takes no more room', () => {
  const many = Array.from({ length: MOST_WAITING + 2 }, (_, at) => blob(at));
  expect(roomFor([], many)).toEqual({
    kept: many.slice(0, MOST_WAITING),
    later: [`blob-${MOST_WAITING}`, `blob-${MOST_WAITING + 1}`],
  });
  const full = many.slice(0, MOST_WAITING);
  expect(roomFor(full, [blob(3), blob(900)])).toEqual({ kept: [blob(3)], later: ['blob-900'] });
  const large = blob(1, MOST_WAITING_BYTES - 5);
  expect(roomFor([large], [blob(2), blob(3, 5)])).toEqual({ kept: [blob(3, 5)], later: ['blob-2'] });
  expect([hasRoom([large]), hasRoom(full), hasRoom(full.slice(0, MOST_WAITING / 2))]).toEqual([
    false,
    false,
    true,
  ]);
});

test('Y2 what had no room is fetched again once the keys of what waited have come', async () => {
  const other = await newEpoch();
  const blobs: { id: string; blob: string }[] = [];
  for (let at = 0; at < MOST_WAITING + 20; at += 1) {
    const made = await encrypted(other, 'page', random(20));
    blobs.push({ id: await sha256(crypto, made), blob: toBase64(made) });
  }
  let known: ReadonlyMap<string, EpochKeys> = new Map([[world.keys.id, world.keys]]);
  const phone = await newPhone(world, undefined, { epochs: () => known });
  await sync(phone);
  const { keys } = world;
  const fetch = (url: string, init: RequestInit) => endpoint.fetch(url, init);
  const client = endpointClient({
    ...{ fetch, url: 'http://box.test', keys: keys.endpoint },
    signal: () => new AbortController().signal,
  });
  for (let at = 0; at < blobs.length; at += LIMITS.pagesPerPost) {
    const pages = blobs.slice(at, at + LIMITS.pagesPerPost);
    expect(await client.ask('addPages', { body: { pages } })).toMatchObject({ ok: true });
  }
  expect(await sync(phone)).toMatchObject({ trouble: null, waiting: MOST_WAITING });
  const mail = await phone.store.mail();
  const kinds = async () => (await mail.survey(BOOK, keys.endpoint.box)).idsByKind;
  expect((await kinds()).later).toHaveLength(20);
  endpoint.asked.length = 0;
  await sync(phone);
  expect(endpoint.asked, 'a full phone does not fetch it again and again').toEqual(['GET /v1/books/box']);
  known = new Map([...known, [other.id, other]]);
  expect(await sync(phone)).toMatchObject({ trouble: null, waiting: 0 });
  expect(await sync(phone)).toMatchObject({ trouble: null, waiting: 0 });
  expect(await kinds()).toMatchObject({ later: [], waiting: [] });
  expect((await kinds()).junk).toHaveLength(blobs.length);
});
