/**
 * Numbers that can be right: an entry's Lamport number is 1 + the greatest that its phone had in this book. A page states
 * the heads that its phone had seen; sync hands them to the fold, which tries the number with them. Where no page says
 * anything (a plain file) only the bound for all numbers is kept.
 */
import { type Entry, MOST_LAMPORT } from '../entry.ts';
import type { SheetId } from '../ids.ts';
import type { Heads } from '../phones.ts';

/**
 * How far its phone knew every sheet when it wrote the entry, by the page that brought it: other sheets' last numbers (its
 * own sheet may be left out). The same answer on every phone that has the page, also for a phone's own entries.
 */
export type Seen = (entry: Entry) => Heads | undefined;

export const NOTHING_SEEN: Seen = () => undefined;

/** The Lamport number of an entry by its place; undefined where it is not here or is itself not right. */
export type LamportAt = (sheet: SheetId, number: number) => number | undefined;

/** `missing`: it may be right, but what it was counted from has not arrived. */
export function numbering(entry: Entry, seen: Seen, lamportAt: LamportAt): 'right' | 'number' | 'missing' {
  if (entry.lamport > MOST_LAMPORT) return 'number';
  const heads = seen(entry);
  if (!heads) return 'right';
  const before = entry.number > 1 ? lamportAt(entry.sheet, entry.number - 1) : 0;
  let greatest = before ?? 0;
  let missing = before === undefined;
  for (const [sheet, last] of Object.entries(heads)) {
    if (sheet === entry.sheet) continue;
    const lamport = lamportAt(sheet, last);
    if (lamport === undefined) missing = true;
    else greatest = Math.max(greatest, lamport);
  }
  if (entry.lamport === greatest + 1) return 'right';
  return missing && entry.lamport > greatest ? 'missing' : 'number';
}
