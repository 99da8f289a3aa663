/** Older entries, read from the store as a screen needs them and read again when the book grows. */
import { useEffect, useState } from 'react';
import type { Entry } from '../../ledger/entry.ts';
import type { EntryQuery } from '../../store/store.ts';
import { useParts } from './parts-context.tsx';
import { useView } from './use-book.tsx';

/** Null until they are read. `query` is compared by value. */
export function useEntries(query: EntryQuery): readonly Entry[] | null {
  const { store } = useParts();
  const { id, heads } = useView();
  const asked = JSON.stringify(query);
  const [found, setFound] = useState<readonly Entry[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer book is read again
  useEffect(() => {
    let gone = false;
    void store.entriesOf(id, JSON.parse(asked) as EntryQuery).then((entries) => {
      if (!gone) setFound(entries);
    });
    return () => {
      gone = true;
    };
  }, [store, id, asked, heads.count]);
  return found;
}
