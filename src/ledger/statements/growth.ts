/** What a member had saved at one meeting after another: what its seal says, and of the open one what the book says now. */
import type { Book } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Entry } from '../entry.ts';
import { savingsHeldBy } from '../figures.ts';
import type { MeetingId, MemberId } from '../ids.ts';
import type { Amount } from '../money.ts';
import { meetingsIn } from './meetings.ts';

/** In minor units. */
export interface SavedAt {
  readonly meeting: MeetingId;
  readonly on: CivilDate;
  readonly savings: Amount;
}

/**
 * In order of meetings, from the first seal that names her. What was corrected later stays as it was said then. The last one is
 * what she has saved now.
 * @returns nothing for who has left, or was never a member.
 */
export function savingsGrowth(book: Book, entries: readonly Entry[], member: MemberId): readonly SavedAt[] {
  if (book.members[member]?.leftOn !== null) return [];
  const said = meetingsIn(book, entries).flatMap(({ id, heldOn, savings }) => {
    const saved = savings.get(member);
    return saved === undefined ? [] : [{ meeting: id, on: heldOn, savings: saved }];
  });
  const { open } = book;
  if (!open) return said;
  return [...said, { meeting: open.id, on: open.heldOn, savings: savingsHeldBy(book, member) }];
}
