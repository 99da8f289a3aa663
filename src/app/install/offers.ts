/**
 * Which quiet card home shows, if any: put the app on the screen, or the browser did not promise to keep the book. One at a
 * time, only after something useful was done, and never again and again: whoever says "not now" is left in peace for four
 * weeks, which are two to four meetings, and after the second time for good. Pure. Must not know: the browser, screens.
 */
import { type CivilDate, daysBetween, isCivilDate } from '../../ledger/civil-date.ts';
import type { Json } from '../../ledger/entry.ts';

export type Offer = 'install' | 'kept';

/** How often an offer was put off, and when last. */
export type PutOff = { readonly times: number; readonly on: CivilDate };
export type PutOffs = { readonly [Of in Offer]?: PutOff };

export interface Situation {
  /** Play money: nothing to keep. */
  readonly practice: boolean;
  readonly sealedAny: boolean;
  readonly meetingOpen: boolean;
  /** There is a way to put the app on this phone's screen, and it is not there yet. */
  readonly installable: boolean;
  readonly persisted: boolean;
  readonly today: CivilDate;
  readonly putOff: PutOffs;
}

export const QUIET_DAYS = 28;
const MOST_TIMES = 2;
const OFFERS: readonly Offer[] = ['kept', 'install'];

/** The setting of the phone that holds what was put off. */
export const PUT_OFF = 'offersPutOff';

export function offerIn(situation: Situation): Offer | null {
  const { practice, sealedAny, meetingOpen, installable, persisted, today, putOff } = situation;
  if (practice || meetingOpen) return null;
  const recent = OFFERS.some((offer) => {
    const on = putOff[offer]?.on;
    return on !== undefined && daysBetween(on, today) < QUIET_DAYS;
  });
  if (recent) return null;
  const mayAsk = (offer: Offer) => (putOff[offer]?.times ?? 0) < MOST_TIMES;
  // The book itself comes before comfort.
  if (sealedAny && !persisted && mayAsk('kept')) return 'kept';
  return installable && mayAsk('install') ? 'install' : null;
}

export function putOffOnce(before: PutOffs, offer: Offer, today: CivilDate): PutOffs {
  return { ...before, [offer]: { times: (before[offer]?.times ?? 0) + 1, on: today } };
}

/** As kept in the settings; what is not understood was never put off. */
export function readPutOffs(stored: Json | undefined): PutOffs {
  if (typeof stored !== 'object' || stored === null) return {};
  const all = stored as Readonly<Record<string, Json>>;
  return Object.fromEntries(
    OFFERS.flatMap((offer) => {
      const one = readPutOff(all[offer]);
      return one ? [[offer, one]] : [];
    }),
  );
}

function readPutOff(stored: Json | undefined): PutOff | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { times, on } = stored as Readonly<Record<string, Json>>;
  if (typeof times !== 'number' || typeof on !== 'string' || !isCivilDate(on)) return null;
  return { times, on };
}
