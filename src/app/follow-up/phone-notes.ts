/**
 * Pictures and voice notes of a business: clips of this phone (store/clips.ts), in no book. Where they stand says all of them: whose
 * they are first, so that they go with her name; of which business, of which day, and when each was kept. Must not know: React.
 */
import { type CivilDate, civilDate, isCivilDate } from '../../ledger/civil-date.ts';
import type { Clip, ClipId } from '../../store/clips.ts';

export interface PhoneNote {
  readonly id: ClipId;
  readonly business: string;
  readonly on: CivilDate;
}

export interface NotePlace {
  readonly woman: string;
  readonly business: string;
  readonly on: CivilDate;
}

/** `keptAt` puts those of a day in order; `fresh` is in no other id. */
export const noteIdOf = ({ woman, business, on }: NotePlace, keptAt: string, fresh: string): ClipId =>
  [woman, business, on, keptAt, fresh].join('/');

/** Hers among all clips of the book, the last one first. */
export function notesOf(ids: Iterable<ClipId>, woman: string): readonly PhoneNote[] {
  return [...ids]
    .flatMap((id) => {
      const [whose, business, on = '', keptAt] = id.split('/');
      if (whose !== woman || !business || !isCivilDate(on)) return [];
      return [{ id, business, on: civilDate(on), order: `${on} ${keptAt}` }];
    })
    .sort((one, other) => (one.order < other.order ? 1 : -1))
    .map(({ order: _order, ...note }) => note);
}

export const isPicture = ({ type }: Pick<Clip, 'type'>): boolean => type.startsWith('image/');
