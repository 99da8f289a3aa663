/** What browsers say of themselves, as phones of 2024 to 2026 sent it, and a page that takes Chromium for one of them. */
import type { Page } from '@playwright/test';

export interface Said {
  readonly userAgent: string;
  /** Safari's engine on an iPhone or iPad alone says it. */
  readonly standalone?: boolean;
}

const IOS =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)';
const VIEW =
  'Mozilla/5.0 (Linux; Android 14; SM-A155F Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/125.0.6422.165 Mobile Safari/537.36';
const tab = (userAgent: string): Said => ({ userAgent, standalone: false });

export const BROWSERS = {
  safari: tab(`${IOS} Version/17.5 Mobile/15E148 Safari/604.1`),
  /** An iPad says that it is a Mac. */
  safariIpad: tab(
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
  ),
  chromeIphone: tab(`${IOS} CriOS/126.0.6478.35 Mobile/15E148 Safari/604.1`),
  firefoxIphone: tab(`${IOS} FxiOS/127.0 Mobile/15E148 Safari/605.1.15`),
  iphoneHomeScreen: { userAgent: `${IOS} Mobile/15E148`, standalone: true },
  chromeAndroid: { userAgent: `${ANDROID} Chrome/126.0.0.0 Mobile Safari/537.36` },
  edgeAndroid: { userAgent: `${ANDROID} Chrome/126.0.0.0 Mobile Safari/537.36 EdgA/126.0.0.0` },
  samsung: { userAgent: `${ANDROID} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36` },
  firefoxAndroid: { userAgent: 'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0' },
  chromeComputer: {
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36',
  },
  safariComputer: {
    userAgent:
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
  },
  firefoxComputer: { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0' },
  whatsappIphone: tab(`${IOS} Mobile/15E148 WhatsApp/2.24.15.78`),
  facebookIphone: tab(
    `${IOS} Mobile/15E148 [FBAN/FBIOS;FBAV/468.0.0.36.107;FBBV/611111111;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.5.1;FBSS/3;FBID/phone;FBLC/es_ES;FBOP/5]`,
  ),
  facebookAndroid: {
    userAgent: `${VIEW} [FB_IAB/FB4A;FBAV/468.1.0.57.76;IABMV/1;]`,
  },
  messengerAndroid: { userAgent: `${VIEW} [FB_IAB/Orca-Android;FBAV/461.0.0.48.107;]` },
  instagramIphone: tab(
    `${IOS} Mobile/21F90 Instagram 335.0.0.34.95 (iPhone14,5; iOS 17_5_1; es_ES; es; scale=3.00; 1170x2532; 612345678)`,
  ),
  instagramAndroid: {
    userAgent: `${VIEW} Instagram 334.0.0.42.95 Android (34/14; 450dpi; 1080x2222; samsung; SM-A155F; a15; mt6789; es_ES; 609962226)`,
  },
  telegramAndroid: {
    userAgent: `${ANDROID} Chrome/126.0.6478.71 Mobile Safari/537.36 Telegram-Android/11.4.3 (Samsung SM-A155F; Android 14; SDK 34; AVERAGE)`,
  },
  tiktokIphone: tab(
    `${IOS} Mobile/15E148 musical_ly_34.0.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/es Region/ES BytedanceWebview/d8a21c6`,
  ),
  tiktokAndroid: {
    userAgent: `${VIEW} trill_340002 JsSdk/1.0 NetType/WIFI Channel/googleplay AppName/musical_ly app_version/34.0.2 ByteLocale/es Region/ES BytedanceWebview/d8a21c6`,
  },
  /** Some other app that names nobody. */
  viewAndroid: { userAgent: VIEW },
  viewIphone: tab(`${IOS} Mobile/15E148`),
} as const satisfies Readonly<Record<string, Said>>;

/** From now on the page takes this Chromium for that browser. */
export async function seemToBe(page: Page, said: Said): Promise<void> {
  await page.evaluate((all) => {
    for (const [name, value] of Object.entries(all)) {
      Object.defineProperty(navigator, name, { value, configurable: true });
    }
  }, said);
}

export async function seemToBeItself(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const name of ['userAgent', 'standalone']) Reflect.deleteProperty(navigator, name);
  });
}
