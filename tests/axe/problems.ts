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
    const over = [...document.querySelectorAll('main *, header *, dialog[open] *')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > room + 1 || left < -1;
    });
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
    // Text by text: of two that stand side by side, the end of one and the beginning of the other look like a key.
    const texts: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) texts.push(walk.currentNode.nodeValue ?? '');
    return [document.title, ...texts, ...labels].join('\n');
  });
  const key = new RegExp(`(?<![\\w.])(?:${sections.join('|')})\\.[a-z]\\w*|\\{\\{|undefined|NaN`, 'gu');
  return (said.match(key) ?? []).map((found) => `untranslated: ${found}`);
}

/** Text that its own box cuts off, and texts that stand on one another: nobody can read either. */
export async function cutTextProblems(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isShown = (element: Element): boolean =>
      element.checkVisibility({
        visibilityProperty: true,
        opacityProperty: true,
        contentVisibilityAuto: true,
      });
    const holdsText = (element: Element): boolean =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
    /** For the ear only: a pixel wide, on purpose. */
    const isSpoken = (element: Element): boolean => element.getBoundingClientRect().width <= 2;
    const texts = [...document.querySelectorAll('main *, header *, dialog[open] *')].filter(
      (element) => holdsText(element) && isShown(element) && !isSpoken(element),
    );
    const said = (element: Element): string => (element.textContent ?? '').trim().slice(0, 60);
    const cut = texts.filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (how: string): boolean => how === 'hidden' || how === 'clip';
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    });
    /**
     * Bars that stay and dialogs lie over the page on purpose: each is compared with its own kind. And what a box that scrolls does not
     * show now stands on nothing.
     */
    interface Place {
      readonly layer: Element;
      readonly box: {
        readonly left: number;
        readonly right: number;
        readonly top: number;
        readonly bottom: number;
      };
    }
    const known = new Map<Element, Place>();
    const everywhere = { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 };
    const placeOf = (element: Element): Place => {
      const found = known.get(element);
      if (found) return found;
      const { position, overflowX, overflowY } = getComputedStyle(element);
      const above = element.parentElement
        ? placeOf(element.parentElement)
        : { layer: element, box: everywhere };
      const isLayer = position === 'sticky' || position === 'fixed' || element.matches('dialog');
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const clips = (how: string): boolean => how !== 'visible';
      const box = isLayer ? everywhere : above.box;
      const place = {
        layer: isLayer ? element : above.layer,
        box: {
          left: clips(overflowX) ? Math.max(box.left, left) : box.left,
          right: clips(overflowX) ? Math.min(box.right, right) : box.right,
          top: clips(overflowY) ? Math.max(box.top, top) : box.top,
          bottom: clips(overflowY) ? Math.min(box.bottom, bottom) : box.bottom,
        },
      };
      known.set(element, place);
      return place;
    };
    const range = document.createRange();
    const parts = texts.flatMap((element) => {
      const { layer, box } = placeOf(element);
      return [...element.childNodes].flatMap((node) => {
        if (node.nodeType !== Node.TEXT_NODE || (node.textContent ?? '').trim() === '') return [];
        range.selectNodeContents(node);
        return [...range.getClientRects()].flatMap((rect) => {
          const left = Math.max(rect.left, box.left);
          const right = Math.min(rect.right, box.right);
          const top = Math.max(rect.top, box.top);
          const bottom = Math.min(rect.bottom, box.bottom);
          return left < right && top < bottom ? [{ element, layer, left, right, top, bottom }] : [];
        });
      });
    });
    const over: string[] = [];
    const sorted = parts.sort((one, other) => one.top - other.top);
    for (const [at, one] of sorted.entries()) {
      for (let next = at + 1; next < sorted.length; next += 1) {
        const other = sorted[next];
        if (!other || other.top >= one.bottom) break;
        if (one.element === other.element || one.layer !== other.layer) continue;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - other.top;
        // Lines stand closer than their boxes: a third of the lower one may lie over the other.
        const least = Math.min(one.bottom - one.top, other.bottom - other.top) / 3;
        if (across > 2 && down > least)
          over.push(`overlap: “${said(one.element)}” and “${said(other.element)}”`);
      }
    }
    return [...cut.map((element) => `cut: “${said(element)}”`), ...over.slice(0, 3)];
  });
}

/** From the right to the left, and with texts half as long again: what a fifth language may need. The page is as it was after. */
export async function fifthLanguageProblems(page: Page): Promise<readonly string[]> {
  const change = (on: boolean) =>
    page.evaluate((isOn) => {
      const root = document.documentElement;
      root.dir = isOn ? 'rtl' : 'ltr';
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const store = window as unknown as { texts?: Map<Node, string> };
      store.texts ??= new Map();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        if (!isOn) node.nodeValue = store.texts.get(node) ?? text;
        // Words get longer, figures do not.
        else if (/\p{L}{3}/u.test(text)) {
          store.texts.set(node, text);
          node.nodeValue = text.replace(
            /\p{L}{3,}/gu,
            (word) => word + word.slice(0, Math.ceil(word.length / 2)),
          );
        }
      }
      if (!isOn) delete store.texts;
    }, on);
  await change(true);
  const found = [...(await overflowProblems(page)), ...(await cutTextProblems(page))];
  await change(false);
  return found.map((one) => `(right to left, long words) ${one}`);
}
