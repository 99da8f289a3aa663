/**
 * What home asks of a book of several phones: which lines a meeting can read out, and what keeps this phone from writing. The
 * judges are pieces that come only where there is something to judge: a phone that keeps the book alone does without.
 */
import { useEffect, useState } from 'react';
import type { Book } from '../../../ledger/book.ts';
import type { PhoneId } from '../../../ledger/ids.ts';
import { useView } from '../../state/use-book.tsx';
import { whenIdle } from '../../when-idle.ts';

type Ask = (book: Book, phone: PhoneId) => unknown;
interface Judges {
  readonly barredHere: Ask;
  readonly barredAnywhere: Ask;
}

/** Until the piece is there, and where it cannot be had, nothing is judged: the screens that write judge for themselves. */
function usePiece<Piece>(isNeeded: boolean, fetch: () => Promise<Piece>): Piece | null {
  const [piece, setPiece] = useState<Piece | null>(null);
  useEffect(() => {
    if (isNeeded) whenIdle(() => void fetch().then(setPiece, () => undefined));
  }, [isNeeded, fetch]);
  return piece;
}

const fetchWaiting = () => import('../../../ledger/waiting.ts');
const fetchBarred = (): Promise<Judges> => import('../../../ledger/barred.ts');

/** How many lines a meeting can read out. */
export function useToReadOut(book: Book): number {
  const piece = usePiece(book.waiting.length > 0, fetchWaiting);
  return piece?.linesToReadOut(book).length ?? 0;
}

/** Whether something keeps this phone from writing in the meeting or opening one, and from what acts at once. */
export function useKeptFrom(): { readonly writing: boolean; readonly acting: boolean } {
  const { book, phone } = useView();
  const isAlone = phone !== null && Object.keys(book.phones).every((id) => id === phone);
  const piece = usePiece(!isAlone, fetchBarred);
  const ask = (judge: Ask) => phone === null || judge(book, phone) !== null;
  // Known without the piece: a phone that is out is offered nothing meanwhile.
  const isOut = phone === null || book.phones[phone]?.removal?.acts === true;
  if (isAlone || !piece) return { writing: isOut, acting: isOut };
  return { writing: ask(piece.barredHere), acting: ask(piece.barredAnywhere) };
}
