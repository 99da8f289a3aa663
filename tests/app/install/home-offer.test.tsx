// The quiet card of home: taken, put off, gone for good, and never in a meeting.
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import type { InstallQuestion } from '../../../src/app/install/use-install.ts';
import { BROWSERS, type Said } from '../../setup/browsers.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { arrange, newPhone, type Phone, partsOn, renderApp } from '../harness.tsx';
import { BOOK, counted, deposit, everybody, founding, opened } from '../meeting/community.ts';
import { tap, writerOn } from '../meeting/steps.ts';
import { plain } from '../ui/render.tsx';

const HOME = `/g/${BOOK}`;
const OFFER = 'Put Caixeta on the screen?';

function seemToBe(said: Said): void {
  for (const [name, value] of Object.entries(said)) {
    Object.defineProperty(navigator, name, { value, configurable: true });
  }
}

afterEach(() => {
  for (const name of ['userAgent', 'standalone']) Reflect.deleteProperty(navigator, name);
  window.installEvent = undefined;
});

/** Says it as install/said.ts hears it. */
function say(event: Event): void {
  window.installEvent = event;
  act(() => void window.dispatchEvent(event));
}

function question(outcome: 'accepted' | 'dismissed'): {
  readonly event: InstallQuestion;
  readonly asked: number;
} {
  const asks = {
    asked: 0,
    event: Object.assign(new Event('beforeinstallprompt'), {
      async prompt() {
        asks.asked += 1;
      },
      userChoice: Promise.resolve({ outcome }),
    }),
  };
  return asks;
}

async function founded(today = '2026-03-02'): Promise<Phone> {
  const phone = newPhone(today);
  await arrange(phone, founding());
  return phone;
}

const settingsOn = async (phone: Phone) => (await partsOn(phone)).store.settings();
const gone = (text: string) => waitFor(() => expect(screen.queryByText(text)).toBeNull());

describe('where the browser asks', () => {
  test('its question is put at a tap, and the card is gone', async () => {
    const phone = await founded();
    const asks = question('accepted');
    await renderApp(phone, HOME);
    say(asks.event);
    await tap(userEvent.setup(), 'Put it on my phone');
    await gone(OFFER);
    expect(asks.asked).toBe(1);
    say(new Event('appinstalled'));
    await waitFor(async () => expect(await settingsOn(phone)).toMatchObject({ onScreen: true }));
  });

  test('no is taken for "not now"', async () => {
    const phone = await founded();
    const asks = question('dismissed');
    await renderApp(phone, HOME);
    say(asks.event);
    await tap(userEvent.setup(), 'Put it on my phone');
    await gone(OFFER);
    expect(asks.asked).toBe(1);
    expect(await settingsOn(phone)).toMatchObject({
      offersPutOff: { install: { times: 1, on: '2026-03-02' } },
    });
  });
});

test('put off: quiet for four weeks, and after the second time only in the settings', async () => {
  seemToBe(BROWSERS.chromeAndroid);
  const phone = await founded();
  const user = userEvent.setup();
  for (const today of ['2026-03-02', '2026-04-01']) {
    const home = await renderApp({ ...phone, today }, HOME);
    await screen.findByText(OFFER);
    await tap(user, 'Not now');
    await gone(OFFER);
    home.unmount();
  }
  expect(await settingsOn(phone)).toMatchObject({
    offersPutOff: { install: { times: 2, on: '2026-04-01' } },
  });
  await renderApp(phone, '/settings');
  await tap(user, 'Put Caixeta on the screen');
  expect(await screen.findByText(/Tap the three dots\./u)).toBeTruthy();
});

describe.each(SPOKEN)('in %s', (language) => {
  test.each([
    ['chromeAndroid', 'addChrome'],
    ['samsung', 'addSamsung'],
    ['firefoxAndroid', 'addFirefox'],
    ['safari', 'addIphone'],
  ] as const)('%s has a guide of its own', async (browser, step) => {
    seemToBe(BROWSERS[browser]);
    const { i18n } = await renderApp(newPhone(), '/install', language);
    expect(
      await screen.findByText((text) => plain(text).endsWith(plain(i18n.t(`install.step.${step}`)))),
    ).toBeTruthy();
    const steps = screen.getByRole('list', { name: i18n.t('install.how') });
    expect(steps.querySelectorAll('li > div > svg')).toHaveLength(3);
  });
});

test('on the screen already: nothing is offered any more', async () => {
  seemToBe(BROWSERS.iphoneHomeScreen);
  await renderApp(newPhone(), '/install');
  expect(await screen.findByText(/It is on the screen already/u)).toBeTruthy();
  expect(screen.queryByRole('list', { name: 'How to do it' })).toBeNull();
});

test('a meeting that is opened takes the card away', async () => {
  seemToBe(BROWSERS.chromeAndroid);
  const phone = await founded();
  await renderApp(phone, HOME);
  await screen.findByText(OFFER);
  const writer = await writerOn(phone);
  await writer.write(opened(1, '2026-03-02'));
  await screen.findByRole('button', { name: 'Go on with the meeting' });
  await gone(OFFER);
});

test('nothing promised, after the first sealed meeting: what it means and what to do', async () => {
  const phone = await founded();
  phone.persisted = false;
  const user = userEvent.setup();
  const writer = await writerOn(phone);
  await writer.write(opened(1, '2026-03-02'), everybody(), deposit('ana', 20), counted('closing', { 20: 1 }));
  await writer.dispatch({ do: 'seal', witnesses: ['bea', 'carme'] });
  await renderApp(phone, HOME);
  await screen.findByText('The phone could erase the book');
  await tap(user, 'What to do');
  await screen.findByRole('heading', { level: 1, name: 'So that the book is not lost' });
  await tap(user, 'Ask it not to erase it');
  expect(await screen.findByText(/It says no for now/u)).toBeTruthy();
  await tap(user, /^Make a copy/u);
  expect(await screen.findByRole('heading', { level: 1, name: 'Backup copy and settings' })).toBeTruthy();
});
