/**
 * Totals for studies: by community and month, without persons, names or anything that leads back to them. Communities are numbered by
 * what their own rows say, not by the order in which they were given. A total over communities adds what is shown, and says how many
 * are not in it: so it gives away nothing that is withheld. Play money is left out. Must not know: languages, files.
 */
import { type Book, bookDate } from '../book.ts';
import { addMonths, type CivilDate } from '../civil-date.ts';
import type { Entry } from '../entry.ts';
import type { MemberId } from '../ids.ts';
import { type HeldMeeting, meetingsIn } from '../statements/meetings.ts';
import { type Month, monthOf, movesOf } from './moves.ts';
import { type Cell, cellOf, flowsOf, isEnough, WITHHELD } from './withhold.ts';

export const STUDY_FIGURES = [
  'members',
  'meetings',
  'registered',
  'came',
  'savingsIn',
  'savingsOut',
  'savings',
  'lent',
  'paidDown',
  'owed',
] as const;
export type StudyFigure = (typeof STUDY_FIGURES)[number];
const MONEY: ReadonlySet<StudyFigure> = new Set([
  'savingsIn',
  'savingsOut',
  'savings',
  'lent',
  'paidDown',
  'owed',
]);
export const isMoney = (figure: StudyFigure): boolean => MONEY.has(figure);

export interface StudyCurrency {
  readonly code: string;
  readonly digits: number;
}

export type Cells = Readonly<Record<StudyFigure, Cell>>;

export interface StudyRow {
  /** 1 for the first. */
  readonly community: number;
  readonly month: Month;
  readonly currency: StudyCurrency;
  readonly cells: Cells;
}

/** `communities`: whose figure is in it; `withheld`: whose is not. */
export type TotalCell = Cell & { readonly communities: number; readonly withheld: number };

export interface StudyTotal {
  readonly month: Month;
  readonly currency: StudyCurrency;
  readonly cells: Readonly<Record<StudyFigure, TotalCell>>;
}

export interface Study {
  readonly rows: readonly StudyRow[];
  /** By currency and month. */
  readonly totals: readonly StudyTotal[];
}

interface OneBook {
  readonly book: Book;
  readonly entries: readonly Entry[];
}

type Unnumbered = Omit<StudyRow, 'community'>;

export function studyOf(books: readonly OneBook[]): Study {
  const communities = books
    .filter(({ book }) => book.founding && !book.founding.practice)
    .map(rowsOf)
    .map((rows) => ({ rows, text: JSON.stringify(rows) }))
    .sort((left, right) => (left.text < right.text ? -1 : 1));
  const rows = communities.flatMap(({ rows: own }, at) => own.map((row) => ({ community: at + 1, ...row })));
  return { rows, totals: totalsOf(rows) };
}

function rowsOf({ book, entries }: OneBook): readonly Unnumbered[] {
  const { founding } = book;
  const until = bookDate(book);
  if (!founding || !until) return [];
  const { code, digits } = founding.currency;
  const meetings = meetingsIn(book, entries).filter(({ ended }) => ended === 'sealed');
  const [savings, loans] = [movesOf(book, entries, 'savings'), movesOf(book, entries, 'loan')];
  const known = [monthOf(founding.on), monthOf(until), ...savings.keys(), ...loans.keys()];
  const months = monthsFrom(known.reduce(earlier), known.reduce(later));
  const [saved, owed] = [flowsOf(savings, months), flowsOf(loans, months)];
  return months.map((month, at) => {
    const [of, lent] = [saved[at], owed[at]];
    return {
      month,
      currency: { code, digits },
      cells: {
        ...peopleOf(book, meetings, month),
        savingsIn: of?.in ?? WITHHELD,
        savingsOut: of?.out ?? WITHHELD,
        savings: of?.end ?? WITHHELD,
        lent: lent?.in ?? WITHHELD,
        paidDown: lent?.out ?? WITHHELD,
        owed: lent?.end ?? WITHHELD,
      },
    };
  });
}

const earlier = (left: Month, right: Month): Month => (left < right ? left : right);
const later = (left: Month, right: Month): Month => (left > right ? left : right);

/** From the first to the last, both of them. */
function monthsFrom(first: Month, last: Month): readonly Month[] {
  const months = [first];
  // Dates stop at the end of the calendar, and so does this.
  for (let day = `${first}-01` as CivilDate; ; ) {
    const next = addMonths(day, 1);
    if (monthOf(next) > last || next === day) return months;
    months.push(monthOf(next));
    day = next;
  }
}

const CAME: ReadonlySet<string | undefined> = new Set(['present', 'late']);

function peopleOf(book: Book, meetings: readonly HeldMeeting[], month: Month) {
  const members = Object.values(book.members).filter(
    ({ joinedOn, leftOn }) => monthOf(joinedOn) <= month && (leftOn === null || monthOf(leftOn) > month),
  ).length;
  const held = meetings.filter(({ heldOn }) => monthOf(heldOn) === month);
  const called = held.filter(({ marks }) => marks.size > 0);
  const registered = called.flatMap((one) => one.registered);
  const came = called.flatMap((one) => one.registered.filter((member) => CAME.has(one.marks.get(member))));
  const behind = (list: readonly MemberId[]) => new Set(list).size;
  return {
    members: cellOf(members, members),
    meetings: { value: held.length, members: null },
    registered: cellOf(registered.length, behind(registered)),
    // One who came alone is as well known as three.
    came: isEnough(behind(registered)) ? cellOf(came.length, behind(came)) : WITHHELD,
  };
}

function totalsOf(rows: readonly StudyRow[]): readonly StudyTotal[] {
  const groups = new Map<string, StudyRow[]>();
  for (const row of rows) {
    const name = `${row.currency.code} ${row.currency.digits} ${row.month}`;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups.keys()].sort().flatMap((name) => {
    const own = groups.get(name) ?? [];
    const [first] = own;
    if (!first) return [];
    const cells = Object.fromEntries(STUDY_FIGURES.map((figure) => [figure, totalOf(own, figure)]));
    return [{ month: first.month, currency: first.currency, cells: cells as StudyTotal['cells'] }];
  });
}

function totalOf(rows: readonly StudyRow[], figure: StudyFigure): TotalCell {
  const shown = rows.map(({ cells }) => cells[figure]).filter(({ value }) => value !== null);
  const sum = (values: readonly (number | null)[]) =>
    values.reduce<number>((all, one) => all + (one ?? 0), 0);
  return {
    value: shown.length === 0 ? null : sum(shown.map(({ value }) => value)),
    members: shown.length === 0 || figure === 'meetings' ? null : sum(shown.map(({ members }) => members)),
    communities: shown.length,
    withheld: rows.length - shown.length,
  };
}
