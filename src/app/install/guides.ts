/**
 * How this browser puts a page on the phone's screen, as steps with a picture each; by its user agent. The words in them are
 * those of the browser's own menus. Pure. Must not know: screens, what the browser can do by itself.
 */
import { practiceOnly, type Told } from './practice-only.ts';

export type Guide = 'safari' | 'iphone' | 'chrome' | 'samsung' | 'firefox' | 'leaveAndroid' | 'leaveIphone';

/** What the picture of a step shows. `button`: where on the phone it is. `row`: a line of the menu. `agree`: the last question. */
export type Picture =
  | { readonly shows: 'button'; readonly at: 'top' | 'middle' | 'bottom'; readonly sign: Sign }
  | { readonly shows: 'row'; readonly sign: Sign }
  | { readonly shows: 'agree' };
export type Sign = 'dots' | 'threeDots' | 'share' | 'bars' | 'addSquare' | 'addHome' | 'plus' | 'globe';

export type StepId =
  | 'shareBelow'
  | 'shareAbove'
  | 'addIphone'
  | 'agreeIphone'
  | 'dots'
  | 'addChrome'
  | 'agreeChrome'
  | 'bars'
  | 'addSamsung'
  | 'agreeSamsung'
  | 'addFirefox'
  | 'agreeFirefox'
  | 'dotsInApp'
  | 'outAndroid'
  | 'dotsInAppIphone'
  | 'outIphone';

export interface Step {
  readonly id: StepId;
  readonly picture: Picture;
}

const above = (sign: Sign): Picture => ({ shows: 'button', at: 'top', sign });
const row = (sign: Sign): Picture => ({ shows: 'row', sign });
const AGREE: Picture = { shows: 'agree' };

const IPHONE: readonly Step[] = [
  { id: 'addIphone', picture: row('addSquare') },
  { id: 'agreeIphone', picture: AGREE },
];

export const STEPS: Readonly<Record<Guide, readonly Step[]>> = {
  safari: [{ id: 'shareBelow', picture: { shows: 'button', at: 'middle', sign: 'share' } }, ...IPHONE],
  iphone: [{ id: 'shareAbove', picture: above('share') }, ...IPHONE],
  chrome: [
    { id: 'dots', picture: above('dots') },
    { id: 'addChrome', picture: row('addHome') },
    { id: 'agreeChrome', picture: AGREE },
  ],
  samsung: [
    { id: 'bars', picture: { shows: 'button', at: 'bottom', sign: 'bars' } },
    { id: 'addSamsung', picture: row('plus') },
    { id: 'agreeSamsung', picture: AGREE },
  ],
  firefox: [
    { id: 'dots', picture: above('dots') },
    { id: 'addFirefox', picture: row('addHome') },
    { id: 'agreeFirefox', picture: AGREE },
  ],
  leaveAndroid: [
    { id: 'dotsInApp', picture: above('dots') },
    { id: 'outAndroid', picture: row('globe') },
  ],
  leaveIphone: [
    { id: 'dotsInAppIphone', picture: above('threeDots') },
    { id: 'outIphone', picture: row('globe') },
  ],
};

/** Null where no guide of ours leads there: a computer, which asks by itself or cannot. */
export function guideFor(told: Told): Guide | null {
  const { userAgent } = told;
  if (practiceOnly(told) === 'inApp') return 'standalone' in told ? 'leaveIphone' : 'leaveAndroid';
  if (told.standalone !== undefined) return /CriOS|FxiOS|EdgiOS/u.test(userAgent) ? 'iphone' : 'safari';
  if (!userAgent.includes('Android')) return null;
  if (userAgent.includes('SamsungBrowser')) return 'samsung';
  return userAgent.includes('Firefox/') ? 'firefox' : 'chrome';
}

const APPS: readonly (readonly [RegExp, string])[] = [
  [/Instagram/u, 'Instagram'],
  [/WhatsApp/u, 'WhatsApp'],
  [/Telegram/u, 'Telegram'],
  [/musical_ly|trill_|Bytedance|TikTok/u, 'TikTok'],
  [/FBA[NV]/u, 'Facebook'],
];

/** The app that shows the page inside itself, by the name people know; null where it does not say. */
export function appAround({ userAgent }: Told): string | null {
  return APPS.find(([said]) => said.test(userAgent))?.[1] ?? null;
}
