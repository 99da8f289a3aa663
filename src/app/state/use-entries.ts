/**
 * Entries read from the disk for a screen (an older meeting, the last lines): null until they are there, read again when
 * the book has grown. What the open meeting holds is in the book itself.
 */
import { useEffect, useState } from 'react';
import type { Book } from '../../ledger/book.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { EntryQuery } from '../../store/store.ts';
import { useParts } from './parts-context.tsx';
import { useView } from './use-book.tsx';

/**
 * `query` null reads nothing. Where the disk cannot be read, the list is empty. Where a sheet was written twice, all lines, those of
 * a place or some by id are the ones that stand.
 */
export function useEntries(query: EntryQuery | null): readonly Entry[] | null {
  const { book, forks } = useView();
  return useRead(query, forks, book);
}

/** As they are on the disk: of two with one id the one that came first. */
export function useStoredEntries(query: EntryQuery | null): readonly Entry[] | null {
  const { book } = useView();
  return useRead(query, NO_FORKS, book);
}

const NO_FORKS: readonly Entry[] = [];

function useRead(query: EntryQuery | null, forks: readonly Entry[], book: Book): readonly Entry[] | null {
  const { store } = useParts();
  const { id, heads } = useView();
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const key = query ? JSON.stringify(query) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the book has grown
  useEffect(() => {
    if (key === null) return;
    let gone = false;
    const show = (read: readonly Entry[]) => {
      if (!gone) setEntries(read);
    };
    const asked = JSON.parse(key) as EntryQuery;
    store
      .entriesOf(id, asked)
      .then((read) => standing(asked, read, forks, book))
      .then(show, () => show([]));
    return () => {
      gone = true;
    };
  }, [store, id, key, heads.count, forks]);
  return entries;
}

/** The rule is a piece of its own: hardly a book needs it. */
async function standing(
  query: EntryQuery,
  read: readonly Entry[],
  forks: readonly Entry[],
  book: Book,
): Promise<readonly Entry[]> {
  if (forks.length === 0 || 'limit' in query) return read;
  const { standingIn } = await import('../../ledger/branches/standing.ts');
  const wanted = 'ids' in query ? new Set(query.ids) : null;
  const beside = 'place' in query ? forks.filter(({ place }) => place === query.place) : forks;
  return standingIn(book, read, beside, wanted);
}
