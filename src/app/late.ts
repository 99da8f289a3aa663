/**
 * What no screen waits for, for the time when the phone is idle: what the browser can install, the keys of a keyboard, and colours that are
 * not ours. Without it everything works.
 */
import type { i18n } from 'i18next';
import { linkManifest } from './install/manifest.ts';
import { helpKeyboard } from './keyboard/keyboard.ts';
import { bringSheet } from './style-sheet.ts';
import forced from './ui/forced.css?url';

export function bringLate(instance: i18n): void {
  if (import.meta.env.PROD) linkManifest(document);
  helpKeyboard(instance);
  const colours = matchMedia('(forced-colors: active)');
  const look = () => {
    // Without it, lines are where they are drawn anyway.
    if (colours.matches) bringSheet(forced).catch(() => undefined);
  };
  colours.addEventListener('change', look);
  look();
}
