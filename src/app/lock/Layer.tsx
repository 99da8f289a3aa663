/**
 * The lock's own place in the page, beside the app and not in it: the cover for when the page is out of sight, and the screens that
 * ask. The cover is drawn beforehand and only shown, so that it stands before the phone takes its picture of the page.
 */
import type { i18n } from 'i18next';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { hush } from '../speech/hush.ts';
import type { AppLock } from '../state/app-lock.ts';
import { BoxPicture } from '../ui/money/BoxPicture.tsx';
import { Locked } from './Locked.tsx';
import { COVER, COVER_SIGN } from './look.ts';
import { makeStage } from './stage.ts';

export interface LayerParts {
  readonly document: Document;
  readonly instance: i18n;
  readonly lock: AppLock;
  /** The code was right, or nobody has to type it any more. */
  readonly onOpen: () => void;
}

export interface Layer {
  cover(): void;
  uncover(): void;
  /** Takes the app out of the page and asks. */
  ask(): void;
  open(): void;
  end(): void;
}

export function makeLayer({ document, instance, lock, onOpen }: LayerParts): Layer {
  const host = document.createElement('div');
  const cover = document.createElement('div');
  const screens = document.createElement('div');
  Object.assign(cover.style, COVER);
  cover.hidden = true;
  host.append(cover, screens);
  document.body.append(host);
  const coverRoot = createRoot(cover);
  flushSync(() => coverRoot.render(<Cover />));
  const root = createRoot(screens);
  const stage = makeStage(document, host, cover);
  let asks = false;
  return {
    cover: stage.cover,
    uncover: stage.uncover,
    ask() {
      if (asks) return;
      asks = true;
      closeBeside(document);
      stage.takeOut();
      // What was being read aloud is of the app too.
      if (document.defaultView) hush(document.defaultView);
      root.render(
        <I18nextProvider i18n={instance}>
          <Locked lock={lock} onOpen={onOpen} />
        </I18nextProvider>,
      );
    },
    open() {
      if (!asks) return;
      asks = false;
      root.render(null);
      stage.putBack();
    },
    end() {
      root.unmount();
      coverRoot.unmount();
      host.remove();
    },
  };
}

/**
 * What stands beside the app and not in it, as the picture guide: React takes such a dialog out of the body itself, and must find it
 * there. It is closed as by its person, before the rest leaves the page.
 */
function closeBeside(document: Document): void {
  for (const dialog of document.querySelectorAll('body > dialog'))
    flushSync(() => dialog.dispatchEvent(new Event('cancel', { cancelable: true })));
}

/** The app's, the same in every language. */
const NAME = 'Caixeta';

function Cover() {
  return (
    <div style={COVER_SIGN}>
      <BoxPicture size="large" />
      <b>{NAME}</b>
    </div>
  );
}
