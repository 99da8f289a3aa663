/**
 * decide(book, command) → entries | refusal: the one door through which a person changes the book.
 * Pure: the writer brings ids, phone and claimed time. What it accepts raises no finding in `checks` (L3).
 * A command whose intent is in the book already is accepted as the entry that exists: a second tap writes nothing.
 */
import { applyEntry } from './apply.ts';
import { type Book, copyBook, placeNow } from './book.ts';
import type { Votes } from './conditions.ts';
import { type Correction, correctionDrafts, settleRest } from './correct.ts';
import { decodeDraft } from './decode.ts';
import { waitingEntry } from './entries/copies.ts';
import type { Draft } from './entries/registry.ts';
import { kinds } from './entries/registry.ts';
import { ENTRY_VERSION, type Entry, type JsonObject, type Place } from './entry.ts';
import { checkFloors } from './floors.ts';
import { type CardId, type EntryId, entryIdOf, type MemberId, type PhoneId, type SheetId } from './ids.ts';
import { foremost, type Refusal, type RefusalCode, refusal } from './refusal.ts';
import { type SheetHead, sealDraft } from './seal.ts';

/** Who writes: `nextNumber` is the next free number of the sheet; `claimedAt` is the phone's clock, shown, never trusted. */
export interface Writer {
  readonly phone: PhoneId;
  readonly sheet: SheetId;
  readonly nextNumber: number;
  readonly claimedAt: string;
  readonly intent: string;
}

/** The meeting's decision that sets conditions aside for one command. */
export interface Override {
  readonly text: CardId;
  readonly votes: Votes;
}

export type Command =
  | {
      readonly do: 'write';
      readonly drafts: readonly Draft[];
      readonly override?: Override;
      /** "Yes, a second one": the same repayment again is meant. */
      readonly again?: boolean;
    }
  | ({ readonly do: 'correct' } & Correction)
  | { readonly do: 'adopt'; readonly entry: EntryId }
  | { readonly do: 'seal'; readonly witnesses: readonly MemberId[]; readonly heads: readonly SheetHead[] };

export type Decision =
  | {
      readonly ok: true;
      readonly entries: readonly Entry[];
      readonly book: Book;
      readonly already: EntryId | null;
    }
  | { readonly ok: false; readonly refusal: Refusal };

export function decide(book: Book, command: Command, writer: Writer): Decision {
  const already = book.intents[writer.intent];
  if (already) return { ok: true, entries: [], book, already };
  switch (command.do) {
    case 'write':
      return decideWrite(book, command.drafts, writer, command.override, command.again ?? false);
    case 'correct':
      return decideCorrection(book, command, writer);
    case 'adopt': {
      const waiting = waitingEntry(book, command.entry);
      if (!waiting) return { ok: false, refusal: refusal('notWaiting', { entry: command.entry }) };
      const body = { entry: command.entry, of: { kind: waiting.kind, body: waiting.body } };
      return decideWrite(book, [{ kind: 'adopted', body }], writer, undefined, true);
    }
    case 'seal': {
      const draft = sealDraft(book, command.witnesses, command.heads);
      if (!draft) return { ok: false, refusal: refusal('noOpenMeeting', {}) };
      return decideWrite(book, [draft], writer, undefined, false);
    }
  }
}

function decideWrite(
  book: Book,
  drafts: readonly Draft[],
  writer: Writer,
  override: Override | undefined,
  again: boolean,
): Decision {
  const plain = writeAll(book, drafts, writer, again);
  if (plain.ok || !override || !plain.refusal.overridable) return plain;
  const overrides = new Set<RefusalCode>();
  const lenient = writeAll(book, drafts, writer, again, overrides);
  if (!lenient.ok) return lenient;
  overrides.delete('sameAgain');
  const decided: Draft = {
    kind: 'decided',
    body: { text: override.text, votes: override.votes, overrides: [...overrides] },
  };
  const decision = entryIdOf(writer.sheet, writer.nextNumber);
  const citing = drafts.map((draft) => ({ ...draft, body: { ...draft.body, decision } }) as Draft);
  return writeAll(book, [decided, ...citing], writer, again);
}

/** Writes drafts one after the other on a copy; the first that is refused refuses them all. */
function writeAll(
  book: Book,
  drafts: readonly Draft[],
  writer: Writer,
  again: boolean,
  setAside?: Set<RefusalCode>,
): Decision {
  let next = copyBook(book);
  const entries: Entry[] = [];
  for (const draft of drafts) {
    const made = makeEntry(next, draft, writer, entries.length);
    if (!made.ok) return made;
    const before = next;
    const refusals = judge(before, made.entry, again, setAside);
    if (refusals) return { ok: false, refusal: refusals };
    next = copyBook(before);
    admit(next, made.entry);
    const floor = foremost(checkFloors(before, next));
    if (floor) return { ok: false, refusal: floor };
    entries.push(made.entry);
  }
  return { ok: true, entries, book: next, already: null };
}

function decideCorrection(book: Book, correction: Correction, writer: Writer): Decision {
  const planned = correctionDrafts(book, correction);
  if (!planned.ok) return planned;
  const next = copyBook(book);
  const entries: Entry[] = [];
  const write = (draft: Draft): Refusal | null => {
    const made = makeEntry(next, draft, writer, entries.length);
    if (!made.ok) return made.refusal;
    const refused = judge(next, made.entry, true);
    if (refused) return refused;
    admit(next, made.entry);
    entries.push(made.entry);
    return null;
  };
  for (const draft of planned.drafts) {
    const refused = write(draft);
    if (refused) return { ok: false, refusal: refused };
  }
  for (const draft of settleRest(book, next, correction.original)) {
    const refused = write(draft);
    if (refused) return { ok: false, refusal: refused };
  }
  const floor = foremost(checkFloors(book, next));
  return floor ? { ok: false, refusal: floor } : { ok: true, entries, book: next, already: null };
}

type Made = { readonly ok: true; readonly entry: Entry } | { readonly ok: false; readonly refusal: Refusal };

function makeEntry(book: Book, draft: Draft, writer: Writer, offset: number): Made {
  const parsed = decodeDraft(draft);
  if (!parsed.ok)
    return { ok: false, refusal: refusal('badBody', { path: parsed.path, problem: parsed.problem }) };
  const number = writer.nextNumber + offset;
  const place = draft.kind === 'meeting-opened' ? entryIdOf(writer.sheet, number) : placeNow(book);
  return { ok: true, entry: envelope(book, draft.kind, parsed.body, place, number, writer) };
}

function envelope(
  book: Book,
  kind: string,
  body: JsonObject,
  place: Place,
  number: number,
  writer: Writer,
): Entry {
  const { phone, sheet, claimedAt, intent } = writer;
  return {
    v: ENTRY_VERSION,
    kind,
    phone,
    sheet,
    number,
    lamport: book.lamport + 1,
    claimedAt,
    place,
    intent,
    body,
  };
}

/** What a decision of the open meeting sets aside; undefined where there is no such decision. */
export type DecisionsById = (id: EntryId) => readonly RefusalCode[] | undefined;

/**
 * What stands against the entry in this book, the foremost; null where nothing does.
 * `setAside` collects what a decision could override; `later` knows decisions that come after the entry that cites them.
 */
export function judge(
  book: Book,
  entry: Entry,
  again: boolean,
  setAside?: Set<RefusalCode>,
  later?: DecisionsById,
): Refusal | null {
  const sitting = judgePlace(book, entry);
  if (sitting) return sitting;
  const definition = kinds(entry.kind);
  if (!definition) return refusal('unknownEntry', { entry: entryIdOf(entry.sheet, entry.number) });
  const id = entryIdOf(entry.sheet, entry.number);
  const context = { id, phone: entry.phone, place: entry.place, again, kinds };
  if (entry.place === 'between') return null;
  const holding = definition.check(book, entry.body, context).filter((one) => {
    if (!one.overridable || !setAside) return !isOverridden(book, entry, one, later);
    setAside.add(one.code);
    return false;
  });
  return foremost(holding) ?? null;
}

function isOverridden(book: Book, entry: Entry, candidate: Refusal, later?: DecisionsById): boolean {
  const decision = entry.body['decision'];
  if (!candidate.overridable || typeof decision !== 'string') return false;
  const overrides = book.open?.decisions[decision] ?? later?.(decision);
  return overrides?.includes(candidate.code) ?? false;
}

function judgePlace(book: Book, entry: Entry): Refusal | null {
  const sittings = kinds(entry.kind)?.sittings ?? [];
  if (entry.kind === 'meeting-opened') {
    return book.open ? refusal('meetingOpen', { meeting: book.open.id }) : null;
  }
  if (book.open) {
    if (entry.phone !== book.open.pen) return refusal('notThePen', { pen: book.open.pen });
    return sittings.includes('meeting') ? null : refusal('wrongPlace', {});
  }
  if (sittings.includes(book.lastSeal ? 'between' : 'founding')) {
    const stranger = book.founding && !book.lastSeal && book.founding.phone !== entry.phone;
    return stranger ? refusal('notThePen', { pen: book.founding?.phone ?? '' }) : null;
  }
  return refusal('noOpenMeeting', {});
}

/** Lets a decided entry into the copy: between meetings it waits, elsewhere it acts at once. */
function admit(book: Book, entry: Entry): void {
  book.lamport = Math.max(book.lamport, entry.lamport);
  book.tail = { lamport: entry.lamport, sheet: entry.sheet, number: entry.number };
  book.heads[entry.sheet] = entry.number;
  if (entry.place === 'between') book.waiting.push(entry);
  else applyEntry(book, entry);
}
