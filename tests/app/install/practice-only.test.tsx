// Where a book would soon be gone only practice is offered, whichever way somebody comes in; what is there already stays open.
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { appAround, guideFor, STEPS } from '../../../src/app/install/guides.ts';
import { practiceOnly, screenIn } from '../../../src/app/install/practice-only.ts';
import { PATHS, type RouteId } from '../../../src/app/routes.ts';
import { BROWSERS, type Said } from '../../setup/browsers.ts';
import { SPOKEN } from '../../setup/spoken.ts';
import { newPhone, renderApp } from '../harness.tsx';
import { plain } from '../ui/render.tsx';

const TABLE: Readonly<
  Record<keyof typeof BROWSERS, readonly [place: string | null, guide: string | null, app?: string]>
> = {
  safari: ['iphoneTab', 'safari'],
  safariIpad: ['iphoneTab', 'safari'],
  chromeIphone: ['iphoneTab', 'iphone'],
  firefoxIphone: ['iphoneTab', 'iphone'],
  iphoneHomeScreen: [null, 'safari'],
  chromeAndroid: [null, 'chrome'],
  edgeAndroid: [null, 'chrome'],
  samsung: [null, 'samsung'],
  firefoxAndroid: [null, 'firefox'],
  chromeComputer: [null, null],
  safariComputer: [null, null],
  firefoxComputer: [null, null],
  whatsappIphone: ['inApp', 'leaveIphone', 'WhatsApp'],
  facebookIphone: ['inApp', 'leaveIphone', 'Facebook'],
  facebookAndroid: ['inApp', 'leaveAndroid', 'Facebook'],
  messengerAndroid: ['inApp', 'leaveAndroid', 'Facebook'],
  instagramIphone: ['inApp', 'leaveIphone', 'Instagram'],
  instagramAndroid: ['inApp', 'leaveAndroid', 'Instagram'],
  telegramAndroid: ['inApp', 'leaveAndroid', 'Telegram'],
  tiktokIphone: ['inApp', 'leaveIphone', 'TikTok'],
  tiktokAndroid: ['inApp', 'leaveAndroid', 'TikTok'],
  viewAndroid: ['inApp', 'leaveAndroid'],
  viewIphone: ['inApp', 'leaveIphone'],
};

describe('what browsers say of themselves', () => {
  test.each(Object.entries(TABLE))('%s', (name, [place, guide, app]) => {
    const said = BROWSERS[name as keyof typeof BROWSERS];
    expect(practiceOnly(said)).toBe(place);
    expect(guideFor(said)).toBe(guide);
    expect(appAround(said)).toBe(app ?? null);
  });

  test('every guide begins with a button on the phone, and has a picture at each step', () => {
    for (const steps of Object.values(STEPS)) {
      expect(steps[0]?.picture.shows).toBe('button');
      expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    }
  });
});

/** What brings in a book, or begins one. */
const BARRED: readonly RouteId[] = [
  'founding',
  'openFile',
  'shared',
  'restore',
  'join',
  'takePages',
  'sealPicture',
];

test('every screen outside a community either begins no book or is not shown there', () => {
  const outside = (Object.keys(PATHS) as RouteId[]).filter((id) => !PATHS[id].startsWith('/g/'));
  const barred = outside.filter((id) => screenIn('inApp', id) !== id);
  expect(new Set(barred)).toEqual(new Set(BARRED));
  expect(outside.filter((id) => screenIn(null, id) !== id)).toEqual([]);
  expect(screenIn('iphoneTab', 'home')).toBe('home');
});

function seemToBe(said: Said): void {
  for (const [name, value] of Object.entries(said)) {
    Object.defineProperty(navigator, name, { value, configurable: true });
  }
}

afterEach(() => {
  for (const name of ['userAgent', 'standalone']) Reflect.deleteProperty(navigator, name);
});

describe.each(SPOKEN)('the first screen in %s', (language) => {
  test.each(['safari', 'instagramAndroid', 'whatsappIphone'] as const)('%s', async (browser) => {
    seemToBe(BROWSERS[browser]);
    const { i18n } = await renderApp(newPhone(), '/', language);
    const { t } = i18n;
    const app = appAround(BROWSERS[browser]);
    const inside = { app, browser: browser === 'instagramAndroid' ? 'Chrome' : 'Safari' };
    const title = app ? t('install.inside', inside) : t('install.iphone');
    expect(await screen.findByText((text) => plain(text) === plain(title))).toBeTruthy();
    expect(screen.getByRole('button', { name: new RegExp(t('start.practice'), 'u') })).toBeTruthy();
    for (const way of ['ours', 'join', 'file', 'restore'] as const) {
      expect(screen.queryByRole('button', { name: t(`start.${way}`) })).toBeNull();
    }
    expect(screen.queryByRole('button', { name: t('install.copyAddress') }) !== null).toBe(app !== null);
  });
});

test.each(BARRED.map((id) => PATHS[id]))('an address leads nowhere else: %s', async (path) => {
  seemToBe(BROWSERS.safari);
  const { i18n } = await renderApp(newPhone(), path, 'en');
  expect(await screen.findByText(i18n.t('install.iphone'))).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1, name: i18n.t('start.welcome') })).toBeTruthy();
});

test('what was begun elsewhere is not gone on with, and the settings stay open', async () => {
  const phone = newPhone();
  const first = await renderApp(phone, '/found', 'en');
  await userEvent.type(await screen.findByLabelText('Name of the group'), 'Natillera');
  first.unmount();
  seemToBe(BROWSERS.facebookAndroid);
  const second = await renderApp(phone, '/', 'en');
  expect(
    await screen.findByText(second.i18n.t('install.inside', { app: 'Facebook', browser: 'Chrome' })),
  ).toBeTruthy();
  expect(screen.queryByText(/Natillera/u)).toBeNull();
  second.unmount();
  const { i18n } = await renderApp(phone, '/settings', 'en');
  expect(await screen.findByRole('heading', { name: i18n.t('settings.title') })).toBeTruthy();
});
