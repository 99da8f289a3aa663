/**
 * Civil dates: a day on the wall calendar as "YYYY-MM-DD", without time or zone, so that a meeting's day is the same on
 * every phone. Arithmetic is on the proleptic Gregorian calendar. Must not know: the clock (today is an argument).
 */
import { assert } from './assert.ts';

declare const dateBrand: unique symbol;
/** "YYYY-MM-DD", a real day of the years 1900–2199. Texts compare in calendar order. */
export type CivilDate = string & { readonly [dateBrand]: true };

const DAY_MS = 86_400_000;
const FIRST_DAY = '1900-01-01' as CivilDate;
const LAST_DAY = '2199-12-31' as CivilDate;

/** Sums of dates stop at the ends of the calendar, so that no plan, however long, can throw. */
function within(year: number, month: number, day: number): CivilDate {
  if (!(year <= 2199)) return LAST_DAY;
  if (year < 1900) return FIRST_DAY;
  return civilDate(new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10));
}

export function isCivilDate(text: string): text is CivilDate {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The validating factory; a text that is not a real day is a bug and throws. */
export function civilDate(text: string): CivilDate {
  assert(isCivilDate(text), `not a civil date: ${text}`);
  return text;
}

/** Whole days from `start` to `end`; negative where `end` is earlier. */
export function daysBetween(start: CivilDate, end: CivilDate): number {
  return Math.round((Date.parse(`${end}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / DAY_MS);
}

/** The day `days` later (earlier where below zero), at most the last day of the calendar. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const day = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);
  return within(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate());
}

/**
 * The same day `months` later; where that month is shorter, its last day (31 January + 1 month = 28 or 29 February).
 * At most the last day of the calendar.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate();
  return within(targetYear, targetMonth, Math.min(day, lastDay));
}

/** How many monthly dates of `start` (start + 1 month, + 2 months …) have come by `date`, `date` included. */
export function monthsElapsed(start: CivilDate, date: CivilDate): number {
  if (date <= start) return 0;
  const [startYear, startMonth] = start.split('-').map(Number) as [number, number, number];
  const [year, month] = date.split('-').map(Number) as [number, number, number];
  const months = (year - startYear) * 12 + (month - startMonth);
  return addMonths(start, months) <= date ? months : months - 1;
}
