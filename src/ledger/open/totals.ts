/**
 * What a community that shares its totals gives to the team that accompanies it: of each month that is over, the figures of
 * `statements/definitions.ts` as they stood at the month's last seal, and nothing of a person (docs/spec/totals.md). They follow from what that
 * seal leads to, so every phone makes the same. A month belongs to it only if the rule held at that seal: nothing from before, or
 * from after the rule was changed, is told. Must not know: hashes, signatures, words.
 */
import * as v from 'valibot';
import type { Book } from '../book.ts';
import type { Branches } from '../branches/branches.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Sharing } from '../conditions/conditions.ts';
import { sharingOf } from '../conditions/in-force.ts';
import { type Entry, idOf } from '../entry.ts';
import { walk } from '../fold.ts';
import type { MeetingId } from '../ids.ts';
import type { Seen } from '../order/seen.ts';
import { date, plainId, shortText, total, wholeFrom } from '../shapes.ts';
import { DEFINITIONS, type IndicatorKey, measureOf } from '../statements/definitions.ts';
import { indicatorsOf } from '../statements/indicators.ts';
import { meetingsIn } from '../statements/meetings.ts';
import { type Month, monthOf } from './moves.ts';
import { type Telling, telling } from './totals-behind.ts';

export const TOTALS_FORMAT = 'caixeta-totals';
export const TOTALS_VERSION = 1;

const LONGEST_NAME = 200;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/u;
const SEAL = /^[0-9a-f]{32}$/u;

/** What a figure is made of, as JSON has it. */
type ToldFigure = { readonly part: number; readonly whole: number | null };

/** A sum has a part alone; of a figure that is withheld there is null. */
const FIGURES = v.strictObject(
  Object.fromEntries(
    DEFINITIONS.map(({ key, is }) => [
      key,
      v.nullable(v.strictObject({ part: total, whole: is === 'sum' ? v.null() : total })),
    ]),
  ) as unknown as Record<IndicatorKey, v.GenericSchema<unknown, ToldFigure | null>>,
);

/** Money in minor units of the currency. `seal`: the first 16 bytes of SHA-256 of the seal that the figures stand on, in hex. */
export const TOTALS = v.strictObject({
  format: v.literal(TOTALS_FORMAT),
  version: v.literal(TOTALS_VERSION),
  community: shortText(LONGEST_NAME),
  book: plainId,
  practice: v.boolean(),
  currency: v.strictObject({ code: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/u)), digits: wholeFrom(0, 3) }),
  month: v.pipe(v.string(), v.regex(MONTH)),
  /** The day and the number of the month's last sealed meeting. */
  on: date,
  meeting: wholeFrom(1, 1_000_000),
  seal: v.pipe(v.string(), v.regex(SEAL)),
  figures: FIGURES,
});
export type Totals = v.InferOutput<typeof TOTALS>;
/** Base64: the public key of the phone that made them, as a compressed point, and its signature (src/sync/totals.ts). */
export const SIGNED_TOTALS = v.strictObject({
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{44}$/u)),
  signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/u)),
  totals: TOTALS,
});
export type SignedTotals = v.InferOutput<typeof SIGNED_TOTALS>;

export type TotalFigures = Totals['figures'];

/** What of it the book says by itself: whose it is, and the hash of the seal, come from outside. */
export type MonthTotals = Omit<Totals, 'format' | 'version' | 'book' | 'seal'>;

export type MonthToGive =
  | { readonly month: Month; readonly ready: true; readonly seal: Entry; readonly totals: MonthTotals }
  /** `meetingOpen`: one of its meetings is not sealed yet. */
  | { readonly month: Month; readonly ready: false; readonly why: 'monthNotOver' | 'meetingOpen' };

export type TotalsToGive =
  /** The newest month first. */
  | { readonly ok: true; readonly months: readonly MonthToGive[] }
  /** `sharing`: null where the group was not asked yet. */
  | { readonly ok: false; readonly code: 'notShared'; readonly sharing: Exclude<Sharing, 'totals'> | null }
  /** Phones disagree: which seal stands is for people to choose first. */
  | { readonly ok: false; readonly code: 'clash' };

export interface WholeBook {
  readonly book: Book;
  /** All of them, of every branch, in any order. */
  readonly entries: readonly Entry[];
  readonly seen: Seen;
  readonly branches: Branches;
}

export function totalsToGive(whole: WholeBook, today: CivilDate): TotalsToGive {
  const { conditions, clashes, open } = whole.book;
  const sharing = sharingOf(conditions);
  if (sharing !== 'totals') return { ok: false, code: 'notShared', sharing };
  if (clashes.length > 0) return { ok: false, code: 'clash' };
  const months = monthsIn(whole).map(({ month, ...made }): MonthToGive => {
    if (month >= monthOf(today)) return { month, ready: false, why: 'monthNotOver' };
    if (open && monthOf(open.heldOn) === month) return { month, ready: false, why: 'meetingOpen' };
    return { month, ready: true, ...made };
  });
  return { ok: true, months: months.reverse() };
}

interface Made {
  readonly month: Month;
  readonly seal: Entry;
  readonly totals: MonthTotals;
}

/** Each month under the rule, in order, by one walk through the book: its figures are read where its last seal stands. */
function monthsIn({ book, entries, seen, branches }: WholeBook): readonly Made[] {
  const last = lastMeetings(book, entries);
  const months: Made[] = [];
  const told = telling();
  const before: Entry[] = [];
  let seal: Entry | null = null;
  const look = (at: Book) => {
    const made = seal && last.has(seal.place) ? madeAt(at, before, seal, told) : null;
    if (made) months.push(made);
    seal = null;
  };
  const after = walk(
    entries,
    (at, entry, counts) => {
      if (seal) look(at);
      before.push(entry);
      if (!counts) return;
      told.line(at, entry);
      if (entry.kind === 'meeting-sealed') seal = entry;
    },
    seen,
    branches,
  );
  if (seal) look(after);
  return months;
}

/** The last sealed meeting of each month. */
function lastMeetings(book: Book, entries: readonly Entry[]): ReadonlySet<MeetingId> {
  const byMonth = new Map<Month, MeetingId>();
  for (const { id, heldOn, ended } of meetingsIn(book, entries))
    if (ended === 'sealed') byMonth.set(monthOf(heldOn), id);
  return new Set(byMonth.values());
}

function madeAt(book: Book, entries: readonly Entry[], seal: Entry, { told }: Telling): Made | null {
  const { founding, lastSeal, conditions } = book;
  const found = indicatorsOf(book, entries);
  if (!founding || !found || lastSeal?.entry !== idOf(seal) || sharingOf(conditions) !== 'totals')
    return null;
  const shown = told(book, found.on);
  const figures = Object.fromEntries(
    DEFINITIONS.map((one) => [one.key, shown.has(one.key) ? measureOf(one, found) : null]),
  ) as TotalFigures;
  const { name: community, practice, currency } = founding;
  const { code, digits } = currency;
  const { heldOn: on, number: meeting } = lastSeal;
  const month = monthOf(on);
  return {
    month,
    seal,
    totals: { community, practice, currency: { code, digits }, month, on, meeting, figures },
  };
}
