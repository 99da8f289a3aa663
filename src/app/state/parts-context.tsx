/** The parts of the app and the books that are open, reachable from every screen. */
import { createContext, type ReactNode, useContext } from 'react';
import { assert } from '../../ledger/assert.ts';
import type { OpenBooks } from './open-books.ts';
import type { AppParts } from './parts.ts';

const PartsContext = createContext<AppParts | null>(null);
const BooksContext = createContext<OpenBooks | null>(null);

export function PartsProvider({
  parts,
  books,
  children,
}: {
  readonly parts: AppParts;
  readonly books: OpenBooks;
  readonly children: ReactNode;
}) {
  return (
    <PartsContext value={parts}>
      <BooksContext value={books}>{children}</BooksContext>
    </PartsContext>
  );
}

export function useParts(): AppParts {
  const parts = useContext(PartsContext);
  assert(parts !== null, 'no parts around this screen');
  return parts;
}

export function useOpenBooks(): OpenBooks {
  const books = useContext(BooksContext);
  assert(books !== null, 'no books around this screen');
  return books;
}
