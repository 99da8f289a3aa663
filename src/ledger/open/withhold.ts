/**
 * What of a month's moves may be shown to people outside of the group. A figure with few members behind it is withheld, and so is
 * what would give it away: of two figures whose difference is known the other one too, and a total at the end of a month until
 * enough members moved what is not shown since the last one that is (adr/0040). Must not know: entries, how figures look.
 */
import type { MemberId } from '../ids.ts';
import { type Month, type Moves, type MovesByMonth, NO_MOVES } from './moves.ts';

/**
 * The fewest members behind a figure that is shown: of four, each knows her own part and that of a friend or two, and would know the
 * rest. Statistical offices withhold under three to ten; a community has fifteen, so ten would leave nothing. Nobody (zero) is no few.
 */
export const LEAST_BEHIND = 5;

/** `value` in minor units or a number; null: withheld. `members`: how many are behind it; null where it is about no members, or withheld. */
export interface Cell {
  readonly value: number | null;
  readonly members: number | null;
}

export const WITHHELD: Cell = { value: null, members: null };

/** Money in, out, and there at the end of the month. */
export interface Flows {
  readonly in: Cell;
  readonly out: Cell;
  readonly end: Cell;
}

export const isEnough = (members: number): boolean => members === 0 || members >= LEAST_BEHIND;

/** The figure, if enough members are behind it. */
export const cellOf = (value: number, members: number): Cell =>
  isEnough(members) ? { value, members } : WITHHELD;

type Sums = Map<MemberId, number>;

/** For each of `months`, which follow one another and begin where the book does. */
export function flowsOf(moves: MovesByMonth, months: readonly Month[]): readonly Flows[] {
  /** What each has, and what of her was moved and not shown since the last end of a month that is shown. */
  const [had, hidden]: readonly [Sums, Sums] = [new Map(), new Map()];
  return months.map((month): Flows => {
    const moved = moves.get(month) ?? NO_MOVES;
    addTo(had, moved);
    // Both or neither: with the end of the month and one of them, anybody has the other.
    const isShown = isEnough(moved.in.size) && isEnough(moved.out.size);
    if (!isShown) addTo(hidden, moved);
    const end = isEnough(hidden.size) ? cellOf(sumOf(had), had.size) : WITHHELD;
    if (end !== WITHHELD) hidden.clear();
    return {
      in: isShown ? cellOf(sumOf(moved.in), moved.in.size) : WITHHELD,
      out: isShown ? cellOf(sumOf(moved.out), moved.out.size) : WITHHELD,
      end,
    };
  });
}

function addTo(sums: Sums, moved: Moves): void {
  const add = (member: MemberId, more: number) => {
    const sum = (sums.get(member) ?? 0) + more;
    if (sum === 0) sums.delete(member);
    else sums.set(member, sum);
  };
  for (const [member, value] of moved.in) add(member, value);
  for (const [member, value] of moved.out) add(member, -value);
}

const sumOf = (sums: Sums): number => [...sums.values()].reduce((all, value) => all + value, 0);
