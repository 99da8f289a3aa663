/**
 * What stands in the page, and how the lock takes it away: covered in the same breath in which the page goes out of sight, and taken out
 * of the document while the app is locked. Nothing of it is thrown away: a half-typed form, an open question and a picture that is
 * being read go on where they were. Must not know: codes, clocks, React.
 */

export interface Stage {
  /** Everything but the host is out of sight, and the host's cover in its place. */
  cover(): void;
  uncover(): void;
  /** Everything but the host is out of the document. */
  takeOut(): void;
  putBack(): void;
}

/** `host`: the lock's own element, last in the body; `cover` stands in it. */
export function makeStage(document: Document, host: HTMLElement, cover: HTMLElement): Stage {
  let out: {
    readonly elements: readonly HTMLElement[];
    readonly focused: Element | null;
    readonly scrolled: number;
  } | null = null;
  const standing = () =>
    [...document.body.children].filter(
      (each): each is HTMLElement => each !== host && !/^(?:SCRIPT|NOSCRIPT)$/u.test(each.tagName),
    );
  let focusedBefore: Element | null = null;
  const show = (visibility: '' | 'hidden') => {
    // A dialog stands above whatever is put on top of it, and is in sight though what it stands in is not.
    for (const each of standing()) {
      for (const part of [each, ...openIn(each)]) part.style.visibility = visibility;
    }
  };
  return {
    cover() {
      if (out || !cover.hidden) return;
      focusedBefore = document.activeElement;
      cover.hidden = false;
      show('hidden');
    },
    uncover() {
      cover.hidden = true;
      show('');
      focusOn(focusedBefore);
      focusedBefore = null;
    },
    takeOut() {
      if (out) return;
      const elements = standing();
      out = {
        elements,
        focused: focusedBefore ?? document.activeElement,
        scrolled: document.defaultView?.scrollY ?? 0,
      };
      show('');
      for (const each of elements) each.remove();
      cover.hidden = true;
      focusedBefore = null;
    },
    putBack() {
      if (!out) return;
      const { elements, focused, scrolled } = out;
      out = null;
      host.before(...elements);
      for (const each of elements) openAgain(each);
      document.defaultView?.scrollTo(0, scrolled);
      focusOn(focused);
    },
  };
}

const openIn = (element: HTMLElement) => element.querySelectorAll<HTMLDialogElement>('dialog[open]');

/** A modal dialog that left the document comes back as none. */
function openAgain(element: HTMLElement): void {
  for (const dialog of openIn(element)) {
    dialog.removeAttribute('open');
    dialog.showModal();
  }
}

function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
}
