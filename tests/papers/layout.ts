/** What is wrong with a paper as it is laid out for the printer: run in the page, so it stands on nothing outside of itself. */

export interface LaidOut {
  /** One line for each thing that is wrong. */
  readonly wrong: readonly string[];
  /** Its tables with what their heads and rows say. */
  readonly tables: readonly { readonly head: string; readonly rows: readonly string[] }[];
  /** Rows of lists: they stay whole like those of tables. */
  readonly items: readonly string[];
}

export interface Wanted {
  /** The smallest letters, in points. */
  readonly letters: number;
  /** The width there is to print on, in CSS pixels. */
  readonly width: number;
}

export function layOut({ letters, width }: Wanted): LaidOut {
  const POINTS = 0.75;
  const LEAST_CONTRAST = 4.5;
  const SLACK = 1;
  const wrong = new Set<string>();
  const shown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('[class*="_spoken_"]') === null;
  const named = (element: Element) => `${element.tagName} "${(element.textContent ?? '').slice(0, 40)}"`;
  const rgb = (colour: string) => (colour.match(/[\d.]+/gu) ?? []).map(Number);
  /** How bright a black-and-white printer makes it, as WCAG counts brightness. */
  const greyOf = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = rgb(colour);
    const grey = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
    return grey <= 0.04045 ? grey / 12.92 : ((grey + 0.055) / 1.055) ** 2.4;
  };
  const behind = (element: Element): string => {
    for (let one: Element | null = element; one; one = one.parentElement) {
      const { backgroundColor, printColorAdjust } = getComputedStyle(one);
      const [, , , alpha = 1] = rgb(backgroundColor);
      // Other grounds a printer leaves out: then what is on them stands on white.
      if (alpha > 0 && printColorAdjust === 'exact') return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = (one: string, other: string) => {
    const [light = 0, dark = 0] = [greyOf(one), greyOf(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !/\S/u.test(node.nodeValue ?? '') || !shown(element)) continue;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize) * POINTS;
    // The numeral on a drawn note or coin belongs to the picture; what it says stands beside it.
    const isDrawn = element.closest('[role="img"], svg[aria-hidden="true"]') !== null;
    if (size < letters - 0.01 && !isDrawn) wrong.add(`${size.toFixed(1)} pt: ${named(element)}`);
    const clear = contrast(style.color, behind(element));
    if (clear < LEAST_CONTRAST) wrong.add(`contrast ${clear.toFixed(1)} in grey: ${named(element)}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right } = range.getBoundingClientRect();
    if (left < -SLACK || right > width + SLACK) wrong.add(`text off the page: ${named(element)}`);
  }
  for (const element of document.body.querySelectorAll('*')) {
    if (!shown(element)) continue;
    const { left, right } = element.getBoundingClientRect();
    if (left < -SLACK || right > width + SLACK) wrong.add(`wider than the page: ${named(element)}`);
    if (!(element instanceof HTMLElement)) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = overflowX !== 'visible' || overflowY !== 'visible';
    if (
      cuts &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    )
      wrong.add(`cut: ${named(element)}`);
  }
  // A row that can be tapped is printed as what it says; any other button, bar or field is of the screen.
  for (const element of document.querySelectorAll('button, select, input, textarea, dialog, nav, footer')) {
    if (shown(element) && element.closest('li, th, td') === null)
      wrong.add(`of the screen: ${named(element)}`);
  }
  for (const sign of document.querySelectorAll('span[class*="_sign_"]')) {
    const beside = sign.closest('li, tr, section')?.textContent ?? '';
    if (shown(sign) && !/\p{L}{2}/u.test(beside)) wrong.add(`a sign without a word: ${named(sign)}`);
  }
  const said = (element: Element) => {
    const words: string[] = [];
    const inside = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = inside.nextNode(); node; node = inside.nextNode()) {
      if (node.parentElement && shown(node.parentElement)) words.push(node.nodeValue ?? '');
    }
    return words.join(' ');
  };
  const each = (within: ParentNode, selector: string) =>
    [...within.querySelectorAll(selector)].filter(shown).map(said);
  const tables = [...document.querySelectorAll('table')].filter(shown).map((table) => ({
    head: each(table, 'thead').join(' '),
    rows: each(table, 'tbody tr, tfoot tr'),
  }));
  return { wrong: [...wrong], tables, items: each(document, 'main li') };
}
