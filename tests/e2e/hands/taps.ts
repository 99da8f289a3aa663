/**
 * How many taps a thing takes, and how long: the app's share is measured, the person's is estimated by the keystroke-level
 * model (Card, Moran and Newell 1980), as no script knows what a tired treasurer needs.
 */
import type { Page } from '@playwright/test';

/** Seconds: to point at something and touch it, to press a key whose place is known, to look at a new question and decide. */
const POINT = 1.1;
const KEY = 0.2;
const LOOK = 1.35;

export interface Effort {
  /** Fingers on the screen. */
  readonly taps: number;
  /** Letters and digits typed on the phone's own keyboard. */
  readonly keys: number;
  /** Questions read: screens and dialogs that came up. */
  readonly looks: number;
  /** Seconds by the model, and what the app made people wait. */
  readonly seconds: number;
}

interface Counted {
  taps: number;
  keys: number;
  looks: number;
  /** Milliseconds from a touch to the last change of the screen before the next one. */
  waited: number;
}

/** Before the page is opened: it counts by itself what fingers do to it. */
export async function countTaps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted: Counted = { taps: 0, keys: 0, looks: 0, waited: 0 };
    Object.assign(window, { counted });
    let touchedAt: number | null = null;
    let drawnAt = 0;
    let question = '';
    const settle = () => {
      if (touchedAt !== null) counted.waited += Math.max(0, drawnAt - touchedAt);
      touchedAt = null;
    };
    const touch = (what: 'taps' | 'keys') => {
      settle();
      counted[what] += 1;
      touchedAt = performance.now();
      drawnAt = touchedAt;
    };
    addEventListener('pointerdown', () => touch('taps'), { capture: true });
    addEventListener('keydown', () => touch('keys'), { capture: true });
    const see = () => {
      const titles = [...document.querySelectorAll('h1, dialog[open] h2')].map(
        ({ textContent }) => textContent,
      );
      const now = titles.join('|');
      if (now === question) return;
      question = now;
      counted.looks += 1;
      drawnAt = performance.now();
    };
    const watch = () =>
      new MutationObserver(see).observe(document.documentElement, {
        subtree: true,
        childList: true,
        attributes: true,
      });
    if (document.documentElement) watch();
    else addEventListener('DOMContentLoaded', watch);
  });
}

/** What it takes to do this, from where people are to where they are then. */
export async function effortOf(page: Page, act: () => Promise<void>): Promise<Effort> {
  await page.evaluate(() => {
    Object.assign((window as unknown as { counted: Counted }).counted, {
      taps: 0,
      keys: 0,
      looks: 0,
      waited: 0,
    });
  });
  await act();
  const { taps, keys, looks, waited } = await page.evaluate(
    () => (window as unknown as { counted: Counted }).counted,
  );
  const seconds = taps * (POINT + KEY) + keys * KEY + looks * LOOK + waited / 1000;
  return { taps, keys, looks, seconds };
}
