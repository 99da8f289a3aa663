/** The format of the screens in React: language from i18next, currency from the community around. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useLanguage } from '../../i18n.ts';
import type { Currency } from '../../ledger/currency.ts';
import { createFormat, type Format } from './format.ts';

/** One for all screens of a community: a screen has a hundred figures, and Intl takes a while to make. */
const FormatContext = createContext<Format | null>(null);

/** Put around every screen of a community (and around the founding, with the currency just chosen). */
export function CurrencyProvider({ currency, children }: { currency: Currency; children: ReactNode }) {
  const language = useLanguage();
  const format = useMemo(() => createFormat(language, currency), [language, currency]);
  return <FormatContext value={format}>{children}</FormatContext>;
}

/** Outside a community there is no money to format. */
export function useFormat(): Format {
  const language = useLanguage();
  const inCommunity = useContext(FormatContext);
  return useMemo(() => inCommunity ?? createFormat(language, null), [inCommunity, language]);
}
