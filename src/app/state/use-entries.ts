/**
 * Entries read from the disk for a screen (an older meeting, the last lines): null until they are there, read again when
 * the book has grown. What the open meeting holds is in the book itself.
 */
import { useEffect, useState } from 'react';
import type { Entry } from '../../ledger/entry.ts';
import type { EntryQuery } from '../../store/store.ts';
import { useParts } from './parts-context.tsx';
import { useView } from './use-book.tsx';

/** `query` null reads nothing. Where the disk cannot be read, the list is empty. */
export function useEntries(query: EntryQuery | null): readonly Entry[] | null {
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
    store.entriesOf(id, JSON.parse(key) as EntryQuery).then(show, () => show([]));
    return () => {
      gone = true;
    };
  }, [store, id, key, heads.count]);
  return entries;
}
