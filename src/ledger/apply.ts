/**
 * Applies one counted entry to a draft of the book: its transfers, its effect, and what every entry leaves behind.
 * The only place where balances change. Must not know: order, counting, rules.
 */
import { legOn, post, type Transfer } from './accounts.ts';
import type { Book } from './book.ts';
import { kinds } from './entries/registry.ts';
import { type Entry, idOf, type Json } from './entry.ts';

/** The transfers of an entry; none for a kind that this code does not know. */
export function transfersOf(entry: Entry): readonly Transfer[] {
  return kinds(entry.kind)?.transfers(entry.body, idOf(entry), kinds) ?? [];
}

/** Room for eight such sums in a safe integer. */
const MOST_FIGURES = 2 ** 50;
/** Their totals repeat what other entries say; they must stay possible in any book, or a meeting could not be closed. */
const TOTALS: ReadonlySet<string> = new Set(['meeting-sealed', 'box-counted']);

/** Whether all sums stay exact with this entry. Only a book that no community could write comes near. */
export const figuresFit = (book: Book, entry: Entry): boolean =>
  book.figures + figuresOf(entry) <= MOST_FIGURES;

const figuresOf = (entry: Entry): number => (TOTALS.has(entry.kind) ? 0 : sumOfFigures(entry.body));

function sumOfFigures(value: Json): number {
  if (typeof value === 'number') return Math.abs(value);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((all: number, one: Json) => all + sumOfFigures(one), 0);
}

/** Lets an entry wait, without effect, until a meeting adopts it; a second tap of its form still finds it. */
export function letWait(book: Book, entry: Entry): void {
  book.intents[entry.intent] ??= idOf(entry);
  book.waiting.push(entry);
}

/** Changes `book` in place; the caller owns the copy. */
export function applyEntry(book: Book, entry: Entry): void {
  const definition = kinds(entry.kind);
  if (!definition) return;
  const transfers = transfersOf(entry);
  book.figures += figuresOf(entry);
  for (const transfer of transfers) post(book.balances, transfer);
  const { open } = book;
  if (open?.closingCount && legOn('box', transfers) !== 0 && cashMoved(entry)) open.closingStale = true;
  book.intents[entry.intent] ??= idOf(entry);
  definition.effect(book, entry.body, entry, kinds);
  book.open?.entries.push(entry);
}

/** A replacement stands in for what was reversed; whether cash moves is said by the reversal. */
function cashMoved(entry: Entry): boolean {
  if (typeof entry.body.replaces === 'string') return false;
  return kinds(entry.kind)?.movesCash(entry.body, kinds) ?? false;
}
