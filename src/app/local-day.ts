/** The day of the phone's own wall calendar, not of UTC. */
import { type CivilDate, civilDate } from '../ledger/civil-date.ts';

export function localDay(now: Date): CivilDate {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return civilDate(`${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`);
}
