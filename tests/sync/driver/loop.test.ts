/** The loop of one book: it wakes itself, waits for the lock, ends when it is closed, and stops at a bug instead of going on. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Status } from '../../../src/sync/engine/types.ts';
import { type Endpoint, newEndpoint } from './box.ts';
import { found, newPhone, newWorld, sync, type World } from './phones.ts';

let endpoint: Endpoint;
let world: World;

beforeEach(async () => {
  endpoint = await newEndpoint();
  world = await newWorld(endpoint);
});
afterEach(() => endpoint.end());

test('a wait that is over wakes it, a new one takes its place, and closing ends it', async () => {
  const waits: { ms: number; callback: () => void; ended: boolean }[] = [];
  const after = (ms: number, callback: () => void) => {
    const wait = { ms, callback, ended: false };
    waits.push(wait);
    return () => {
      wait.ended = true;
    };
  };
  const one = await newPhone(world, undefined, { after });
  await sync(one, 'start');
  expect(waits.map(({ ms }) => ms)).toEqual([120_000]);
  endpoint.network = 'down';
  waits[0]?.callback();
  await one.sync.idle();
  expect(one.sync.status().trouble).toEqual({ kind: 'unreachable' });
  expect(waits.map(({ ms, ended }) => [ms, ended])).toEqual([
    [120_000, true],
    [1_500, false],
  ]);
  one.sync.close();
  expect(waits[1]?.ended).toBe(true);
  one.sync.wake('person');
  await one.sync.idle();
  expect(waits).toHaveLength(2);
});

test('it waits for the tab that is at it, and what woke it meanwhile is one round and a second', async () => {
  let free = () => {};
  const busy = new Promise<void>((resolve) => {
    free = resolve;
  });
  const said: Status[] = [];
  const one = await newPhone(world, undefined, {
    alone: (work) => busy.then(work),
    onStatus: (status) => said.push(status),
  });
  for (const cause of ['start', 'written', 'written', 'person'] as const) one.sync.wake(cause);
  expect([said, endpoint.asked]).toEqual([[], []]);
  free();
  await one.sync.idle();
  expect(endpoint.asked).toEqual(['GET /v1/books/box', 'PUT /v1/books/box', 'GET /v1/books/box']);
  expect(said.map(({ running }) => running)).toEqual([true, true, false]);
});

test('what is no failure of disk or network is handed on, and the book is left alone', async () => {
  const bugs: unknown[] = [];
  const epochs = () => {
    throw new Error('a bug');
  };
  const founder = await newPhone(world);
  await found(founder, []);
  world.nowMs += 400_000;
  await sync(founder);
  const one = await newPhone(world, undefined, { epochs, onBug: (error) => bugs.push(error) });
  await sync(one);
  expect(String(bugs)).toContain('a bug');
  const asked = endpoint.asked.length;
  await sync(one);
  expect(endpoint.asked).toHaveLength(asked);
});
