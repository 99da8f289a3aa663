/** What belongs to one side of a clash, from the entries of its meeting. Must not know: React, words. */
import type { Pieces } from '../../../ledger/currency.ts';
import { actsAnywhere } from '../../../ledger/entries/registry.ts';
import { compareEntries, type Entry, idOf } from '../../../ledger/entry.ts';
import { type HeadList, headsFrom, MEETING_FRAME, reaches } from '../../../ledger/order/turns.ts';
import type { ClashSide } from '../../../ledger/phones.ts';

/**
 * A seal's lines are what it covers, an opening's all of its meeting; with the pen it is what that phone wrote from then on.
 * @param entries those of the side's meeting, in order.
 */
export function writtenBy(
  entries: readonly Entry[],
  side: ClashSide,
  sides: readonly ClashSide[],
): readonly Entry[] {
  const own = entries.find((entry) => idOf(entry) === side.entry);
  const lines = entries.filter(({ kind }) => !MEETING_FRAME.has(kind) && !actsAnywhere(kind));
  if (!own || own.kind === 'meeting-opened') return lines;
  if (own.kind === 'meeting-sealed') {
    const covers = headsFrom(own.body.covers as unknown as HeadList);
    return lines.filter((entry) => reaches(covers, entry));
  }
  const isCloned = sides.some((other) => other !== side && other.phone === side.phone);
  return lines.filter(
    (entry) =>
      entry.phone === side.phone &&
      compareEntries(entry, own) > 0 &&
      (!isCloned || entry.sheet === own.sheet),
  );
}

/** The notes and coins that were counted, where this side was sealed. */
export function piecesOf(entries: readonly Entry[], { entry: id, counted }: ClashSide): Pieces | null {
  if (counted === null) return null;
  const own = entries.find((entry) => idOf(entry) === id);
  const seal = own?.kind === 'meeting-sealed' ? own : entries.find(({ kind }) => kind === 'meeting-sealed');
  return (seal?.body.pieces as Pieces | undefined) ?? null;
}
