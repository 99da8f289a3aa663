/**
 * Starts the app. All that the first screen needs is asked for at once (its code, the texts, the disk), and drawn in one go:
 * a phone that opens a community shows its home without a step in between.
 */
// Before all that is not needed for opening the disk.
import './building.ts';
import './ui/tokens.css';
import './ui/base.css';
import type { i18n } from 'i18next';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { changeLanguage, createFirstI18n, isLanguage, type Language, languageFrom } from '../i18n.ts';
import { building } from './building.ts';
import { keepWhatIsSaid } from './install/said.ts';
import { languageGuess, lockGuess } from './parts.ts';
import { NO_PIECE } from './piece.ts';
import { registerWorker } from './pwa/worker.ts';
import { bookAt, routeAt } from './route-at.ts';
import { bringPiece, loadPiece } from './screens.tsx';
import { Shell } from './shell.tsx';
import { StartTrouble } from './start-trouble.tsx';
import { createOpenBooks } from './state/open-books.ts';
import type { AppParts } from './state/parts.ts';
import { readSettings } from './state/settings.tsx';
import { whenIdle, whenTitled } from './when-idle.ts';

/** Where nobody chose one here, the phone's own. */
const languageOr = (chosen: string | null): Language =>
  isLanguage(chosen) ? chosen : languageFrom(navigator.languages);

const yes = () => true;
const no = () => false;

/** Left before it came: what was handed over is handed over again. */
function takeLaunched({ shared }: AppParts): void {
  void import('./install/starting.ts').then((one) => one.takeLaunched(window, shared)).catch(() => undefined);
}

/** In the language that was chosen, and keeps which one is chosen from here on. */
async function speakAsChosen(i18n: i18n, chosen: string | null, store: AppParts['store']): Promise<void> {
  const language = languageOr(chosen);
  if (language !== i18n.language) await changeLanguage(i18n, language);
  i18n.on('languageChanged', (changed) => {
    languageGuess.keep(changed);
    void store.saveSetting('language', changed);
  });
  languageGuess.keep(language);
}

async function start(container: HTMLElement): Promise<void> {
  const root = createRoot(container);
  const location = window.location.hash.replace(/^#/u, '');
  const route = routeAt(location);
  const book = bookAt(location);
  // Asked for as soon as the disk is open: who has no lock does not wait longer for the book than before.
  const kept = building.then((built) => (built.ok ? built.parts.store.settings() : {})).then(readSettings);
  // What fails here is asked for again by the app, which says so.
  loadPiece(route).catch(() => undefined);
  const i18n = await createFirstI18n(languageOr(languageGuess.read()));
  const built = await building;
  if (!built.ok) {
    root.render(<StartTrouble i18n={i18n} failure={built} />);
    return;
  }
  const { parts } = built;
  if (import.meta.env.DEV && location === '/design') {
    const { showDesign } = await import('./design/show.tsx');
    return showDesign(root, i18n, parts);
  }
  const { store } = parts;
  const books = createOpenBooks(parts);
  const read = () => (book === null ? null : books.open(book).catch(() => null));
  if (lockGuess.read() === 'no') void read();
  const [settings, verdict, first] = await Promise.all([
    kept,
    store.checkWitness(),
    bringPiece(i18n, route).catch(() => NO_PIECE),
    kept.then(({ lock }) => (lock ? null : read())),
  ]);
  // Pages are missing, or a code is asked for: what people do about it comes before any book stands open.
  if (book !== null && (verdict.code !== 'ok' || settings.lock)) books.leave(book);
  lockGuess.keep(settings.lock ? 'yes' : 'no');
  await speakAsChosen(i18n, settings.language, store);
  // Where what asks for the code cannot be had, the app stays locked, and says so.
  const isOpen =
    !settings.lock ||
    (await parts
      .lock()
      .then((lock) => lock.ask(i18n))
      .then(yes, no));
  const shell = (
    <StrictMode>
      <Shell
        parts={parts}
        books={books}
        i18n={i18n}
        settings={settings}
        verdict={verdict}
        worker={registerWorker(import.meta.env.PROD)}
        first={first}
        isOpen={isOpen}
      />
    </StrictMode>
  );
  // A phone's first screen in slices, while all else of a first visit is on its way: a tap is heard. A book at once: slices
  // take longer, and who opens it wants to see it.
  if (book === null) startTransition(() => root.render(shell));
  else root.render(shell);
  if ('launchQueue' in window) whenIdle(() => takeLaunched(parts));
  const { newLog } = built;
  if (newLog) whenIdle(() => void newLog());
  whenTitled(() =>
    whenIdle(() => void import('./late.ts').then(({ bringLate }) => bringLate(i18n)).catch(() => undefined)),
  );
}

keepWhatIsSaid(window);
void start(document.getElementById('root') as HTMLElement);
