/**
 * What a book is for: a community's money and meetings, or what the people who accompany communities follow (adr/0038). Each kind of
 * book takes its own kinds of entries and no others; `fold` and `decide` ask here. Must not know: what is followed.
 */
import type { JsonObject } from './entry.ts';
import type { BookId, EntryId, PhoneId } from './ids.ts';

/** Left out where a book is a community's. */
export type Purpose = 'followUp';

/** Who accompanies: business questions are the technician's, questions about the person the social worker's. */
export const PROFESSIONS = ['technician', 'socialWorker'] as const;
export type Profession = (typeof PROFESSIONS)[number];

/** A follow-up book may stand beside a team's: for what one profession alone writes down and reads (adr/0047, adr/0049). */
export interface Beside {
  readonly book: BookId;
  readonly profession: Profession;
}

/** What a founding says of it. */
export interface OfPurpose {
  readonly purpose?: Purpose;
  readonly beside?: Beside;
}

/** A fact of a follow-up book, in the one order; what it means is said in src/followup. `at` is the phone's clock, a claim. */
export interface Fact {
  readonly entry: EntryId;
  readonly phone: PhoneId;
  readonly at: string;
  readonly fact: string;
  readonly about: string;
  readonly data: JsonObject;
}

/** As much of a book as says what it is for. */
export interface WithPurpose {
  readonly founding: Pick<OfPurpose, 'purpose'> | null;
}

export const isFollowUp = ({ founding }: WithPurpose): boolean => founding?.purpose === 'followUp';

/**
 * In which places a kind may be written in this book; null where the book takes none of that kind. A follow-up book has no meeting
 * that could adopt anything: there, what erases a card acts at once too.
 */
export function sittingsIn<Sitting extends string>(
  book: WithPurpose,
  { kind, sittings }: { readonly kind: string; readonly sittings: readonly Sitting[] },
): readonly (Sitting | 'anywhere')[] | null {
  if (!isFollowUp(book)) return kind === 'followed-up' ? null : sittings;
  if (kind === 'founded') return sittings;
  // What acts at once, but for choices: those are about meetings.
  const acts = sittings[0] === 'anywhere' && !kind.endsWith('-chosen');
  return acts || kind === 'erased' ? ['anywhere'] : null;
}
