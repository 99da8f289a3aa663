/** Tries numbers: whether a Lamport number can be the one that its phone gave, by what it had seen. */
import { type Entry, MOST_LAMPORT } from '../entry.ts';
import type { SheetId } from '../ids.ts';
import type { Heads } from '../phones.ts';
import type { Seen } from './seen.ts';

/** The Lamport number of an entry by its place; undefined where it is not here or is itself not right. */
export type LamportAt = (sheet: SheetId, number: number) => number | undefined;

/** The greatest number among what was seen; `missing`: not all of that is here. */
interface Greatest {
  readonly lamport: number;
  readonly missing: boolean;
}

/**
 * Sheets of copied phones, written in two branches. No page says surely which of them its phone had: so who counted from such a
 * sheet may have had any of the numbers that were given there, and its own lines must only not leap.
 */
export interface Twofold {
  readonly sheets: ReadonlySet<SheetId>;
  /** Numbers given there so far that are right. */
  readonly lamports: ReadonlySet<number>;
}

/** Leaves out the own sheet, and those of `but`. */
function greatestOf(heads: Heads, own: SheetId, lamportAt: LamportAt, but?: ReadonlySet<SheetId>): Greatest {
  let greatest = 0;
  let missing = false;
  for (const [sheet, last] of Object.entries(heads)) {
    if (sheet === own || but?.has(sheet)) continue;
    const lamport = lamportAt(sheet, last);
    if (lamport === undefined) missing = true;
    else greatest = Math.max(greatest, lamport);
  }
  return { lamport: greatest, missing };
}

/**
 * Tries numbers in the one order. `missing`: it may be right, but what it was counted from has not arrived. Entries of a page
 * share their heads, and what is here stays so: those heads are gone through once.
 */
export function numbering(seen: Seen, lamportAt: LamportAt, twofold: Twofold) {
  const whole = new Map<Heads, Greatest>();
  const greatestIn = (heads: Heads, own: SheetId): Greatest => {
    const known = heads[own] === undefined ? whole.get(heads) : undefined;
    if (known) return known;
    const found = greatestOf(heads, own, lamportAt);
    if (!found.missing && heads[own] === undefined) whole.set(heads, found);
    return found;
  };
  return (entry: Entry): 'right' | 'number' | 'missing' => {
    const { sheet, number, lamport } = entry;
    if (lamport > MOST_LAMPORT) return 'number';
    const heads = seen(entry);
    if (!heads) return 'right';
    const before = number > 1 ? lamportAt(sheet, number - 1) : 0;
    const others = greatestIn(heads, sheet);
    const greatest = Math.max(before ?? 0, others.lamport);
    if (lamport === greatest + 1) return 'right';
    const missing = others.missing || before === undefined;
    if (twofold.sheets.size === 0) return missing && lamport > greatest ? 'missing' : 'number';
    const least = Math.max(before ?? 0, greatestOf(heads, sheet, lamportAt, twofold.sheets).lamport);
    if (lamport > least && twofold.lamports.has(lamport - 1)) return 'right';
    return missing && lamport > least ? 'missing' : 'number';
  };
}
