/**
 * The communities on this phone with what each comes to; practice ones are left out. What is kept is shown at once, and only a book
 * that changed since is read, one after the other. Must not know: words, screens.
 */
import { useEffect, useState } from 'react';
import type { BookId } from '../../../ledger/ids.ts';
import type { CommunitySummary } from '../../../ledger/overview/summary.ts';
import { type Visit, visitReasons, worstFirst } from '../../../ledger/overview/visits.ts';
import type { Store } from '../../../store/store.ts';
import type { Summaries } from '../../../store/summaries.ts';
import { useParts } from '../../state/parts-context.tsx';

export interface Accompanied extends Visit {
  readonly book: BookId;
}

/** Of which there are no figures: still to be read, with its first lines on their way, or not to be read at all. */
export interface WithoutFigures {
  readonly book: BookId;
  /** Null while the founding is on its way. */
  readonly name: string | null;
  readonly why: 'reading' | 'arriving' | 'unreadable';
}

export interface Overview {
  /** The worst first. */
  readonly communities: readonly Accompanied[];
  readonly without: readonly WithoutFigures[];
}

/** What a book came to: undefined while it is still to be read. */
type Come = CommunitySummary | 'arriving' | 'unreadable' | undefined;

interface Read {
  readonly books: readonly Pick<WithoutFigures, 'book' | 'name'>[];
  readonly come: ReadonlyMap<BookId, Come>;
}

/** Null until the disk has answered. What another tab writes is read again. */
export function useOverview(): Overview | null {
  const { store, today } = useParts();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    let run = 0;
    const begin = () => {
      run += 1;
      const mine = run;
      void readAll(store, (next) => {
        if (mine === run) setRead(next);
        return mine === run;
      });
    };
    begin();
    const stop = store.listen(({ kind }) => {
      if (kind === 'written') begin();
    });
    return () => {
      run += 1;
      stop();
    };
  }, [store]);
  return read && overviewOf(read, today());
}

/** `show` says whether anybody still looks. */
async function readAll(store: Store, show: (read: Read) => boolean): Promise<void> {
  const summaries = await store.summaries();
  const [found, kept] = await Promise.all([store.books(), summaries.kept()]);
  const books = found
    .filter(({ founded }) => founded?.body.practice !== true && !founded?.body.purpose)
    .map(({ id, founded }) => ({ book: id, name: founded && String(founded.body.name) }));
  const come = new Map<BookId, Come>(
    books.map(({ book }) => [book, kept.has(book) ? (kept.get(book) ?? 'arriving') : undefined]),
  );
  if (!show({ books, come })) return;
  for (const { book } of books) {
    if (come.get(book) !== undefined) continue;
    come.set(book, await readOne(summaries, book));
    if (!show({ books, come: new Map(come) })) return;
  }
}

async function readOne(summaries: Summaries, book: BookId): Promise<Come> {
  const made = await summaries.make(book);
  return made.ok ? (made.summary ?? 'arriving') : 'unreadable';
}

function overviewOf({ books, come }: Read, today: Parameters<typeof visitReasons>[1]): Overview {
  const communities: Accompanied[] = [];
  const without: WithoutFigures[] = [];
  for (const { book, name } of books) {
    const summary = come.get(book);
    if (typeof summary === 'object')
      communities.push({ book, summary, reasons: visitReasons(summary, today) });
    else without.push({ book, name, why: summary ?? 'reading' });
  }
  return { communities: communities.sort(worstFirst), without };
}
