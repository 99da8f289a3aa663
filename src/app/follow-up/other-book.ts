/** Another book of this phone beside the open one. It stays open while one goes from screen to screen, and is left with the open one. */
import { useEffect, useState } from 'react';
import type { BookId } from '../../ledger/ids.ts';
import type { BookSession, OpenedSession } from '../state/book-session.ts';
import { useOpenBooks } from '../state/parts-context.tsx';
import { useSession } from '../state/use-book.tsx';

/** `book`: undefined until it is known which, null where there is none. Undefined until it was read; null where it cannot be. */
export function useOtherBook(book: BookId | null | undefined): BookSession | null | undefined {
  const books = useOpenBooks();
  const { id: beside } = useSession();
  const [opened, setOpened] = useState<OpenedSession | undefined>(() =>
    book ? books.opened(book) : undefined,
  );
  useEffect(() => {
    let gone = false;
    setOpened(book ? books.opened(book) : undefined);
    if (book)
      void books.open(book, beside).then((result) => {
        if (!gone) setOpened(result);
      });
    return () => {
      gone = true;
    };
  }, [books, book, beside]);
  if (book === null) return null;
  if (!opened) return undefined;
  return opened.ok ? opened.session : null;
}
