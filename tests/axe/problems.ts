/** What is wrong with the screen that a page shows now, as lines for a person to read; none where all is well. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A button that is half under the floor counts as small there, though it can be scrolled up; ours below is stricter. */
const OWN = ['target-size'];
/** What theme, text size and width can change; the rest is the same in every look. */
const SEEN = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'css-orientation-lock'];
const SMALLEST_TARGET_PX = 48;

export async function axeProblems(page: Page, rules: 'all' | 'seen'): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const chosen = rules === 'all' ? axe.withTags(RULES).disableRules(OWN) : axe.withRules(SEEN);
  const { violations } = await chosen.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  );
}

/** What stands over the side of the page. */
export async function overflowProblems(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth <= room) return [];
    const over = [...document.querySelectorAll('main *, header *, dialog[open] *')].filter(
      (element) => element.getBoundingClientRect().right > room + 1,
    );
    const names = over.slice(0, 3).map((element) => element.outerHTML.slice(0, 120));
    return [`overflow: ${root.scrollWidth} px wide on ${room}: ${names.join(' | ')}`];
  });
}

/** Buttons and fields too small for a finger. */
export async function targetProblems(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const finger =
      'button, select, summary, a[href], textarea, input:not([type=radio], [type=checkbox], [type=file])';
    const targets = [...document.querySelectorAll(finger)];
    for (const hidden of document.querySelectorAll('input[type=radio], input[type=checkbox]')) {
      const label = hidden.closest('label');
      if (label) targets.push(label);
    }
    return targets.flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      if (width === 0 || height === 0 || (width >= least - 0.5 && height >= least - 0.5)) return [];
      return [`target: ${Math.round(width)}×${Math.round(height)} ${target.outerHTML.slice(0, 120)}`];
    });
  }, SMALLEST_TARGET_PX);
}

/** Keys and gaps of texts that stand where words should. */
export async function textProblems(page: Page, sections: readonly string[]): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const labelled = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')];
    const labels = labelled.flatMap((element) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.textContent, ...labels].join('\n');
  });
  const key = new RegExp(`(?<![\\w.])(?:${sections.join('|')})\\.[a-z]\\w*|\\{\\{|undefined|NaN`, 'gu');
  return (said.match(key) ?? []).map((found) => `untranslated: ${found}`);
}
