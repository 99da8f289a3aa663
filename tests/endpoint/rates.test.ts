import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressKey } from '../../src/endpoint/address.ts';
import { tokenBuckets } from '../../src/endpoint/rate.ts';
import { formatAuthorization } from '../../src/sync/protocol.ts';
import { newSecrets, pathOf } from './conformance/client.ts';
import { appOf } from './worlds/app.ts';
import { sqliteWorld } from './worlds/stores.ts';

test('E4 in any stretch of time a key gets at most its burst and what refilled since', () => {
  const asks = fc.array(fc.nat({ max: 3_000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 30 }),
      asks,
      (perSecond, burst, waits) => {
        const buckets = tokenBuckets({ perSecond, burst }, 10);
        let nowMs = 0;
        let taken = 0;
        for (const waitMs of waits) {
          nowMs += waitMs;
          const wait = buckets.take('key', nowMs);
          if (wait === 0) taken += 1;
          else expect(tokenBuckets({ perSecond, burst }, 10).take('other', nowMs + wait * 1_000)).toBe(0);
        }
        expect(taken).toBeLessThanOrEqual(burst + (nowMs / 1_000) * perSecond);
      },
    ),
  );
});

test('who waits as long as was said gets the next one', () => {
  const buckets = tokenBuckets({ perSecond: 0.5, burst: 2 }, 10);
  expect([0, 0, 0].map(() => buckets.take('a', 0))).toEqual([0, 0, 2]);
  expect(buckets.take('b', 0)).toBe(0);
  expect(buckets.take('a', 1_999)).toBeGreaterThan(0);
  expect(buckets.take('a', 2_000)).toBe(0);
});

test('a clock that is set back gives nothing and does not lock out', () => {
  const buckets = tokenBuckets({ perSecond: 1, burst: 1 }, 10);
  expect(buckets.take('a', 1_000_000)).toBe(0);
  expect(buckets.take('a', 0)).toBe(1);
  expect(buckets.take('a', 1_000)).toBe(0);
});

test('E4 of any number of keys only so many are remembered, the latest ones', () => {
  const buckets = tokenBuckets({ perSecond: 1, burst: 1 }, 100);
  for (let key = 0; key < 10_000; key += 1) buckets.take(String(key), 0);
  expect(buckets.size).toBe(100);
  expect(buckets.take('9999', 0)).toBe(1);
  expect(buckets.take('1', 0)).toBe(0);
});

test.each([
  ['203.0.113.7', undefined, '203.0.113.7'],
  ['::ffff:203.0.113.7', undefined, '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['2001:db8::1', undefined, '2001:db8:0:0::/64'],
  ['fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
  ['127.0.0.1', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['127.0.0.1', '', '127.0.0.1'],
  [undefined, undefined, 'unknown'],
])('the address of %s, forwarded for %s, counts as %s', (remote, forwarded, key) => {
  expect(addressKey(remote, forwarded)).toBe(key);
});

test('an address, and a box, that asks too fast is told how long to wait; others are not held up', async () => {
  const world = sqliteWorld();
  const store = await world.open();
  let nowMs = 0;
  const app = appOf(store, {
    nowMs: () => nowMs,
    app: {
      trustProxy: true,
      addressRate: { perSecond: 1, burst: 6 },
      boxRate: { perSecond: 1, burst: 3 },
      createRate: { perSecond: 0.01, burst: 2 },
    },
  });
  const from = (address: string, path: string, method = 'GET', authorization = '') =>
    app.request(path, { method, headers: { 'X-Forwarded-For': address, Authorization: authorization } });
  const statuses = async (times: number, ...parameters: Parameters<typeof from>) => {
    const all: number[] = [];
    for (let at = 0; at < times; at += 1) all.push((await from(...parameters)).status);
    return all;
  };
  expect(await statuses(7, '192.0.2.1', '/v1/health')).toEqual([200, 200, 200, 200, 200, 200, 429]);
  expect((await from('192.0.2.1', '/v1/health')).headers.get('retry-after')).toBe('1');
  expect(await statuses(1, '192.0.2.2', '/v1/health')).toEqual([200]);
  nowMs = 1_000;
  expect(await statuses(2, '192.0.2.1', '/v1/health')).toEqual([200, 429]);

  const book = newSecrets();
  const path = pathOf('readBook', book);
  await from('192.0.2.3', path, 'PUT', formatAuthorization(book));
  expect(await statuses(3, '192.0.2.4', path, 'GET', formatAuthorization(book))).toEqual([200, 200, 429]);
  // Who does not know the tag cannot use up what the box has.
  nowMs = 4_000;
  expect(await statuses(4, '192.0.2.5', path, 'GET', formatAuthorization(newSecrets()))).toEqual([
    403, 403, 403, 403,
  ]);
  expect(await statuses(1, '192.0.2.6', path, 'GET', formatAuthorization(book))).toEqual([200]);

  const create = () => {
    const made = newSecrets();
    return from('192.0.2.7', pathOf('createBook', made), 'PUT', formatAuthorization(made));
  };
  expect([(await create()).status, (await create()).status, (await create()).status]).toEqual([
    201, 201, 429,
  ]);
  await store.close();
  world.end();
});
