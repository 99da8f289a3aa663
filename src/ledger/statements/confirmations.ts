/**
 * What each member said of her own figures last, beside what they are today. Whoever has not answered for three months, or never,
 * is to be asked; a "no" stays open until she says yes.
 */
import { type Book, bookDate, membersNow } from '../book.ts';
import { addMonths } from '../civil-date.ts';
import type { MemberId } from '../ids.ts';
import type { Confirmation } from '../members.ts';
import { type OwnFigures, ownFiguresOf } from '../own-figures.ts';

const MONTHS = 3;

export interface ConfirmationLine {
  readonly member: MemberId;
  readonly now: OwnFigures;
  readonly said: Confirmation | null;
  /** She said no and has not said yes since. */
  readonly unresolved: boolean;
  /** It is time to ask her. */
  readonly due: boolean;
}

/** Members of today in the order of their numbers. */
export function confirmationsOf(book: Book): readonly ConfirmationLine[] {
  const day = bookDate(book);
  return membersNow(book).map(({ id }) => {
    const said = book.confirmed[id] ?? null;
    const unresolved = said?.says === 'no';
    return {
      member: id,
      now: ownFiguresOf(book, id),
      said,
      unresolved,
      due: !said || unresolved || (day !== null && addMonths(said.on, MONTHS) <= day),
    };
  });
}
