/**
 * Applies one counted entry to a draft of the book: its transfers, its effect, and what every entry leaves behind.
 * The only place where balances change. Must not know: order, counting, rules.
 */
import { legOn, post, type Transfer } from './accounts.ts';
import type { Book } from './book.ts';
import { kinds } from './entries/registry.ts';
import { type Entry, idOf } from './entry.ts';

/** The transfers of an entry; none for a kind that this code does not know. */
export function transfersOf(entry: Entry): readonly Transfer[] {
  return kinds(entry.kind)?.transfers(entry.body, idOf(entry), kinds) ?? [];
}

/** Changes `book` in place; the caller owns the copy. */
export function applyEntry(book: Book, entry: Entry): void {
  const definition = kinds(entry.kind);
  if (!definition) return;
  const transfers = transfersOf(entry);
  for (const transfer of transfers) post(book.balances, transfer);
  const { open } = book;
  if (open?.closingCount && legOn('box', transfers) !== 0 && cashMoved(entry)) open.closingStale = true;
  book.intents[entry.intent] ??= idOf(entry);
  definition.effect(book, entry.body, entry, kinds);
  book.open?.entries.push(entry);
}

/** A replacement stands in for what was reversed; whether cash moves is said by the reversal. */
function cashMoved(entry: Entry): boolean {
  if (typeof entry.body['replaces'] === 'string') return false;
  return kinds(entry.kind)?.movesCash(entry.body, kinds) ?? false;
}
