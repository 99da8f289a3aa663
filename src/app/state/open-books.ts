/**
 * The communities that are open on this phone's screen. A book is read once, already while the first screen is on its way,
 * and all screens of its community share it until they are left. Must not know: React, screens.
 */
import type { BookId } from '../../ledger/ids.ts';
import { type OpenedSession, openBookSession } from './book-session.ts';
import type { Parts } from './parts.ts';

export interface OpenBooks {
  /** What the last `open` of this book came to; undefined while it is read, and after it was left. */
  opened(book: BookId): OpenedSession | undefined;
  /** Reads the book, or gives the one that is open already. `beside`: the book on the screen, with which it is left. */
  open(book: BookId, beside?: BookId): Promise<OpenedSession>;
  /** Closes the book, and what was opened beside it; the next `open` reads it again. */
  leave(book: BookId): void;
}

interface Opening {
  readonly result: Promise<OpenedSession>;
  opened?: OpenedSession;
}

export function createOpenBooks(parts: Parts): OpenBooks {
  const openings = new Map<BookId, Opening>();
  /** With which book each is left. */
  const besides = new Map<BookId, BookId>();
  const leave = (book: BookId): void => {
    const opened = openings.get(book)?.opened;
    openings.delete(book);
    if (opened?.ok) opened.session.close();
    for (const [other, beside] of besides) if (beside === book && besides.delete(other)) leave(other);
  };
  return {
    opened: (book) => openings.get(book)?.opened,
    open(book, beside) {
      if (beside !== undefined) besides.set(book, beside);
      const known = openings.get(book);
      if (known) return known.result;
      const opening: Opening = {
        result: openBookSession(parts, book).then((opened) => {
          // Left before it was read: nobody will close it any more.
          if (openings.get(book) !== opening && opened.ok) opened.session.close();
          opening.opened = opened;
          return opened;
        }),
      };
      openings.set(book, opening);
      opening.result.catch(() => {
        // What could not be read is tried again by whoever asks next.
        if (openings.get(book) === opening) openings.delete(book);
      });
      return opening.result;
    },
    leave,
  };
}
