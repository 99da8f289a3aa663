/** What a phone's clock said, for people: a claim that is shown as it was made. Must not know: screens, words. */
import { isCivilDate } from '../../ledger/civil-date.ts';
import type { Format } from './format.ts';

/** "16/03/2026", with "10:00" where `withTime`; what is no time of a clock is shown as it is. */
export function claimedWords(claimedAt: string, format: Format, withTime = false): string {
  const day = claimedAt.slice(0, 10);
  if (!isCivilDate(day)) return claimedAt;
  const [time] = /(?<=T)\d\d:\d\d/u.exec(claimedAt) ?? [];
  return withTime && time ? `${format.date(day)} ${time}` : format.date(day);
}
