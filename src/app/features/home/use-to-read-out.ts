/** How many lines a meeting can read out. Judging it takes every kind of entry: a piece that comes only where lines wait. */
import { useEffect, useState } from 'react';
import type { Book } from '../../../ledger/book.ts';

type Judge = (book: Book) => readonly unknown[];

/** 0 until the piece is there; where it cannot be had, the meeting itself will say what waits. */
export function useToReadOut(book: Book): number {
  const [judge, setJudge] = useState<Judge | null>(null);
  const waits = book.waiting.length > 0;
  useEffect(() => {
    if (!waits) return;
    import('../../../ledger/waiting.ts').then(
      ({ linesToReadOut }) => setJudge(() => linesToReadOut),
      () => undefined,
    );
  }, [waits]);
  return judge ? judge(book).length : 0;
}
