/** In which ways a screen is looked at: all pairs of four choices in eight looks, two in each language; or all of them. */
import type { Page } from '@playwright/test';
import { LANGUAGES, type Language } from '../../src/i18n.ts';

export interface Look {
  readonly theme: 'light' | 'dark';
  readonly textSize: 'normal' | 'double';
  readonly width: 360 | 320;
}

const THEMES = ['light', 'dark'] as const;
const TEXT_SIZES = ['normal', 'double'] as const;
const WIDTHS = [360, 320] as const;

export const ALL_LOOKS: readonly Look[] = THEMES.flatMap((theme) =>
  TEXT_SIZES.flatMap((textSize) => WIDTHS.map((width) => ({ theme, textSize, width }))),
);

/** A look and its opposite for each language, so that every two choices meet somewhere. */
export function pairwiseLooks(language: Language): readonly Look[] {
  const at = LANGUAGES.indexOf(language);
  const textSize = TEXT_SIZES[at % 2 === 0 ? 0 : 1] ?? 'normal';
  const width = WIDTHS[at < 2 ? (at % 2 === 0 ? 0 : 1) : at % 2 === 0 ? 1 : 0] ?? 320;
  return [
    { theme: 'light', textSize, width },
    {
      theme: 'dark',
      textSize: textSize === 'normal' ? 'double' : 'normal',
      width: width === 360 ? 320 : 360,
    },
  ];
}

const HEIGHT = 740;

export async function showLook(page: Page, { theme, textSize, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT });
  await page.evaluate(
    (chosen) => {
      document.documentElement.dataset.theme = chosen.theme;
      document.documentElement.dataset.textSize = chosen.textSize;
    },
    { theme, textSize },
  );
}
