/**
 * In which ways a screen is looked at. All pairs of theme, text size, width, colours and motion meet in twelve looks, three in each
 * language, and so do each language and all of them but the wide widths, of which each language sees one. Or all of them.
 */
import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../../src/i18n.ts';

export interface Look {
  readonly theme: 'light' | 'dark';
  readonly textSize: 'normal' | 'double';
  readonly width: 360 | 320 | 768 | 1280;
  /** Whose colours: the app's, or those that the system forces on every page. */
  readonly colours: 'own' | 'forced';
  readonly motion: 'full' | 'reduced';
}

export const PLAIN: Look = {
  theme: 'light',
  textSize: 'normal',
  width: 360,
  colours: 'own',
  motion: 'reduced',
};

const THEMES = ['light', 'dark'] as const;
const TEXT_SIZES = ['normal', 'double'] as const;
const HEIGHTS = { 320: 740, 360: 740, 768: 1024, 1280: 800 } as const;
const WIDTHS = [360, 320, 768, 1280] as const;

/** Themes, text sizes and widths with the app's own colours; and forced ones on the smallest and the largest. */
export const ALL_LOOKS: readonly Look[] = THEMES.flatMap((theme) =>
  TEXT_SIZES.flatMap((textSize) => [
    ...WIDTHS.map((width): Look => ({ theme, textSize, width, colours: 'own', motion: 'reduced' })),
    { theme, textSize, width: textSize === 'double' ? 320 : 1280, colours: 'forced', motion: 'full' },
  ]),
);

const look = (
  theme: Look['theme'],
  textSize: Look['textSize'],
  width: Look['width'],
  colours: Look['colours'],
  motion: Look['motion'],
): Look => ({ theme, textSize, width, colours, motion });

/** Two of a phone, as opposite as can be, the app's own colours first; and a wide one. */
const PAIRS: readonly (readonly Look[])[] = [
  [
    look('light', 'normal', 360, 'own', 'full'),
    look('dark', 'double', 320, 'forced', 'reduced'),
    look('light', 'normal', 768, 'own', 'full'),
  ],
  [
    look('light', 'double', 320, 'own', 'full'),
    look('dark', 'normal', 360, 'forced', 'reduced'),
    look('light', 'double', 1280, 'forced', 'full'),
  ],
  [
    look('dark', 'double', 360, 'own', 'reduced'),
    look('light', 'normal', 320, 'forced', 'full'),
    look('dark', 'double', 768, 'forced', 'reduced'),
  ],
  [
    look('dark', 'normal', 320, 'own', 'full'),
    look('light', 'double', 360, 'forced', 'reduced'),
    look('dark', 'normal', 1280, 'own', 'reduced'),
  ],
];

export const pairwiseLooks = (language: Language): readonly Look[] =>
  PAIRS[LANGUAGES.indexOf(language)] ?? [];

export const sayLook = ({ theme, textSize, width, colours, motion }: Look): string =>
  `(${theme}, ${textSize}, ${width}, ${colours} colours, ${motion} motion)`;

export async function showLook(page: Page, { theme, textSize, width, colours, motion }: Look): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHTS[width] });
  await page.emulateMedia({
    colorScheme: theme,
    forcedColors: colours === 'forced' ? 'active' : 'none',
    reducedMotion: motion === 'reduced' ? 'reduce' : 'no-preference',
  });
  await page.waitForFunction(isAllThere, colours);
  await page.evaluate(
    async (chosen) => {
      document.documentElement.dataset.theme = chosen.theme;
      document.documentElement.dataset.textSize = chosen.textSize;
      // What moves has come to where it goes.
      const moving = document.getAnimations().map((animation) => animation.finished.catch(() => null));
      await Promise.all(moving);
    },
    { theme, textSize },
  );
}

/** In the page: what comes late, for such colours and for such a width, has come. */
function isAllThere(colours: Look['colours']): boolean {
  const isLooked = [...document.styleSheets].some(({ href }) => href?.includes('forced'));
  const room = document.querySelector('[data-room]');
  const isAlone = !room || innerWidth < 900 || document.documentElement.dataset.wide === '';
  return (colours === 'own' || isLooked) && isAlone && !document.querySelector('[data-beside]:empty');
}
