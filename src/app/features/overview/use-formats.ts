/** A format for each currency, where several stand on one screen: each is made once. */
import { useMemo } from 'react';
import { useLanguage } from '../../../i18n.ts';
import type { Currency } from '../../../ledger/currency.ts';
import { createFormat, type Format } from '../../format/format.ts';

export function useFormats(): (currency: Currency) => Format {
  const language = useLanguage();
  return useMemo(() => {
    const made = new Map<string, Format>();
    return (currency) => {
      const key = `${currency.code} ${currency.digits}`;
      const format = made.get(key) ?? createFormat(language, currency);
      made.set(key, format);
      return format;
    };
  }, [language]);
}
