/** With whose voice this community is read aloud on this phone, and whether the piece is said before the count. */
import type { BookId } from '../../../ledger/ids.ts';
import { isAmong, useSettings } from '../../state/settings.tsx';

export interface OwnVoices {
  readonly on: boolean;
  readonly pieceFirst: boolean;
  readonly setOn: (on: boolean) => void;
  readonly setPieceFirst: (first: boolean) => void;
}

export function useOwnVoices(book: BookId): OwnVoices {
  const { settings, change } = useSettings();
  const { ownVoices, piecesFirst } = settings;
  return {
    on: isAmong(ownVoices, book),
    pieceFirst: isAmong(piecesFirst, book),
    setOn: (on) => change('ownVoices', listWith(ownVoices, book, on)),
    setPieceFirst: (first) => change('piecesFirst', listWith(piecesFirst, book, first)),
  };
}

function listWith(list: string, book: BookId, isIn: boolean): string {
  const others = list.split(' ').filter((one) => one !== '' && one !== book);
  return [...others, ...(isIn ? [book] : [])].join(' ');
}
