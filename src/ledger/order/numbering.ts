/** Tries numbers: whether a Lamport number can be the one that its phone gave, by what it had seen. */
import { type Entry, MOST_LAMPORT } from '../entry.ts';
import type { SheetId } from '../ids.ts';
import type { Heads } from '../phones.ts';
import type { Seen } from './seen.ts';

/** Lamport numbers by place, as far as they are right. */
export interface Lamports {
  /** Undefined where the entry is not here or is itself not right. */
  readonly at: (sheet: SheetId, number: number) => number | undefined;
  /** Of the sheet's last entry so far. */
  readonly last: (sheet: SheetId) => number;
}

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

/** Leaves out the own sheet, and those of `but`. Of a sheet whose line is not right what stands before it was counted from. */
function greatestOf(heads: Heads, own: SheetId, lamports: Lamports, but?: ReadonlySet<SheetId>): Greatest {
  let greatest = 0;
  let missing = false;
  for (const [sheet, last] of Object.entries(heads)) {
    if (sheet === own || but?.has(sheet)) continue;
    const lamport = lamports.at(sheet, last);
    if (lamport === undefined) missing = true;
    greatest = Math.max(greatest, lamport ?? lamports.last(sheet));
  }
  return { lamport: greatest, missing };
}

/**
 * Tries numbers in the one order. `missing`: it may be right, but what it was counted from has not arrived. Entries of a page
 * share their heads, and what is here stays so: those heads are gone through once.
 */
export function numbering(seen: Seen, lamports: Lamports, twofold: Twofold) {
  const whole = new Map<Heads, Greatest>();
  const greatestIn = (heads: Heads, own: SheetId): Greatest => {
    const known = heads[own] === undefined ? whole.get(heads) : undefined;
    if (known) return known;
    const found = greatestOf(heads, own, lamports);
    if (!found.missing && heads[own] === undefined) whole.set(heads, found);
    return found;
  };
  return (entry: Entry): 'right' | 'number' | 'missing' => {
    const { sheet, number, lamport } = entry;
    if (lamport > MOST_LAMPORT) return 'number';
    const heads = seen(entry);
    if (!heads) return 'right';
    const before = number > 1 ? lamports.at(sheet, number - 1) : 0;
    const others = greatestIn(heads, sheet);
    const greatest = Math.max(before ?? 0, others.lamport);
    if (lamport === greatest + 1) return 'right';
    const missing = others.missing || before === undefined;
    if (twofold.sheets.size === 0) return missing && lamport > greatest ? 'missing' : 'number';
    const least = Math.max(before ?? 0, greatestOf(heads, sheet, lamports, twofold.sheets).lamport);
    if (lamport > least && twofold.lamports.has(lamport - 1)) return 'right';
    return missing && lamport > least ? 'missing' : 'number';
  };
}
