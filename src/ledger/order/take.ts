/** Takes an entry into the draft of a book with the verdict on it. The same for the fold, its extension and `decide`. */
import { applyEntry, figuresFit, figuresOf, letWait } from '../apply.ts';
import type { Book } from '../book.ts';
import { kinds } from '../entries/registry.ts';
import { type Entry, idOf, READS } from '../entry.ts';
import { isNeedless } from '../needless.ts';
import type { WaitReason } from '../phones.ts';
import { orderOf } from './turns.ts';
import type { Verdict } from './verdict.ts';

/** Sees the book before an entry is taken, and whether that one will count. */
export type Step = (before: Book, entry: Entry, willCount: boolean) => void;

/**
 * Changes `book` in place; the caller owns the copy. The entry is the next of its sheet and has a number that can be right.
 * What no sum could hold waits, and what does again what was done.
 */
export function take(book: Book, entry: Entry, given: Verdict, step?: Step): void {
  const said = given === 'counts' && isNeedless(book, entry) ? 'needless' : given;
  const figures = said === 'counts' ? figuresOf(entry) : 0;
  const verdict = figuresFit(book, figures) ? said : 'tooMuch';
  step?.(book, entry, verdict === 'counts');
  const { sheet, number, lamport } = entry;
  book.lamport = Math.max(book.lamport, lamport);
  book.tail = orderOf(entry);
  book.heads[sheet] = number;
  book.lamportBySheet[sheet] = lamport;
  if (number === 1) book.phoneBySheet[sheet] = entry.phone;
  if (verdict === 'counts') applyEntry(book, entry, figures);
  else if (verdict === 'twin') addTwin(book, entry);
  else holdBack(book, entry, verdict);
  hear(book, entry, verdict);
}

/** Lets it wait, unless it was adopted: an adoption sorts after what it adopts, but its copy may have come alone. */
export function holdBack(book: Book, entry: Entry, why: WaitReason): void {
  if (book.adopted[idOf(entry)] === undefined) letWait(book, entry, why);
}

/** A seal that says the same as the last one: one more witness. */
function addTwin(book: Book, seal: Entry): void {
  if (book.lastSeal?.meeting !== seal.place) return;
  book.lastSeal = { ...book.lastSeal, twins: [...book.lastSeal.twins, idOf(seal)] };
}

/** When its phone was last heard of; what it writes shows what it reads. */
function hear(book: Book, entry: Entry, verdict: Verdict): void {
  const phone = book.phones[entry.phone];
  if (!phone) return;
  const heard = book.heard[entry.phone];
  if (heard?.at !== entry.claimedAt || heard.seals !== book.seals)
    book.heard[entry.phone] = { at: entry.claimedAt, seals: book.seals };
  if (verdict !== 'counts' || phone.reads >= READS) return;
  const since = kinds(entry.kind)?.since ?? 1;
  if (since > phone.reads) book.phones[entry.phone] = { ...phone, reads: since };
}
