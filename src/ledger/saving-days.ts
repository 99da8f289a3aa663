/**
 * Savings × days, for a share-out by savings and time. Of each member one sum is kept: what her savings changed by × the number
 * of the day, so that savings × today's number − the sum are her days, exactly, however often she saved. Taking a line back
 * takes back its own day's number: what stands in for it keeps that day, and a wrong figure leaves no trace in anybody's days.
 * Must not know: the book, rules.
 */
import { stemOf, type Transfer } from './accounts.ts';
import { type CivilDate, civilDate, daysBetween } from './civil-date.ts';
import { type EntryId, type MemberId, type SheetId, splitEntryId } from './ids.ts';
import type { Amount } from './money.ts';

/** From a line of a sheet on, its lines were written on this day. */
interface Since {
  readonly number: number;
  readonly on: CivilDate;
}

export interface SavingDays {
  /** Σ of changes × day numbers, as whole numbers in text: they can pass the safe integers. Zero is left out. */
  sums: Record<MemberId, string>;
  /** The days of lines that changed savings. */
  daysBySheet: Record<SheetId, readonly Since[]>;
  /** Lines that count on another day than their own: what was taken back, and what stands in for it. */
  keptDays: Record<EntryId, CivilDate>;
}

export const noSavingDays = (): SavingDays => ({ sums: {}, daysBySheet: {}, keptDays: {} });

export const copySavingDays = ({ sums, daysBySheet, keptDays }: SavingDays): SavingDays => ({
  sums: { ...sums },
  daysBySheet: { ...daysBySheet },
  keptDays: { ...keptDays },
});

/** The day of a line that changed savings; null for another. */
export function dayOfLine({ daysBySheet, keptDays }: SavingDays, id: EntryId): CivilDate | null {
  const kept = keptDays[id];
  if (kept !== undefined) return kept;
  const { sheet, number } = splitEntryId(id);
  return daysBySheet[sheet]?.findLast((since) => since.number <= number)?.on ?? null;
}

/** Notes that a line of a sheet changed savings and counts on the day `on`; it was written on the day `written`. */
export function noteDay(
  days: SavingDays,
  line: { readonly sheet: SheetId; readonly number: number; readonly id: EntryId },
  written: CivilDate,
  on: CivilDate,
): void {
  const before = days.daysBySheet[line.sheet] ?? [];
  if (before.at(-1)?.on !== written) {
    days.daysBySheet[line.sheet] = [...before, { number: line.number, on: written }];
  }
  if (on !== written) days.keptDays[line.id] = on;
}

/** Adds what the transfers change in members' savings on a day. */
export function addSaved(days: SavingDays, transfers: readonly Transfer[], on: CivilDate): void {
  const number = dayNumber(on);
  for (const { from, to, amount } of transfers) {
    if (stemOf(from) === 'savings') change(days, memberOf(from), BigInt(amount) * number);
    if (stemOf(to) === 'savings') change(days, memberOf(to), -BigInt(amount) * number);
  }
}

export const changesSavings = (transfers: readonly Transfer[]): boolean =>
  transfers.some(({ from, to }) => stemOf(from) === 'savings' || stemOf(to) === 'savings');

function change(days: SavingDays, member: MemberId, by: bigint): void {
  const after = BigInt(days.sums[member] ?? 0) + by;
  if (after === 0n) delete days.sums[member];
  else days.sums[member] = String(after);
}

const memberOf = (account: string): MemberId => account.slice(account.indexOf('/') + 1);

/** Savings × days up to a day, in minor units × days; never below zero. `savings`: what she has on that day. */
export function savingDaysOn(days: SavingDays, member: MemberId, savings: Amount, on: CivilDate): bigint {
  const all = BigInt(savings) * dayNumber(on) - BigInt(days.sums[member] ?? 0);
  return all > 0n ? all : 0n;
}

const DAY_ZERO = civilDate('2000-01-01');
const dayNumber = (on: CivilDate): bigint => BigInt(daysBetween(DAY_ZERO, on));

/**
 * Ends the days of a cycle: from `on` each has none. What goes is returned, so that it can be given back (`giveBackDays`).
 * @param savingsOfAll what each has on that day, for all who have a sum or savings.
 */
export function dropDays(
  days: SavingDays,
  savingsOfAll: Readonly<Record<MemberId, Amount>>,
  on: CivilDate,
): Record<MemberId, string> {
  const dropped: Record<MemberId, string> = {};
  for (const member of new Set([...Object.keys(days.sums), ...Object.keys(savingsOfAll)])) {
    const gone = BigInt(savingsOfAll[member] ?? 0) * dayNumber(on) - BigInt(days.sums[member] ?? 0);
    if (gone === 0n) continue;
    dropped[member] = String(gone);
    change(days, member, gone);
  }
  return dropped;
}

export function giveBackDays(days: SavingDays, dropped: Readonly<Record<MemberId, string>>): void {
  for (const [member, gone] of Object.entries(dropped)) change(days, member, -BigInt(gone));
}
