/** What stands around all screens: parts, language, settings, the app's own life, and the first look at the disk. */
import type { i18n } from 'i18next';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { WitnessVerdict } from '../store/store.ts';
import { App } from './App.tsx';
import { Lost } from './lost.tsx';
import type { Piece } from './piece.ts';
import { PieceMissing } from './piece-missing.tsx';
import { AppLifeProvider } from './pwa/notices.tsx';
import type { Worker } from './pwa/worker.ts';
import type { OpenBooks } from './state/open-books.ts';
import type { AppParts } from './state/parts.ts';
import { PartsProvider, useParts } from './state/parts-context.tsx';
import { type Settings, SettingsProvider, useSettings } from './state/settings.tsx';
import { UiProvider } from './ui/ui-provider.tsx';

export interface ShellProps {
  readonly parts: AppParts;
  readonly books: OpenBooks;
  readonly i18n: i18n;
  readonly settings: Settings;
  readonly verdict: WitnessVerdict;
  readonly worker: Worker;
  /** The screens that are on hand already. */
  readonly first?: Piece | undefined;
  /** False: this phone has a lock, and what asks for its code could not be had. */
  readonly isOpen?: boolean | undefined;
}

export function Shell({ parts, books, i18n, settings, verdict, worker, first, isOpen = true }: ShellProps) {
  const [missing, setMissing] = useState(verdict.code === 'ok' ? [] : verdict.books);
  return (
    <I18nextProvider i18n={i18n}>
      <PartsProvider parts={parts} books={books}>
        <SettingsProvider initial={settings}>
          <WithSettings>
            <AppLifeProvider worker={worker}>
              {isOpen ? null : <PieceMissing />}
              {isOpen && missing.length > 0 ? <Lost books={missing} onGoOn={() => setMissing([])} /> : null}
              {isOpen && missing.length === 0 ? <App first={first} /> : null}
            </AppLifeProvider>
          </WithSettings>
        </SettingsProvider>
      </PartsProvider>
    </I18nextProvider>
  );
}

function WithSettings({ children }: { readonly children: ReactNode }) {
  const { settings } = useSettings();
  const { lock } = useParts();
  const [lid, setLid] = useState<ReactNode>(null);
  useEffect(() => {
    // Where it cannot be had nothing was locked with it either.
    if (settings.lock)
      lock().then(
        ({ button }) => setLid(button),
        () => undefined,
      );
  }, [settings.lock, lock]);
  return (
    <UiProvider settings={settings} lid={lid}>
      {children}
    </UiProvider>
  );
}
