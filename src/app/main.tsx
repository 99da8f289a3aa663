/** Starts the app: parts, what the disk's witness says, language, then the first screen. */
import './ui/tokens.css';
import './ui/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createFirstI18n, isLanguage, languageFrom } from '../i18n.ts';
import { buildParts } from './parts.ts';
import { registerWorker } from './pwa/worker.ts';
import { routeAt } from './route-at.ts';
import { loadPiece } from './screens.tsx';
import { Shell } from './shell.tsx';
import { StartTrouble } from './start-trouble.tsx';
import { readSettings } from './state/settings.tsx';

async function start(container: HTMLElement): Promise<void> {
  const root = createRoot(container);
  // In step with the disk: what the first screen is made of. The app asks for it again, and sees a failure there.
  loadPiece(routeAt(window.location.hash.replace(/^#/u, ''))).catch(() => undefined);
  const built = await buildParts();
  const settings = readSettings(built.ok ? await built.parts.store.settings() : {});
  const { language } = settings;
  const i18n = await createFirstI18n(isLanguage(language) ? language : languageFrom(navigator.languages));
  if (!built.ok) {
    root.render(<StartTrouble i18n={i18n} failure={built} />);
    return;
  }
  const { parts } = built;
  i18n.on('languageChanged', (chosen) => void parts.store.saveSetting('language', chosen));
  const verdict = await parts.store.checkWitness();
  const worker = registerWorker(import.meta.env.PROD);
  root.render(
    <StrictMode>
      <Shell parts={parts} i18n={i18n} settings={settings} verdict={verdict} worker={worker} />
    </StrictMode>,
  );
}

void start(document.getElementById('root') as HTMLElement);
