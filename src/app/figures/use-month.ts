/** A month as people say it: "octubre de 2026". */
import { useMemo } from 'react';
import { useLanguage } from '../../i18n.ts';
import type { Month } from '../../ledger/open/moves.ts';
import { LOCALES } from '../format/locale.ts';

export function useMonth(): (month: Month) => string {
  const language = useLanguage();
  return useMemo(() => {
    const made = new Intl.DateTimeFormat(LOCALES[language], {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    return (month) => made.format(new Date(`${month}-01T00:00:00Z`));
  }, [language]);
}
