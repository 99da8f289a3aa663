/** What the browser says of its storage, and what its silence means. */
import { expect, test } from 'vitest';
import { storageKeeper } from '../../src/store/keeper.ts';

test('a browser that answers is believed', async () => {
  const keeper = storageKeeper({
    persist: async () => true,
    persisted: async () => true,
    estimate: async () => ({ usage: 2_048, quota: 1_000_000 }),
  });
  expect(await keeper.ask()).toBe(true);
  expect(await keeper.persistence()).toEqual({ persisted: true, usageBytes: 2_048, quotaBytes: 1_000_000 });
});

test('a browser that refuses, or does not know the question, has promised nothing', async () => {
  expect(await storageKeeper({ persist: async () => false }).ask()).toBe(false);
  expect(await storageKeeper(undefined).ask()).toBe(false);
  expect(await storageKeeper({}).persistence()).toEqual({
    persisted: false,
    usageBytes: null,
    quotaBytes: null,
  });
});
