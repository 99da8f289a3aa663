/**
 * For who has a keyboard: a way past what stands around the page, figures that go into the amount wherever the focus is, and answers
 * that are only given by Enter or Space. It comes when the phone is idle; what a finger does it never touches.
 * Must not know: screens, and what is written.
 */
import type { i18n } from 'i18next';
import { addRareTexts } from '../../i18n.ts';
import { bringSheet } from '../style-sheet.ts';
import sheet from './keyboard.css?url';

export function helpKeyboard(instance: i18n): void {
  // On a phone, where the focus begins at the title, nobody needs it; so its words are among the rare.
  if (matchMedia('(hover: hover)').matches) {
    Promise.all([bringSheet(sheet), addRareTexts(instance)]).then(
      () => addWayPast(instance),
      // Without its look it would stand in the way.
      () => undefined,
    );
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target instanceof HTMLElement) keyOn(event.target, event);
  });
}

/** The first thing that Tab comes to, seen only while the focus is on it. */
function addWayPast(instance: i18n): void {
  const link = document.createElement('a');
  link.href = '#root';
  link.dataset.skip = '';
  const say = () => {
    link.textContent = instance.t('keyboard.skip');
    link.lang = instance.language;
  };
  say();
  instance.on('languageChanged', say);
  link.addEventListener('click', (event) => {
    // The address is the screen's.
    event.preventDefault();
    document.querySelector<HTMLElement>('main h1')?.focus();
  });
  document.body.prepend(link);
}

function keyOn(target: HTMLElement, event: KeyboardEvent): void {
  const chosen = target.closest<HTMLInputElement>('[type=radio], [type=checkbox]');
  if (chosen && event.key === 'Enter') chosen.click();
  else if (chosen && target.closest('[data-goes-on]')) among(chosen, event);
  if (/^[\d.,]$|^Backspace$/u.test(event.key)) intoAmount(target);
}

/** Where an answer goes on at once, the arrows only move: Enter or Space gives it. */
function among(chosen: HTMLInputElement, event: KeyboardEvent): void {
  const way = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (way === undefined) return;
  event.preventDefault();
  const all = [...document.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(chosen.name)}"]`)];
  all.at((all.indexOf(chosen) + way) % all.length)?.focus();
}

const TYPED_INTO = 'input:not([type=radio], [type=checkbox]), textarea, select';

/** The keypad stands for the keys: where an amount is asked for, they write it. The key itself then goes where the focus is. */
function intoAmount(target: HTMLElement): void {
  if (target.closest(TYPED_INTO)) return;
  const on = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('main');
  const [amount, ...more] = on?.querySelectorAll<HTMLInputElement>('[inputmode=none]') ?? [];
  if (!amount || more.length > 0) return;
  amount.focus();
  amount.setSelectionRange(amount.value.length, amount.value.length);
}
