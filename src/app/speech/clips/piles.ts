/**
 * An amount as clips: its notes and coins, as they lie on the table and are drawn on the screen (ui/pieces). "Two – note of twenty –
 * one – coin of five" is right in every language, while a number of several words follows a grammar that we do not know.
 * An amount is said whole or not at all. Must not know: sound.
 */
import { type Currency, pieceKey } from '../../../ledger/currency.ts';
import type { Amount } from '../../../ledger/money.ts';
import type { ClipId } from '../../../store/clips.ts';
import { drawnPieces } from '../../ui/pieces/piece-look.ts';
import { COUNTS, clipIdOf } from './words.ts';

/** Clips that are said in one breath. */
export type Breath = readonly ClipId[];

export interface Speaker {
  readonly recorded: ReadonlySet<ClipId>;
  /** "Note of twenty, two": as Bambara, Fula and Soninke count. */
  readonly pieceFirst: boolean;
}

const LARGEST_FIRST = [...COUNTS].reverse();
/** More handfuls of one piece nobody can follow. */
const MOST_HANDFULS = 10;

/** A breath for each pile; null where not all of it can be said. */
export function pilesOf(value: Amount, currency: Currency, speaker: Speaker): readonly Breath[] | null {
  const { recorded, pieceFirst } = speaker;
  const nothing = clipIdOf({ is: 'nothing' });
  if (value === 0) return recorded.has(nothing) ? [[nothing]] : null;
  if (value < 0) return null;
  const { pieces, rest } = drawnPieces(value, currency);
  if (rest > 0) return null;
  const breaths: Breath[] = [];
  for (const denomination of currency.denominations) {
    const count = pieces[pieceKey(denomination)] ?? 0;
    if (count === 0) continue;
    const piece = clipIdOf({ is: 'piece', denomination });
    const handfuls = handfulsOf(count, recorded);
    if (!handfuls || !recorded.has(piece)) return null;
    breaths.push(...handfuls.map((handful) => (pieceFirst ? [piece, handful] : [handful, piece])));
  }
  return breaths;
}

/** A pile that is counted by what is recorded: 33 as 20 and 13. */
function handfulsOf(count: number, recorded: ReadonlySet<ClipId>): readonly ClipId[] | null {
  const handfuls: ClipId[] = [];
  let left = count;
  for (const size of LARGEST_FIRST) {
    const clip = clipIdOf({ is: 'count', count: size });
    for (; left >= size && recorded.has(clip); left -= size) handfuls.push(clip);
  }
  return left === 0 && handfuls.length <= MOST_HANDFULS ? handfuls : null;
}
