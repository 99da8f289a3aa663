// While the app is locked nothing of a community stands in the page, and nothing of what was begun is lost.
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { PEOPLE } from '../../../src/app/practice/people.ts';
import { onHush } from '../../../src/app/speech/hush.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import {
  type Clocked,
  CODE,
  clockedPhone,
  inFront,
  lockedApp,
  MINUTE,
  namesInSight,
  pass,
  practiceOn,
  tapCode,
  tapWhenOpen,
  turn,
} from './phone-with-lock.tsx';

afterEach(() => {
  inFront();
  cleanup();
});

const asked = () => screen.findByRole('heading', { name: 'What is the secret code?' });
const cover = () => [...document.querySelectorAll('b')].find(({ textContent }) => textContent === 'Caixeta');

async function members(phone: Clocked, after: '0' | '5' = '5') {
  const book = await practiceOn(phone);
  const app = await lockedApp(phone, `/g/${book}/members`, after);
  await screen.findAllByText(PEOPLE[0]?.name ?? '');
  expect(namesInSight().length).toBeGreaterThan(5);
  return app;
}

async function open(): Promise<void> {
  await asked();
  await tapCode(CODE);
  await tapWhenOpen('Open');
}

describe('locked', () => {
  test('by the padlock: no name is in the page, its title or its history; the code brings all of it back', async () => {
    const phone = clockedPhone();
    await members(phone);
    const address = window.location.href;
    await userEvent.click(await screen.findByRole('button', { name: 'Lock now' }));
    expect(namesInSight()).toEqual([]);
    await asked();
    expect(namesInSight()).toEqual([]);
    await open();
    await waitFor(() => expect(namesInSight().length).toBeGreaterThan(5));
    expect(window.location.href).toBe(address);
  });

  test('what is being read aloud stops, recordings too', async () => {
    const phone = clockedPhone();
    const { lock } = await members(phone);
    let stopped = 0;
    const end = onHush(window, () => {
      stopped += 1;
    });
    lock.lockNow();
    await asked();
    expect(stopped).toBe(1);
    await open();
    end();
    lock.lockNow();
    await asked();
    expect(stopped).toBe(1);
  });

  test('what was half typed is there again, at the same place and with the same focus', async () => {
    const phone = clockedPhone();
    const book = await practiceOn(phone);
    const { lock } = await lockedApp(phone, `/g/${book}/members/new`);
    const field = await screen.findByRole('textbox');
    await userEvent.type(field, 'Aiss');
    lock.lockNow();
    await asked();
    expect(document.body.contains(field)).toBe(false);
    await open();
    await waitFor(() => expect(document.activeElement).toBe(field));
    await userEvent.keyboard('atou');
    expect((field as HTMLInputElement).value).toBe('Aissatou');
  });

  test('the picture guide stands beside the app: it is closed, and the app goes on under the lock', async () => {
    const phone = clockedPhone();
    const { lock } = await lockedApp(phone, '/settings');
    await userEvent.click(await screen.findByRole('button', { name: 'Help' }));
    await screen.findByRole('dialog');
    lock.lockNow();
    expect(screen.queryByRole('dialog')).toBeNull();
    await asked();
    // A way that is taken meanwhile, as with the phone's own "back", is where it opens.
    window.location.hash = '#/lock';
    await open();
    expect(await screen.findByText('The lock is on')).toBeTruthy();
  });
});

describe('out of sight', () => {
  test('the box covers the page in the same breath, and is gone when it comes back in time', async () => {
    const phone = clockedPhone();
    await members(phone);
    const name = screen.getAllByText(PEOPLE[0]?.name ?? '')[0] as HTMLElement;
    const root = [...document.body.children].find((each) => each.contains(name)) as HTMLElement;
    expect(cover()?.closest('[hidden]')).not.toBeNull();
    turn('hidden');
    expect(cover()?.closest('[hidden]')).toBeNull();
    expect(root.style.visibility).toBe('hidden');
    pass(phone, 4 * MINUTE);
    turn('visible');
    expect(cover()?.closest('[hidden]')).not.toBeNull();
    expect(root.style.visibility).toBe('');
    expect(screen.queryByRole('heading', { name: 'What is the secret code?' })).toBeNull();
  });

  test.each(['pagehide', 'freeze'])('%s covers too', async (name) => {
    const phone = clockedPhone();
    await members(phone);
    const target = name === 'pagehide' ? window : document;
    target.dispatchEvent(new Event(name));
    expect(cover()?.closest('[hidden]')).toBeNull();
    window.dispatchEvent(new Event('pageshow'));
    expect(cover()?.closest('[hidden]')).not.toBeNull();
  });

  test('for too long: the code is asked for before anything is shown again', async () => {
    const phone = clockedPhone();
    await members(phone);
    turn('hidden');
    pass(phone, 5 * MINUTE);
    turn('visible');
    expect(namesInSight()).toEqual([]);
    await open();
    await waitFor(() => expect(namesInSight().length).toBeGreaterThan(5));
  });

  test('“always” asks after the shortest absence; a clock that was put back asks too', async () => {
    const phone = clockedPhone();
    await members(phone, '0');
    turn('hidden');
    turn('visible');
    await open();
    phone.clock.wall += 1;
    turn('hidden');
    phone.clock.wall -= MINUTE;
    turn('visible');
    expect(namesInSight()).toEqual([]);
    await asked();
  });

  test('in front it never asks, however long a meeting takes', async () => {
    const phone = clockedPhone();
    await members(phone, '0');
    pass(phone, 5 * 60 * MINUTE);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(namesInSight().length).toBeGreaterThan(5);
  });
});

describe('wrong codes', () => {
  test.each(SPOKEN)(
    'in %s: how many are left, then how long to wait; no code is shown or spoken',
    async (language) => {
      const phone = clockedPhone();
      const { i18n, lock } = await lockedApp(phone, '/settings', '5', language);
      const { t } = i18n;
      lock.lockNow();
      await screen.findByRole('heading', { name: t('lock.ask') });
      const field = screen.getByLabelText(t('lock.code'), { selector: 'input' }) as HTMLInputElement;
      await waitFor(() => expect(document.activeElement).toBe(field));
      await userEvent.keyboard('12x34');
      expect(field.value).toBe('••••');
      expect(document.body.innerHTML).not.toContain('1234');
      await userEvent.keyboard('{Enter}');
      expect(await screen.findByText(t('lock.wrong'))).toBeTruthy();
      expect(screen.getByText(t('lock.free', { count: 4 })).closest('[role=status]')).not.toBeNull();
      for (let tries = 0; tries < 4; tries += 1) await lock.tryCode('1234');
      await tapCode('9999');
      await tapWhenOpen(t('lock.open'));
      expect(await screen.findByText(t('lock.wait.seconds', { count: 30 }))).toBeTruthy();
      expect(screen.queryByRole('button', { name: '1' })).toBeNull();
      pass(phone, 30_000);
      await screen.findByRole('button', { name: '1' });
      await tapCode(CODE);
      await tapWhenOpen(t('lock.open'));
      expect(await screen.findByRole('heading', { name: t('settings.title') })).toBeTruthy();
    },
  );
});
