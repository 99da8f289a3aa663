/**
 * fold(entries) → Book: depends only on the set of entries (and on what their pages say was seen), never on arrival order
 * or repetition (L2), and never throws on decoded input. An entry counts if it was written in sitting 0 by the founder's
 * phone, or in a meeting by the phone that has the pen and, once the meeting is sealed, if the seal covers it; phones,
 * keys and choices count anywhere. All else waits, without effect, and is shown with the reason. The rules stand in order/; a book that stands is extended at its tail (extend.ts).
 */

import { type Book, emptyBook } from './book.ts';
import { canonicalText } from './bytes.ts';
import { compareEntries, type Entry, idOf } from './entry.ts';
import type { EntryId, SheetId } from './ids.ts';
import { type Plan, planOf } from './order/plan.ts';
import { NOTHING_SEEN, type Seen } from './order/seen.ts';
import { holdBack, type Step, take } from './order/take.ts';
import { verdictOf } from './order/verdict-of.ts';

/** @param seen what the pages say their phones had seen; numbers are tried with it (order/seen.ts). */
export function fold(entries: readonly Entry[], seen: Seen = NOTHING_SEEN): Book {
  return walk(entries, undefined, seen);
}

/** The fold, entry by entry: `step` sees the book before each entry, and whether that one will count; it changes nothing. */
export function walk(entries: readonly Entry[], step?: Step, seen: Seen = NOTHING_SEEN): Book {
  const book = emptyBook();
  const { standing, others } = unique(entries, book);
  const ordered = standing.sort(compareEntries);
  const plan = planOf(ordered, seen, others);
  for (const entry of ordered) {
    const wrong = plan.wrong.size > 0 ? plan.wrong.get(idOf(entry)) : undefined;
    if (!wrong) take(book, entry, verdictOf(book, entry, plan), step);
    else {
      step?.(book, entry, false);
      holdBack(book, entry, wrong);
    }
  }
  keepCuts(book, plan);
  const open = book.open && plan.meetings.get(book.open.id);
  if (book.open && open) book.open = { ...book.open, turns: open.turns };
  book.clashes = plan.clashes;
  book.setAside = [...plan.aside].flatMap(([id, why]) => (why === 'aside' ? [id] : [])).sort();
  return book;
}

/** A removal that fell away with what it cut off has cut all the same (order/admitted.ts). */
function keepCuts(book: Book, { cuts }: Plan): void {
  for (const [id, heads] of cuts) {
    const phone = book.phones[id];
    if (phone) book.phones[id] = { ...phone, removal: { by: phone.removal?.by ?? [], acts: true, heads } };
  }
}

/**
 * The same id twice is one entry; with other bytes it is a fork: the smaller bytes stand, and it is a finding. What stands beside
 * them was written all the same, and may have been counted from.
 */
function unique(entries: readonly Entry[], book: Book): { standing: Entry[]; others: readonly Entry[] } {
  const bySheet = new Map<SheetId, Map<number, Entry>>();
  const branches = new Map<EntryId, Map<string, Entry>>();
  for (const entry of entries) {
    const { sheet, number } = entry;
    const byNumber = bySheet.get(sheet) ?? new Map<number, Entry>();
    if (byNumber.size === 0) bySheet.set(sheet, byNumber);
    const known = byNumber.get(number);
    if (!known) byNumber.set(number, entry);
    else if (known !== entry && canonicalText(known) !== canonicalText(entry)) {
      const texts = branches.get(idOf(entry)) ?? new Map([[canonicalText(known), known]]);
      branches.set(idOf(entry), texts.set(canonicalText(entry), entry));
      if (canonicalText(entry) < canonicalText(known)) byNumber.set(number, entry);
    }
  }
  for (const entry of [...branches.keys()].sort())
    book.findings.push({ check: 'fork', entry, detail: 'two entries with one id' });
  const standing = [...bySheet.values()].flatMap((byNumber) => [...byNumber.values()]);
  const others = [...branches.values()].flatMap((texts) =>
    [...texts.keys()]
      .sort()
      .slice(1)
      .flatMap((text) => texts.get(text) ?? []),
  );
  return { standing, others };
}
