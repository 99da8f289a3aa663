/** Communities on this phone besides the open one, read when they are asked for. Must not know: what is made of them. */
import { useCallback, useEffect, useState } from 'react';
import type { Book } from '../../../../ledger/book.ts';
import type { Entry } from '../../../../ledger/entry.ts';
import type { BookId } from '../../../../ledger/ids.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useView } from '../../../state/use-book.tsx';

export interface OtherBook {
  readonly id: BookId;
  readonly name: string;
}

export interface ReadBook {
  readonly book: Book;
  readonly entries: readonly Entry[];
}

export interface Books {
  /** Play money stands with play money only. Null until the disk has answered. */
  readonly others: readonly OtherBook[] | null;
  readonly read: ReadonlyMap<BookId, ReadBook>;
  /** Reads one, once. False where it cannot be read. */
  readonly bring: (id: BookId) => Promise<boolean>;
}

export function useBooks(): Books {
  const { store } = useParts();
  const { id, book } = useView();
  const practice = book.founding?.practice === true;
  const [others, setOthers] = useState<Books['others']>(null);
  const [read, setRead] = useState<Books['read']>(new Map());
  useEffect(() => {
    let gone = false;
    store
      .books()
      .then((books) =>
        books.flatMap(({ id: other, founded }) =>
          founded &&
          other !== id &&
          founded.body.purpose === undefined &&
          (founded.body.practice === true) === practice
            ? [{ id: other, name: String(founded.body.name) }]
            : [],
        ),
      )
      .then(
        (found) => gone || setOthers(found),
        () => gone || setOthers([]),
      );
    return () => {
      gone = true;
    };
  }, [store, id, practice]);
  const bring = useCallback(
    async (other: BookId) => {
      const [loaded, entries] = await Promise.all([
        store.load(other),
        store.entriesOf(other, { all: true }).catch(() => null),
      ]);
      if (!loaded.ok || !entries) return false;
      setRead((before) => new Map(before).set(other, { book: loaded.book, entries }));
      return true;
    },
    [store],
  );
  return { others, read, bring };
}
