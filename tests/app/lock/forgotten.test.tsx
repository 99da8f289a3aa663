// Nobody knows the code: the recovery sheet of a community on this phone opens at once, a day of waiting opens for anybody, in sight of
// all and ended by the code. Nothing is erased by any of it.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { toHex } from '../../../src/store/hashes.ts';
import { type NewSheet, newSheet } from '../../../src/sync/keys/sheet.ts';
import { sheetGroups } from '../../../src/sync/keys/sheet-text.ts';
import { partsOn, sessionOn } from '../harness.tsx';
import { BOOK } from '../meeting/community.ts';
import { founder, type OnePhone } from '../phones/together.ts';
import {
  type Clocked,
  CODE,
  clockedPhone,
  lockedApp,
  MINUTE,
  pass,
  practiceOn,
  tapCode,
} from './phone-with-lock.tsx';

const HOUR = 60 * MINUTE;
const { crypto } = globalThis;

const button = (name: string) => screen.findByRole('button', { name });
const tap = async (name: string) => userEvent.click(await button(name));

async function locked(phone: Clocked) {
  const app = await lockedApp(phone, '/settings');
  app.lock.lockNow();
  await tap('I do not know the code');
  return app;
}

/** A phone of a real community, with a clock. */
async function ours(): Promise<{ readonly first: OnePhone; readonly phone: Clocked }> {
  const first = await founder();
  return { first, phone: { ...first.phone, clock: clockedPhone().clock } };
}

async function keep({ write }: OnePhone, { keys }: NewSheet, recovery: string): Promise<void> {
  const [signKey, openKey] = [toHex(keys.signKey), toHex(keys.openKey)];
  await write({ kind: 'recovery-made', body: { recovery, signKey, openKey } });
}

async function type({ secret }: NewSheet): Promise<void> {
  await tap('Use the sheet');
  const groups = sheetGroups(secret);
  for (const [at, field] of (await screen.findAllByRole('textbox')).entries())
    fireEvent.change(field, { target: { value: groups[at] ?? '' } });
  await tap('Take the lock off and go in');
}

describe('with the recovery sheet', () => {
  test('of a community here the lock is off at once, and the book is as it was', async () => {
    const { first, phone } = await ours();
    const sheet = await newSheet(crypto);
    await keep(first, sheet, 'r1');
    const { count } = (await first.store.books())[0] ?? { count: 0 };
    const { lock } = await locked(phone);
    await type(sheet);
    expect(await screen.findByRole('heading', { name: 'Settings of this phone' })).toBeTruthy();
    expect(await lock.isOn()).toBe(false);
    const { store } = await partsOn(phone);
    expect((await store.settings()).lock).toBe(false);
    expect((await store.books()).map(({ id, count: lines }) => [id, lines])).toEqual([[BOOK, count]]);
  });

  test('that another one took the place of, or of no community here, nothing opens', async () => {
    const { first, phone } = await ours();
    const old = await newSheet(crypto);
    await keep(first, old, 'r1');
    await keep(first, await newSheet(crypto), 'r2');
    const { lock } = await locked(phone);
    await type(old);
    expect(
      await screen.findByText('This sheet is not the one in force of any group on this phone.'),
    ).toBeTruthy();
    expect(await lock.isOn()).toBe(true);
    expect(await lock.opensBySheet((await newSheet(crypto)).secret)).toBe(false);
  });

  test('of a practice community nothing opens: anybody could have made one', async () => {
    const phone = clockedPhone();
    const book = await practiceOn(phone);
    const session = await sessionOn(phone, book);
    const { secret, keys } = await newSheet(crypto);
    const body = { recovery: 'r1', signKey: toHex(keys.signKey), openKey: toHex(keys.openKey) };
    const written = await session.dispatch(
      { do: 'write', drafts: [{ kind: 'recovery-made', body }] },
      { intent: 'sheet' },
    );
    expect(written.ok).toBe(true);
    expect(await (await (await partsOn(phone)).lock()).opensBySheet(secret)).toBe(false);
  });
});

describe('after a day', () => {
  test('who asked is in sight of all, and only then can the lock be taken off', async () => {
    const phone = clockedPhone();
    await locked(phone);
    await tap('Ask to take the lock off');
    expect(
      await screen.findByText(/^Somebody asked to take the lock off\. It can be done from Tuesday/u),
    ).toBeTruthy();
    await tap('Back');
    expect(await screen.findByText(/^Somebody asked to take the lock off/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take the lock off and go in' })).toBeNull();
    pass(phone, 24 * HOUR);
    await tap('I do not know the code');
    await tap('Take the lock off and go in');
    expect(await screen.findByRole('heading', { name: 'Settings of this phone' })).toBeTruthy();
    expect((await (await partsOn(phone)).store.settings()).lock).toBe(false);
  });

  test('who knows the code ends it, and hears of it before anything else', async () => {
    const phone = clockedPhone();
    const { lock } = await locked(phone);
    await tap('Ask to take the lock off');
    await tap('Back');
    pass(phone, 23 * HOUR);
    await screen.findByRole('heading', { name: 'What is the secret code?' });
    await tapCode(CODE);
    await tap('Open');
    expect(await screen.findByRole('heading', { name: 'Somebody asked to take the lock off' })).toBeTruthy();
    expect(await lock.askedOff()).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Settings of this phone' })).toBeNull();
    await tap('All right');
    expect(await screen.findByRole('heading', { name: 'Settings of this phone' })).toBeTruthy();
  });

  test('a clock that was put back before it was asked begins the day again', async () => {
    const phone = clockedPhone();
    const { lock } = await locked(phone);
    await lock.askOff();
    phone.clock.wall -= 48 * HOUR;
    await lock.askedOff();
    phone.clock.wall += 24 * HOUR - 1;
    expect((await lock.askedOff())?.isOver).toBe(false);
    phone.clock.wall += 1;
    await waitFor(async () => expect((await lock.askedOff())?.isOver).toBe(true));
  });
});
