/**
 * Which phones are in the book, and how far removed ones count. A removal cuts by how far its writers knew the phone, not
 * by the order: a stolen phone that counts back in time gains nothing. So entries before the removal may fall away with
 * it; they are looked at again until nothing changes, and a cut that was found stays.
 */
import { type Book, emptyBook } from '../book.ts';
import { canonicalText } from '../bytes.ts';
import { actsAnywhere, kinds } from '../entries/registry.ts';
import { compareEntries, type Entry, idOf } from '../entry.ts';
import type { EntryId, PhoneId } from '../ids.ts';
import type { Heads, WaitReason } from '../phones.ts';
import { type Author, authorOf, type Cuts, mayAct, mayBegin, waitOf } from './authors.ts';
import { reaches } from './turns.ts';

export interface Admitted {
  readonly cuts: Cuts;
  /** Whether a member's phone wrote it that was in the book by then; what a removal cuts off is not. */
  readonly byMember: (entry: Entry) => boolean;
  /** Why it is not. */
  readonly whyNot: (entry: Entry) => WaitReason;
  /** A member's phone at any time, by id. */
  readonly isMember: (phone: PhoneId) => boolean;
  /** Opens the first meeting. */
  readonly mayBegin: (phone: PhoneId) => boolean;
}

export function admittedIn(frame: readonly Entry[]): Admitted {
  const few = frame.filter(({ kind }) => kind === 'founded' || actsAnywhere(kind));
  let cuts: Cuts = new Map();
  let looked = lookThrough(few, cuts);
  for (let round = few.length; round > 0; round -= 1) {
    const next = cutsAfter(cuts, looked.book);
    if (sameCuts(cuts, next)) break;
    cuts = next;
    looked = lookThrough(few, cuts);
  }
  const { book, cameIn } = looked;
  const author = (entry: Entry): Author => {
    const first = cameIn.get(entry.phone);
    return first && compareEntries(first, entry) <= 0 ? authorOf(book, entry, cuts) : 'unknown';
  };
  return {
    cuts,
    byMember: (entry) => author(entry) === 'member',
    whyNot: (entry) => waitOf(author(entry), 'notAllowed'),
    isMember: (phone) => book.phones[phone]?.role === 'member',
    mayBegin: (phone) => mayBegin(book, phone),
  };
}

function lookThrough(few: readonly Entry[], cuts: Cuts) {
  const book = emptyBook();
  const cameIn = new Map<PhoneId, Entry>();
  const byId = new Map<EntryId, Entry>();
  for (const entry of few) {
    if (!acts(book, entry, cuts)) continue;
    byId.set(idOf(entry), entry);
    kinds(entry.kind)?.effect(book, entry.body, entry, kinds);
  }
  for (const { id, entry } of Object.values(book.phones)) {
    const first = byId.get(entry);
    if (first) cameIn.set(id, first);
  }
  return { book, cameIn };
}

function acts(book: Book, entry: Entry, cuts: Cuts): boolean {
  if (entry.kind === 'founded') return entry.place === 'founding' && book.founding === null;
  return mayAct(book, authorOf(book, entry, cuts), entry);
}

function cutsAfter(cuts: Cuts, book: Book): Cuts {
  const next = new Map<PhoneId, Heads>(cuts);
  for (const { id, removal } of Object.values(book.phones)) if (removal?.acts) next.set(id, removal.heads);
  return next;
}

const sameCuts = (left: Cuts, right: Cuts): boolean =>
  canonicalText(Object.fromEntries(left)) === canonicalText(Object.fromEntries(right));

/** What a removal cuts off, whoever wrote it. */
export function isCutOff(cuts: Cuts, entry: Entry): boolean {
  const heads = cuts.get(entry.phone);
  return heads !== undefined && !reaches(heads, entry);
}
