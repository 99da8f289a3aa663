/** Puts a component on the page with the real texts, a currency and the settings of a phone. */
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { CurrencyProvider } from '../../../src/app/format/use-format.tsx';
import { UiProvider, type UiSettings } from '../../../src/app/ui/ui-provider.tsx';
import { createI18n, type Language } from '../../../src/i18n.ts';
import { type Currency, EUR } from '../../../src/ledger/currency.ts';

export interface RenderOptions {
  readonly language?: Language;
  readonly currency?: Currency;
  readonly settings?: Partial<UiSettings>;
}

const QUIET: UiSettings = { sounds: false, vibration: false, amountWay: 'keypad' };

export async function show(children: ReactNode, options: RenderOptions = {}) {
  const { language = 'es', currency = EUR, settings = {} } = options;
  const i18n = await createI18n(language);
  const user = userEvent.setup();
  const around = (inner: ReactNode) => (
    <I18nextProvider i18n={i18n}>
      <UiProvider settings={{ ...QUIET, ...settings }}>
        <CurrencyProvider currency={currency}>{inner}</CurrencyProvider>
      </UiProvider>
    </I18nextProvider>
  );
  const view = render(around(children));
  return { i18n, user, view, again: (inner: ReactNode) => view.rerender(around(inner)) };
}

/** Figures carry no-break spaces that differ between ICU versions. */
export const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u00a0\u202f]/gu, ' ');
