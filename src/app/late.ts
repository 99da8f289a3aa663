/**
 * What only some people need, for the time when the phone is idle: the keys of a keyboard, and colours that are not ours. Few have
 * either, so no screen waits for it, and without it everything works.
 */
import type { i18n } from 'i18next';
import { helpKeyboard } from './keyboard/keyboard.ts';
import { bringSheet } from './style-sheet.ts';
import forced from './ui/forced.css?url';

export function bringLate(instance: i18n): void {
  helpKeyboard(instance);
  const colours = matchMedia('(forced-colors: active)');
  const look = () => {
    // Without it, lines are where they are drawn anyway.
    if (colours.matches) bringSheet(forced).catch(() => undefined);
  };
  colours.addEventListener('change', look);
  look();
}
