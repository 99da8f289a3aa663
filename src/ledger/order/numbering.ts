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

function greatestOf(heads: Heads, own: SheetId, lamportAt: LamportAt): Greatest {
  let greatest = 0;
  let missing = false;
  for (const [sheet, last] of Object.entries(heads)) {
    if (sheet === own) continue;
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
export function numbering(seen: Seen, lamportAt: LamportAt) {
  const whole = new Map<Heads, Greatest>();
  const greatestIn = (heads: Heads, own: SheetId): Greatest => {
    const known = heads[own] === undefined ? whole.get(heads) : undefined;
    if (known) return known;
    const found = greatestOf(heads, own, lamportAt);
    if (!found.missing && heads[own] === undefined) whole.set(heads, found);
    return found;
  };
  return (entry: Entry): 'right' | 'number' | 'missing' => {
    if (entry.lamport > MOST_LAMPORT) return 'number';
    const heads = seen(entry);
    if (!heads) return 'right';
    const before = entry.number > 1 ? lamportAt(entry.sheet, entry.number - 1) : 0;
    const others = greatestIn(heads, entry.sheet);
    const greatest = Math.max(before ?? 0, others.lamport);
    if (entry.lamport === greatest + 1) return 'right';
    const missing = others.missing || before === undefined;
    return missing && entry.lamport > greatest ? 'missing' : 'number';
  };
}
