import { expect, test } from 'vitest';
import { fetchedOnce } from '../../src/store/fetched-once.ts';

test('a piece is fetched once, and from then on it is there without a promise', async () => {
  let times = 0;
  const piece = fetchedOnce(async () => {
    times += 1;
    return { number: times };
  });
  const first = await piece();
  expect(piece()).toBe(first);
  expect(times).toBe(1);
});

test('a piece that could not be fetched is asked for again', async () => {
  let times = 0;
  const piece = fetchedOnce(async () => {
    times += 1;
    if (times === 1) throw new Error('no network');
    return times;
  });
  await expect(piece()).rejects.toThrow('no network');
  expect(await piece()).toBe(2);
});
