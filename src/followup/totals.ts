/**
 * Totals of communities that share no more: signed months as they were received, and what of a month stands where several came. Whether a
 * signature is right was tried before it was written here (src/sync/totals.ts).
 */
import { canonicalText } from '../ledger/bytes.ts';
import type { CivilDate } from '../ledger/civil-date.ts';
import type { BookId, EntryId } from '../ledger/ids.ts';
import type { Month } from '../ledger/open/moves.ts';
import type { SignedTotals, Totals } from '../ledger/open/totals.ts';

export interface ReceivedTotals {
  readonly entry: EntryId;
  /** The day it was taken in. */
  readonly on: CivilDate;
  readonly signed: SignedTotals;
  /** The team's box by which it came; left out of what was handed over. */
  readonly box?: string;
}

/** By community, as they came. */
export type TotalsReceived = Record<BookId, readonly ReceivedTotals[]>;

export interface TotalsRefusals {
  /** The same figures of the same phone are there. */
  totalsKnown: { readonly book: BookId; readonly month: Month };
  totalsOfAnother: { readonly book: BookId };
}

/** `One`: a document as it came, from wherever. */
export interface MonthReceived<One extends HasTotals = ReceivedTotals> {
  readonly month: Month;
  /** Of the latest seal; of two with the same one, what came first. */
  readonly standing: One;
  /** How many phones said these figures. */
  readonly phones: number;
  /** Of an earlier seal of the month: the community met once more after it. */
  readonly replaced: readonly One[];
  /** Other figures for the same meeting: they cannot both be right. */
  readonly disagreeing: readonly One[];
}

type HasTotals = Pick<ReceivedTotals, 'signed'>;

/** The newest month first. */
export function monthsReceived<One extends HasTotals>(
  received: readonly One[],
): readonly MonthReceived<One>[] {
  const byMonth = new Map<Month, One[]>();
  for (const one of received) {
    const { month } = one.signed.totals;
    byMonth.set(month, [...(byMonth.get(month) ?? []), one]);
  }
  return [...byMonth]
    .sort(([left], [right]) => (left < right ? 1 : -1))
    .flatMap(([month, own]) => {
      const latest = Math.max(...own.map(meetingOf));
      const ofLatest = own.filter((one) => meetingOf(one) === latest);
      const [standing] = ofLatest;
      if (!standing) return [];
      const said = canonicalText(standing.signed.totals);
      const same = ofLatest.filter(({ signed }) => canonicalText(signed.totals) === said);
      return [
        {
          month,
          standing,
          phones: new Set(same.map(({ signed }) => signed.key)).size,
          replaced: own.filter((one) => meetingOf(one) < latest),
          disagreeing: ofLatest.filter((one) => !same.includes(one)),
        },
      ];
    });
}

/** A signature is another one each time: what is signed, and by whom, is compared. */
export function hasTotals(received: readonly HasTotals[] = [], { key, totals }: SignedTotals): boolean {
  const said = canonicalText(totals);
  return received.some(({ signed }) => signed.key === key && canonicalText(signed.totals) === said);
}

const meetingOf = ({ signed }: HasTotals): number => signed.totals.meeting;

/** Whose signature a document has, beside what was received of that community: `first` where nothing was. */
export function signerOf(received: readonly ReceivedTotals[], key: string): 'first' | 'known' | 'new' {
  if (received.length === 0) return 'first';
  return received.some(({ signed }) => signed.key === key) ? 'known' : 'new';
}

/** What the community is called in the latest of its months. */
export const latestOf = (received: readonly ReceivedTotals[]): Totals | undefined =>
  monthsReceived(received)[0]?.standing.signed.totals;
