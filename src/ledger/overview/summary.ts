/**
 * What somebody who accompanies several communities looks at first in each: the figures of one book, without a name of a member and
 * without a line. Plain data: it is kept beside the book (src/store/summaries.ts), so that an overview of many need not read them.
 * Days are the book's own; only visits.ts holds them against today. Source: docs/method.md, "Across communities".
 */
import { type Book, bookDate, type Difference } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Currency } from '../currency.ts';
import { openPart } from '../difference.ts';
import { type Entry, idOf } from '../entry.ts';
import { figuresOf, nextMeetingOn, openDifferences, runningLoans } from '../figures.ts';
import type { DifferenceId, EntryId, MeetingId, PhoneId } from '../ids.ts';
import { afterPeriods } from '../loans/calendar.ts';
import { type Amount, amount, larger, sum, ZERO } from '../money.ts';
import type { Clash, PhoneRole } from '../phones.ts';
import { closingOf } from '../share-out/closing.ts';
import { countedEntries } from '../statement.ts';
import { type Indicators, indicatorsOf } from '../statements/indicators.ts';

/** Rises with every change of what a summary holds or comes to: one of another version is made anew. */
export const SUMMARY_VERSION = 1;

export interface CommunitySummary {
  readonly name: string;
  readonly currency: Currency;
  readonly practice: boolean;
  readonly founded: CivilDate;
  /** The meeting that was sealed last. */
  readonly sealed: { readonly meeting: MeetingId; readonly number: number; readonly on: CivilDate } | null;
  /** The day of a meeting that is open. */
  readonly openSince: CivilDate | null;
  /** When the next meeting is due by the agreed rhythm; null while one is open, or where none is agreed. */
  readonly nextOn: CivilDate | null;
  readonly indicators: Indicators;
  readonly differences: OpenBoxDifferences | null;
  /** Since when the oldest of the loans with anything overdue is late. */
  readonly overdueSince: CivilDate | null;
  /** Principal that members owe. */
  readonly lent: Amount;
  /** What all members would get if it were shared out on the book's day; null where that is not agreed, or while a meeting is open. */
  readonly shareOut: Amount | null;
  readonly match: MatchFigures;
  readonly phones: readonly PhoneHeard[];
  readonly clashes: readonly OpenClash[];
}

/** Box differences with anything open: the oldest of them, how many, and what of them is open, by its sign. */
export interface OpenBoxDifferences {
  readonly oldest: DifferenceId;
  readonly since: CivilDate;
  readonly number: number;
  readonly missing: Amount;
  readonly tooMuch: Amount;
}

/** Of the sponsor's match: what was handed over or brought from paper, what went back, and what of it is still the sponsor's. */
export interface MatchFigures {
  readonly given: Amount;
  readonly returned: Amount;
  readonly held: Amount;
}

/** Another phone of the community, that was not removed. */
export interface PhoneHeard {
  readonly phone: PhoneId;
  readonly role: PhoneRole;
  /** How many meetings were sealed since it wrote a line; null: it never did. */
  readonly meetingsAgo: number | null;
}

export interface OpenClash {
  readonly entry: EntryId;
  readonly kind: Clash['kind'];
  readonly since: CivilDate;
}

/** @param own the phone that asks: of itself it need not hear. Null before the founding. */
export function summaryOf(
  book: Book,
  entries: readonly Entry[],
  own: PhoneId | null,
): CommunitySummary | null {
  const { founding } = book;
  const indicators = indicatorsOf(book, entries);
  if (!founding || !indicators) return null;
  const { lastSeal } = book;
  const { lent, match } = figuresOf(book);
  return {
    name: founding.name,
    currency: founding.currency,
    practice: founding.practice,
    founded: founding.on,
    sealed: lastSeal && { meeting: lastSeal.meeting, number: lastSeal.number, on: lastSeal.heldOn },
    openSince: book.open?.heldOn ?? null,
    nextOn: nextOf(book),
    indicators,
    differences: differencesOf(openDifferences(book).filter(({ where }) => where === 'box')),
    overdueSince: earliest(
      runningLoans(book).flatMap(({ standing }) =>
        standing.overdue > 0 && standing.overdueSince ? [standing.overdueSince] : [],
      ),
    ),
    lent,
    shareOut: book.open ? null : sharedOutNow(book),
    match: { ...matchIn(book, entries), held: match },
    phones: phonesOf(book, own),
    clashes: book.clashes.map(({ kind, provisional, sides }) => ({
      entry: provisional,
      kind,
      since: earliest(sides.map(({ heldOn }) => heldOn)) ?? indicators.on,
    })),
  };
}

/** Before the first seal it is due one stretch of the rhythm after the founding. */
function nextOf(book: Book): CivilDate | null {
  const { founding, conditions, lastSeal, open } = book;
  if (lastSeal) return nextMeetingOn(book);
  return founding && conditions && !open ? afterPeriods(founding.on, conditions.meetings, 1) : null;
}

function differencesOf(open: readonly Difference[]): OpenBoxDifferences | null {
  const [oldest] = [...open].sort((left, right) => (left.on < right.on ? -1 : 1));
  if (!oldest) return null;
  const parts = open.map(openPart);
  const size = (some: readonly number[]) => sum(some.map((part) => amount(Math.abs(part))));
  return {
    oldest: oldest.id,
    since: oldest.on,
    number: open.length,
    missing: size(parts.filter((part) => part < 0)),
    tooMuch: size(parts.filter((part) => part > 0)),
  };
}

/** A loss that the rules leave open is taken in proportion, as the projection of one community does. */
function sharedOutNow(book: Book): Amount | null {
  const { shareOut, cycle } = book.conditions ?? {};
  const on = bookDate(book);
  if (!shareOut || !cycle || !on) return null;
  const rules = { ...shareOut, lossFallsOn: shareOut.lossFallsOn ?? ('inProportion' as const) };
  const votes = { for: [], against: [], abstained: [] };
  const closed = closingOf(book, on, { mode: cycle.mode, rules, votes });
  return closed.ok ? sum(closed.closing.members.map(({ net }) => larger(ZERO, net))) : null;
}

/** Without what was taken back: the line that stands in for it counts. */
function matchIn(book: Book, entries: readonly Entry[]): Pick<MatchFigures, 'given' | 'returned'> {
  const standing = countedEntries(book, entries).filter((entry) => !book.reversed[idOf(entry)]);
  const of = (...kinds: readonly string[]) =>
    sum(standing.filter(({ kind }) => kinds.includes(kind)).map(({ body }) => amount(Number(body.amount))));
  return { given: of('match-received', 'opening-match'), returned: of('match-returned') };
}

const phonesOf = ({ phones, heard, seals }: Book, own: PhoneId | null): readonly PhoneHeard[] =>
  Object.values(phones)
    .filter(({ id, removal }) => id !== own && !removal?.acts)
    .map(({ id, role }) => {
      const last = heard[id];
      return { phone: id, role, meetingsAgo: last ? seals - last.seals : null };
    })
    .sort((left, right) => (left.phone < right.phone ? -1 : 1));

const earliest = (days: readonly CivilDate[]): CivilDate | null => [...days].sort()[0] ?? null;
