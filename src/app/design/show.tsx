/** Puts the design page in the place of the app, with the real texts and settings of their own. */
import type { i18n } from 'i18next';
import type { Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { addAllTexts, addRareTexts } from '../../i18n.ts';
import { bringLate } from '../late.ts';
import { createOpenBooks } from '../state/open-books.ts';
import type { AppParts } from '../state/parts.ts';
import { PartsProvider } from '../state/parts-context.tsx';
import { DEFAULT_SETTINGS, SettingsProvider } from '../state/settings.tsx';
import { UiProvider } from '../ui/ui-provider.tsx';
import { DesignPage } from './DesignPage.tsx';

export async function showDesign(root: Root, instance: i18n, parts: AppParts): Promise<void> {
  await Promise.all([addAllTexts(instance), addRareTexts(instance)]);
  bringLate(instance);
  root.render(
    <I18nextProvider i18n={instance}>
      <PartsProvider parts={parts} books={createOpenBooks(parts)}>
        <SettingsProvider initial={DEFAULT_SETTINGS}>
          <UiProvider settings={DEFAULT_SETTINGS}>
            <DesignPage />
          </UiProvider>
        </SettingsProvider>
      </PartsProvider>
    </I18nextProvider>,
  );
}
