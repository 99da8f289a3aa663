// Typing the code wrongly: waits that grow, that closing the app does not undo, and that the phone's clock hardly does. The disk, the
// hash and the settings are real.
import { describe, expect, test } from 'vitest';
import { makeCode } from '../../../src/app/lock/code.ts';
import { dropLock, KEYS, keepLock } from '../../../src/app/lock/stored.ts';
import { makeTries } from '../../../src/app/lock/tries.ts';
import { newPhone, type Phone, partsOn } from '../harness.tsx';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 2, 2, 12);
const { crypto } = globalThis;

interface Clock {
  wall: number;
  ticks: number;
}

/** The app, started once more on this phone. */
async function start(phone: Phone, clock: Clock, subtle: SubtleCrypto = crypto.subtle) {
  const { store } = await partsOn(phone);
  const parts = { subtle, getRandomValues: crypto.getRandomValues.bind(crypto) };
  return {
    store,
    ...makeTries({ store, crypto: parts, now: () => new Date(clock.wall), ticks: () => clock.ticks }),
  };
}

async function locked(code = '2507') {
  const phone = newPhone();
  const clock: Clock = { wall: NOON, ticks: 0 };
  const app = await start(phone, clock);
  // A slow phone: few rounds, and the test is quick.
  let looks = 0;
  await keepLock(app.store, await makeCode(crypto, () => (looks++ === 0 ? 0 : 1_000), code));
  const pass = (ms: number) => {
    clock.wall += ms;
    clock.ticks += ms;
  };
  return { phone, clock, app, pass };
}

describe('a wrong code', () => {
  test('five are free, then each waits longer; the right one is asked for all the same, and ends it', async () => {
    const { app, pass } = await locked();
    for (const free of [4, 3, 2, 1]) expect(await app.tryCode('1111')).toEqual({ is: 'wrong', free });
    for (const waitMs of [30_000, MINUTE, 5 * MINUTE, 15 * MINUTE, 15 * MINUTE]) {
      expect(await app.tryCode('1111')).toEqual({ is: 'wait', waitMs });
      pass(waitMs - 1);
      expect(await app.tryCode('2507')).toEqual({ is: 'wait', waitMs: 1 });
      pass(1);
    }
    expect(await app.tryCode('2507')).toEqual({ is: 'right', askedAt: null });
    expect(await app.tryCode('1111')).toEqual({ is: 'wrong', free: 4 });
  });

  test('the app is closed and opened again: the wait goes on', async () => {
    const { phone, clock, app, pass } = await locked();
    for (let tries = 0; tries < 6; tries += 1) {
      await app.tryCode('1111');
      pass(tries < 5 ? 30_000 : 0);
    }
    const again = await start(phone, { ...clock, ticks: 0 });
    expect(await again.waitMs()).toBe(MINUTE);
    expect(await again.tryCode('2507')).toEqual({ is: 'wait', waitMs: MINUTE });
  });

  test('a try counts though the phone went off while it was judged', async () => {
    const { phone, clock, app } = await locked();
    const off = { ...crypto.subtle, importKey: () => Promise.reject(new Error('off')) } as SubtleCrypto;
    const broken = await start(phone, clock, off);
    await expect(broken.tryCode('1111')).rejects.toThrow('off');
    expect(await app.tryCode('1111')).toEqual({ is: 'wrong', free: 3 });
  });

  test('what is no code at all is a try too', async () => {
    const { app } = await locked();
    expect(await app.tryCode('25071234567')).toEqual({ is: 'wrong', free: 4 });
  });
});

describe('the phone’s clock', () => {
  async function waiting() {
    const phone = await locked();
    for (let tries = 0; tries < 5; tries += 1) await phone.app.tryCode('1111');
    return phone;
  }

  test('put back, the wait begins again and then goes by', async () => {
    const { app, clock, phone } = await waiting();
    clock.wall -= 24 * 60 * MINUTE;
    const again = await start(phone, clock);
    expect(await again.waitMs()).toBe(30_000);
    clock.wall += 29_000;
    expect(await again.waitMs()).toBe(1_000);
    expect(await app.waitMs()).toBe(30_000);
  });

  test('put forward while the app is in front, its ticks count', async () => {
    const { app, clock } = await waiting();
    clock.wall += 60 * MINUTE;
    clock.ticks += 10_000;
    expect(await app.waitMs()).toBe(20_000);
    clock.ticks += 20_000;
    expect(await app.waitMs()).toBe(0);
  });

  test('out of sight the phone may have slept, and its ticks with it: the clock counts', async () => {
    const { app, clock } = await waiting();
    app.left();
    clock.wall += 40_000;
    expect(await app.waitMs()).toBe(0);
  });
});

test('nothing of a lock that was taken off stands among the settings, and nothing is asked for', async () => {
  const { app } = await locked();
  await dropLock(app.store);
  const settings = await app.store.settings();
  expect(settings[KEYS.isOn]).toBe(false);
  expect([settings[KEYS.code], settings[KEYS.tries], settings[KEYS.askedOff]]).toEqual([null, null, null]);
  expect(await app.tryCode('')).toEqual({ is: 'right', askedAt: null });
});
