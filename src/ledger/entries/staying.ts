/** Who is a member and who has left: what every way of leaving does to the book. */
import { type Book, membersNow } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import type { MemberId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';

/** She is no member from this day on, and has no office. */
export function leave(book: Book, id: MemberId, on: CivilDate): void {
  const member = book.members[id];
  if (!member) return;
  book.members[id] = { ...member, leftOn: on };
  const { chair, treasurer, secretary, keyHolders } = book.offices;
  const without = (holder: MemberId | null) => (holder === id ? null : holder);
  book.offices = {
    chair: without(chair),
    treasurer: without(treasurer),
    secretary: without(secretary),
    keyHolders: keyHolders.filter((holder) => holder !== id),
  };
}

export function stay(book: Book, id: MemberId): void {
  const member = book.members[id];
  if (member) book.members[id] = { ...member, leftOn: null };
}

/** Two people are needed to open, to count and to seal. */
export function checkEnoughStay(book: Book): readonly Refusal[] {
  const members = membersNow(book).length - 1;
  return members < 2 ? [refusal('tooFewMembers', { least: 2, members })] : [];
}
