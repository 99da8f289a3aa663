/**
 * Turns with the pen: who held it from when, and how far each one's sheets count once it went on.
 * Must not know: how a meeting's turns are found (meetings.ts) or shown.
 */
import { compareEntries, type Entry, idOf } from '../entry.ts';
import type { PhoneId, SheetId } from '../ids.ts';
import type { Heads, OrderKey, PenTurn } from '../phones.ts';

/** What meetings and turns begin and end with. */
export const MEETING_FRAME: ReadonlySet<string> = new Set([
  'founded',
  'meeting-opened',
  'meeting-sealed',
  'meeting-cancelled',
  'pen-passed',
  'pen-taken',
]);

/** A sheet and its last number, as entries write it. */
export type HeadList = readonly { readonly sheet: SheetId; readonly last: number }[];

/** As a record; a sheet named twice counts to the greater number. */
export function headsFrom(list: HeadList, start: Heads = {}): Heads {
  const heads: Record<SheetId, number> = { ...start };
  for (const { sheet, last } of list) heads[sheet] = Math.max(heads[sheet] ?? 0, last);
  return heads;
}

export const reaches = (heads: Heads, entry: OrderKey): boolean => entry.number <= (heads[entry.sheet] ?? 0);

export const orderOf = ({ lamport, sheet, number }: Entry): OrderKey => ({ lamport, sheet, number });

export const turnFrom = (entry: Entry, phone: PhoneId): PenTurn => ({
  entry: idOf(entry),
  phone,
  passed: entry.kind === 'pen-passed',
  from: orderOf(entry),
  until: null,
  heads: null,
});

/** The turns with one more: what cuts the one before is what its successor knew of it, and the line that passed the pen. */
export function withTurn(turns: readonly PenTurn[], next: PenTurn, heads: Heads): readonly PenTurn[] {
  const until = next.passed ? null : next.from;
  const before = turns.map((turn, at) => ({
    ...turn,
    until: turn.until ?? (turn.phone === next.phone ? until : null),
    heads: at === turns.length - 1 ? heads : turn.heads,
  }));
  return [...before, next];
}

/** Whether its phone writes in this turn; else it takes it up first. */
export const hasBegun = ({ passed, until }: PenTurn): boolean => !passed && until === null;

/** Whether the entry is of one of these turns: its phone's last one before it, and within what its successor knew. */
export function isOfTurn(turns: readonly PenTurn[], entry: Entry): boolean {
  return turns.some(
    ({ phone, passed, from, until, heads }) =>
      phone === entry.phone &&
      !passed &&
      compareEntries(entry, from) >= 0 &&
      (until === null || compareEntries(entry, until) < 0) &&
      (heads === null || reaches(heads, entry)),
  );
}
