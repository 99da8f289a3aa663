/**
 * Applies one counted entry to a draft of the book: its transfers, its effect, and what every entry leaves behind.
 * The only place where balances change. Must not know: order, counting, rules.
 */
import { legOn, post, type Transfer } from './accounts.ts';
import type { Book } from './book.ts';
import { lastCycle } from './cycles.ts';
import { actsAnywhere, ENTRY_KINDS, kinds } from './entries/registry.ts';
import { dayFor } from './entries/rules.ts';
import { compareEntries, type Entry, idOf, type Json } from './entry.ts';
import { meantBy } from './needless.ts';
import type { WaitReason } from './phones.ts';
import { addSaved, changesSavings, dayOfLine, noteDay } from './saving-days.ts';

/** The transfers of an entry; none for a kind that this code does not know. */
export function transfersOf(entry: Entry): readonly Transfer[] {
  return kinds(entry.kind)?.transfers(entry.body, idOf(entry), kinds) ?? [];
}

/** Room for eight such sums in a safe integer. */
const MOST_FIGURES = 2 ** 50;
/** Their figures are no money or repeat what others say; they must stay possible in any book, or no meeting could be closed. */
const NO_MONEY: ReadonlySet<string> = new Set<string>([
  ...['meeting-sealed', 'box-counted', 'balances-confirmed', 'goal-set', 'pen-passed', 'pen-taken'],
  ...ENTRY_KINDS.filter(actsAnywhere),
]);

/** Whether all sums stay exact with these figures more. Only a book that no community could write comes near. */
export const figuresFit = (book: Book, figures: number): boolean => book.figures + figures <= MOST_FIGURES;

/** The sum of the figures in an entry, as far as they are money. */
export const figuresOf = (entry: Entry): number => (NO_MONEY.has(entry.kind) ? 0 : sumOfFigures(entry.body));

function sumOfFigures(value: Json): number {
  if (typeof value === 'number') return Math.abs(value);
  if (typeof value !== 'object' || value === null) return 0;
  let all = 0;
  for (const one of Object.values(value) as readonly Json[]) all += sumOfFigures(one);
  return all;
}

/** Lets an entry wait, without effect, until a meeting adopts it or what it lacks arrives; a second tap of its form still finds it. */
export function letWait(book: Book, entry: Entry, why: WaitReason): void {
  book.intents[entry.intent] ??= idOf(entry);
  book.waitingWhy[idOf(entry)] = why;
  // What waits for its number sorts after what is written meanwhile.
  let at = book.waiting.length;
  while (at > 0 && compareEntries(entry, book.waiting[at - 1] ?? entry) < 0) at -= 1;
  if (at === book.waiting.length) book.waiting.push(entry);
  else book.waiting.splice(at, 0, entry);
}

/** Changes `book` in place; the caller owns the copy. `figures`: those of the entry. */
export function applyEntry(book: Book, entry: Entry, figures: number): void {
  const definition = kinds(entry.kind);
  if (!definition) return;
  const transfers = transfersOf(entry);
  book.figures += figures;
  for (const transfer of transfers) post(book.balances, transfer);
  if (changesSavings(transfers)) keepSavingDays(book, entry, transfers);
  const { open } = book;
  if (open?.closingCount && legOn('box', transfers) !== 0 && cashMoved(entry)) open.closingStale = true;
  book.intents[entry.intent] ??= idOf(entry);
  definition.effect(book, entry.body, entry, kinds);
  if (definition.sittings[0] !== 'anywhere') book.open?.entries.push(entry);
}

/** What is taken back goes with the day it came on, and what stands in for it keeps that day. */
function keepSavingDays(book: Book, entry: Entry, transfers: readonly Transfer[]): void {
  const { savingDays: days } = book;
  const written = dayFor(book, undefined);
  const { entry: taken, replaces } = entry.body;
  let on = written;
  if (entry.kind === 'reversal') {
    on = dayOfLine(days, meantBy(book, String(taken))) ?? written;
    days.keptDays[String(taken)] = on;
  } else if (typeof replaces === 'string') on = days.keptDays[replaces] ?? dayFor(book, replaces);
  // What is put right of a cycle that was closed counts from its end.
  const began = lastCycle(book)?.on;
  if (began !== undefined && on < began) {
    on = began;
    if (entry.kind === 'reversal') days.keptDays[String(taken)] = on;
  }
  noteDay(days, { ...entry, id: idOf(entry) }, written, on);
  addSaved(days, transfers, on);
}

/** A replacement stands in for what was reversed; whether cash moves is said by the reversal. */
function cashMoved(entry: Entry): boolean {
  if (typeof entry.body.replaces === 'string') return false;
  return kinds(entry.kind)?.movesCash(entry.body, kinds) ?? false;
}
