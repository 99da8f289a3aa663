/** The parts of a match by member, as its snapshots said: more with a match, less when it is reversed. Zero is left out. */
import type { Book } from '../book.ts';
import type { MemberId, SponsorId } from '../ids.ts';
import { type Amount, amount } from '../money.ts';

type Part = { readonly member: MemberId; readonly part: Amount };

/** Puts new parts into the draft of the book; `sign` −1 takes them back. Sums are safe by apply.ts. */
export function changeParts(book: Book, sponsor: SponsorId, changes: readonly Part[], sign: 1 | -1): void {
  const parts: Record<MemberId, Amount> = { ...book.matchParts[sponsor] };
  for (const { member, part } of changes) {
    const after = (parts[member] ?? 0) + sign * part;
    if (after === 0) delete parts[member];
    else parts[member] = amount(after);
  }
  if (Object.keys(parts).length > 0) book.matchParts[sponsor] = parts;
  else delete book.matchParts[sponsor];
}
