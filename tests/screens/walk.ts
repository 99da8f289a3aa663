/** One phone, one language: every screen in every state, in the order of the scenes and of the registry. */
import type { Page } from '@playwright/test';
import type { RouteId } from '../../src/app/routes.ts';
import type { Language } from '../../src/i18n.ts';
import { EUR } from '../../src/ledger/currency.ts';
import { wordsOf } from '../e2e/hands/words.ts';
import { type Arrangement, SCENES } from './arrange/arrangement.ts';
import { Community } from './arrange/community.ts';
import { enter } from './arrange/scenes.ts';
import { ARRANGEMENTS } from './arrangements.ts';

export type Look = (screen: { readonly route: RouteId; readonly state: string }) => Promise<void>;

export interface Screen extends Arrangement {
  readonly route: RouteId;
  readonly state: string;
}

export const ALL_SCREENS: readonly Screen[] = Object.entries(ARRANGEMENTS).flatMap(([route, states]) =>
  Object.entries<Arrangement>(states).map(([state, arrangement]) => ({
    ...arrangement,
    route: route as RouteId,
    state,
  })),
);

/** While one works on a few screens: their routes, or one state of a route as its picture is named, with commas. */
export const only = process.env.CAIXETA_ONLY?.split(',') ?? null;

const isWanted = ({ route, state }: Screen): boolean =>
  !only || only.includes(route) || only.includes(`${route}-${state}`);

/** The first visit of a new phone, then everything; `look` sees each screen as it is arranged. Returns what could not be. */
export async function walk(page: Page, language: Language, look: Look): Promise<readonly string[]> {
  await page.goto('./');
  const hands = { page, ...wordsOf(language, EUR) };
  const community = new Community(hands);
  await community.settle();
  await page.getByRole('combobox').selectOption(language);
  const failed: string[] = [];
  for (const scene of SCENES) {
    await enter(scene, community);
    for (const screen of ALL_SCREENS) {
      if (screen.scene !== scene || !isWanted(screen)) continue;
      const { route, state } = screen;
      try {
        await screen.arrange(community, hands);
        const shown = await page.locator('html').getAttribute('data-screen');
        if (shown !== route) throw new Error(`this is ${shown}`);
        await look({ route, state });
      } catch (error) {
        failed.push(`${route}-${state}: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  return failed;
}
