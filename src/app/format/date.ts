/** Civil dates for the eye: no clock, no zone; a date is formatted at noon UTC so that no zone can move its day. */

import type { Language } from '../../i18n.ts';
import type { CivilDate } from '../../ledger/civil-date.ts';
import { LOCALES } from './locale.ts';

function formatter(language: Language, options: Intl.DateTimeFormatOptions): (date: CivilDate) => string {
  const intl = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: 'UTC' });
  return (date) => intl.format(new Date(`${date}T12:00:00Z`));
}

/** "23/11/2026" */
export const shortDate = (language: Language) =>
  formatter(language, { day: '2-digit', month: '2-digit', year: 'numeric' });

/** "lunes, 23 de noviembre de 2026" */
export const longDate = (language: Language) =>
  formatter(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** "23 nov": for narrow rows, where the year is known. */
export const dayMonth = (language: Language) => formatter(language, { day: 'numeric', month: 'short' });
