/**
 * Several phones that write apart and meet now and then: each has the entries that reached it and the book that they come
 * to, by the real `decide`, `fold` and `extend`. What a phone had seen when it wrote is kept, as its pages would say it.
 */
import { expect } from 'vitest';
import { type Book, emptyBook } from '../../../src/ledger/book.ts';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { type Command, type Decision, decide } from '../../../src/ledger/decide.ts';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import { extend } from '../../../src/ledger/extend.ts';
import { fold } from '../../../src/ledger/fold.ts';
import type { EntryId } from '../../../src/ledger/ids.ts';
import type { Seen } from '../../../src/ledger/order/seen.ts';
import type { Heads } from '../../../src/ledger/phones.ts';
import { coversNow } from '../../../src/ledger/seal.ts';

export interface Apart {
  readonly phones: Map<string, OnePhone>;
  /** What each entry's phone had seen. */
  readonly seenBy: Map<EntryId, Heads>;
  readonly seen: Seen;
  serial: number;
}

export interface OnePhone {
  readonly name: string;
  readonly id: string;
  sheet: string;
  book: Book;
  readonly entries: Map<EntryId, Entry>;
}

export function newApart(): Apart {
  const seenBy = new Map<EntryId, Heads>();
  return { phones: new Map(), seenBy, seen: (entry) => seenBy.get(idOf(entry)), serial: 0 };
}

export const phoneId = (name: string): string => `phone-${name.toLowerCase()}`;

export function phoneOf(apart: Apart, name: string): OnePhone {
  const known = apart.phones.get(name);
  if (known) return known;
  const id = phoneId(name);
  const phone: OnePhone = { name, id, sheet: `${id}-1`, book: emptyBook(), entries: new Map() };
  apart.phones.set(name, phone);
  return phone;
}

/** The app is started again: what comes next begins a sheet. */
export function newSheet(apart: Apart, phone: OnePhone): void {
  apart.serial += 1;
  phone.sheet = `${phone.id}-${apart.serial}`;
}

export function act(apart: Apart, phone: OnePhone, command: Command): Decision {
  apart.serial += 1;
  const { book, sheet, id } = phone;
  const writer = {
    phone: id,
    sheet,
    nextNumber: (book.heads[sheet] ?? 0) + 1,
    claimedAt: `${1970 + (apart.serial % 130)}-01-01T00:00`,
    intent: `intent-${apart.serial}`,
  };
  const decision = decide(book, command, writer);
  if (!decision.ok) return decision;
  for (const entry of decision.entries) {
    phone.entries.set(idOf(entry), entry);
    apart.seenBy.set(idOf(entry), book.heads);
  }
  phone.book = decision.foldAnew ? foldOf(apart, phone) : decision.book;
  expect(canonicalText(phone.book), 'what decide hands back is the fold').toBe(
    canonicalText(foldOf(apart, phone)),
  );
  return decision;
}

export const foldOf = (apart: Apart, { entries }: OnePhone): Book => fold([...entries.values()], apart.seen);

/** Everything that one phone has reaches the other, which extends its book, or folds anew where it must. */
export function give(apart: Apart, from: OnePhone, to: OnePhone, only?: (entry: Entry) => boolean): void {
  const fresh = [...from.entries.values()].filter(
    (entry) => !to.entries.has(idOf(entry)) && (only?.(entry) ?? true),
  );
  for (const entry of fresh) to.entries.set(idOf(entry), entry);
  const longer = extend(to.book, fresh, apart.seen);
  to.book = foldOf(apart, to);
  if (longer) expect(canonicalText(longer), 'the extension is the fold').toBe(canonicalText(to.book));
}

export const coveredBy = (book: Book) =>
  coversNow(book).map(({ sheet, last }) => ({ sheet, last, hash: `hash-of-${sheet}-${last}` }));
