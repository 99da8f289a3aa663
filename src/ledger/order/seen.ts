/**
 * Numbers that can be right: an entry's Lamport number is 1 + the greatest that its phone had in this book. A page states
 * the heads that its phone had seen; sync hands them to the fold, which tries the number with them. Where no page says
 * anything (a plain file) only the bound for all numbers is kept.
 */
import type { Entry } from '../entry.ts';
import type { Heads } from '../phones.ts';

/**
 * How far its phone knew every sheet when it wrote the entry, by the page that brought it: other sheets' last numbers (its
 * own sheet may be left out). The same answer on every phone that has the page, also for a phone's own entries.
 */
export type Seen = (entry: Entry) => Heads | undefined;

export const NOTHING_SEEN: Seen = () => undefined;
