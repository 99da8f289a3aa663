/** A month as people say it: "octubre de 2026" in a sentence, "Octubre de 2026" where it stands alone. */
import { useMemo } from 'react';
import { useLanguage } from '../../i18n.ts';
import type { Month } from '../../ledger/open/moves.ts';
import { LOCALES } from '../format/locale.ts';

export function useMonth(): (month: Month, alone?: 'alone') => string {
  const language = useLanguage();
  return useMemo(() => {
    const made = new Intl.DateTimeFormat(LOCALES[language], {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    return (month, alone) => {
      const said = made.format(new Date(`${month}-01T00:00:00Z`));
      return alone ? said.charAt(0).toLocaleUpperCase(language) + said.slice(1) : said;
    };
  }, [language]);
}
