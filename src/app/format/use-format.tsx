/** The format of the screens in React: language from i18next, currency from the community around. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useLanguage } from '../../i18n.ts';
import type { Currency } from '../../ledger/currency.ts';
import { createFormat, type Format } from './format.ts';

const CurrencyContext = createContext<Currency | null>(null);

/** Put around every screen of a community (and around the founding, with the currency just chosen). */
export function CurrencyProvider({ currency, children }: { currency: Currency; children: ReactNode }) {
  return <CurrencyContext value={currency}>{children}</CurrencyContext>;
}

export function useFormat(): Format {
  const language = useLanguage();
  const currency = useContext(CurrencyContext);
  return useMemo(() => createFormat(language, currency), [language, currency]);
}
