/** "23 nov", for narrow rows; with its year where that is not the meeting's. */
import { bookDate } from '../../../../ledger/book.ts';
import type { CivilDate } from '../../../../ledger/civil-date.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useBook } from '../../../state/use-book.tsx';

export function useShortDay(): (day: CivilDate) => string {
  const format = useFormat();
  const today = bookDate(useBook());
  return (day) => (today?.slice(0, 4) === day.slice(0, 4) ? format.dayMonth(day) : format.date(day));
}
