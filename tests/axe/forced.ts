/**
 * What vanishes where the system sets all colours (high contrast): fillings and shadows are gone there. Lines for a person to read,
 * none where every control has words, a drawing or an edge that is seen, and whatever is chosen looks chosen.
 */
import type { Page } from '@playwright/test';

export async function forcedColourProblems(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    type Sides = readonly ['Top', 'Right', 'Bottom', 'Left'];
    const sides: Sides = ['Top', 'Right', 'Bottom', 'Left'];
    const isClear = (colour: string): boolean => /^transparent$|^rgba.*, 0\)$|\/ 0\)$/u.test(colour);
    const probe = document.createElement('i');
    probe.style.background = 'Canvas';
    document.body.append(probe);
    const canvas = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const groundOf = (element: Element | null): string => {
      if (!element) return canvas;
      const { backgroundColor } = getComputedStyle(element);
      return isClear(backgroundColor) ? groundOf(element.parentElement) : backgroundColor;
    };
    const hasEdge = (element: Element): boolean => {
      const style = getComputedStyle(element);
      const around = groundOf(element.parentElement);
      return sides.some((side) => {
        const colour = style[`border${side}Color`];
        const width = Number.parseFloat(style[`border${side}Width`]);
        return width >= 1 && style[`border${side}Style`] !== 'none' && !isClear(colour) && colour !== around;
      });
    };
    const stands = (element: Element): boolean => groundOf(element) !== groundOf(element.parentElement);
    const hasRing = (element: Element): boolean => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      return (
        outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== groundOf(element)
      );
    };
    const hasWords = (element: Element): boolean =>
      [element, ...element.querySelectorAll('*')].some(
        (one) =>
          [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) &&
          getComputedStyle(one).color !== groundOf(one),
      );
    const hasDrawing = (element: Element): boolean =>
      [...element.querySelectorAll('svg, svg *')].some((one) => {
        const { fill, stroke } = getComputedStyle(one);
        const ground = groundOf(element);
        return [fill, stroke].some((paint) => paint !== 'none' && !isClear(paint) && paint !== ground);
      });
    const isShown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 2 && height > 2 && element.checkVisibility({ visibilityProperty: true });
    };
    const said = (element: Element): string => element.outerHTML.slice(0, 140);
    const controls = [...document.querySelectorAll('button, a[href], select, summary, input, textarea')];
    const vanished = controls.filter((control) => {
      // A radio or a box that is ticked is drawn by the browser; ours that are not stand in a label with words.
      const whole = control.matches('[type=radio]') ? (control.closest('label') ?? control) : control;
      if (!isShown(whole)) return false;
      const isField = whole.matches('input, textarea');
      const edge =
        hasEdge(whole) ||
        (isField && whole.parentElement !== null && hasEdge(whole.parentElement.parentElement ?? whole));
      return isField
        ? !(edge || stands(whole))
        : !(edge || stands(whole) || hasWords(whole) || hasDrawing(whole));
    });
    const chosen = [...document.querySelectorAll('[data-checked], [aria-pressed="true"], [aria-current]')];
    const likeOthers = chosen.filter((one) => isShown(one) && !hasRing(one) && !stands(one));
    const on = [...document.querySelectorAll('[role=switch]:checked')].filter((one) => {
      const knob = getComputedStyle(one, '::before').backgroundColor;
      return (
        isShown(one) &&
        (isClear(knob) || knob === groundOf(one) || knob === getComputedStyle(one).borderTopColor)
      );
    });
    /** Words and drawings whose colour is the ground's. */
    const mute = [...document.querySelectorAll('main *, header *, dialog[open] *')].filter(
      (element) =>
        isShown(element) &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) &&
        getComputedStyle(element).color === groundOf(element),
    );
    return [
      ...vanished.map((one) => `vanishes: ${said(one)}`),
      ...likeOthers.map((one) => `chosen, and nobody sees it: ${said(one)}`),
      ...on.map((one) => `on, and nobody sees it: ${said(one)}`),
      ...mute.map((one) => `words on their own colour: ${said(one)}`),
    ];
  });
}

/** What still moves where people asked for less motion. */
export async function motionProblems(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const MOST_S = 0.01;
    const isLong = (times: string): boolean =>
      times.split(',').some((time) => Number.parseFloat(time) > MOST_S);
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
      const moves = (animationName !== 'none' && isLong(animationDuration)) || isLong(transitionDuration);
      return moves ? [`moves: ${element.outerHTML.slice(0, 120)}`] : [];
    });
  });
}
