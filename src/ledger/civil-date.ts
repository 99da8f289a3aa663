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

/** Sums of dates stop at the ends of the calendar, so that no plan, however long, can throw. `month` counts from 0. */
function within(year: number, month: number, day: number): CivilDate {
  if (!(year <= 2199)) return LAST_DAY;
  if (year < 1900) return FIRST_DAY;
  return `${year}-${twoDigits(month + 1)}-${twoDigits(day)}` as CivilDate;
}

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));
const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));
const monthOf = (date: CivilDate): number => Number(date.slice(5, 7)) - 1;
const dayOf = (date: CivilDate): number => Number(date.slice(8));
const timeOf = (date: CivilDate): number => Date.UTC(yearOf(date), monthOf(date), dayOf(date));

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
  return Math.round((timeOf(end) - timeOf(start)) / DAY_MS);
}

/** The day `days` later (earlier where below zero), at most the last day of the calendar. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const day = new Date(timeOf(date) + days * DAY_MS);
  return within(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate());
}

/**
 * The same day `months` later; where that month is shorter, its last day (31 January + 1 month = 28 or 29 February).
 * At most the last day of the calendar.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = yearOf(date) * 12 + monthOf(date) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12;
  return within(year, month, Math.min(dayOf(date), daysIn(year, month)));
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 1 && leap ? 29 : (MONTH_DAYS[month] ?? 31);
}

/** How many monthly dates of `start` (start + 1 month, + 2 months …) have come by `date`, `date` included. */
export function monthsElapsed(start: CivilDate, date: CivilDate): number {
  if (date <= start) return 0;
  const months = (yearOf(date) - yearOf(start)) * 12 + monthOf(date) - monthOf(start);
  return addMonths(start, months) <= date ? months : months - 1;
}
