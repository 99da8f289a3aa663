/**
 * decide(book, command) → entries | refusal: the one door through which a person changes the book.
 * Pure: the writer brings ids, phone and claimed time. What it accepts raises no finding in `checks` (L3).
 * A command whose intent is in the book already is accepted as the entry that exists: a second tap writes nothing.
 */
import { figuresFit, figuresOf } from './apply.ts';
import { type Book, placeNow } from './book.ts';
import { canonicalText } from './bytes.ts';
import type { Votes } from './conditions/conditions.ts';
import { copyBook } from './copy-book.ts';
import { type Correction, correctionDrafts, settleRest } from './correct.ts';
import { decodeDraft } from './decode.ts';
import { waitingEntry } from './entries/copies.ts';
import type { BodyByKind, Draft } from './entries/registry.ts';
import { actsAnywhere, kinds } from './entries/registry.ts';
import { ENTRY_VERSION, type Entry, idOf, type JsonObject, MOST_LAMPORT, type Place } from './entry.ts';
import { checkFloors } from './floors.ts';
import { type CardId, type EntryId, entryIdOf, type MemberId, type PhoneId, type SheetId } from './ids.ts';
import { nextVerdict } from './order/next.ts';
import { NOTHING_SEEN } from './order/seen.ts';
import { take } from './order/take.ts';
import { type PhoneCommand, phoneDraft } from './pen.ts';
import { judgePlace, notReadBy } from './place.ts';
import { foremost, REFUSAL_CODES, type Refusal, type RefusalCode, refusal } from './refusal.ts';
import { sealDraft } from './seal.ts';
import type { SheetHead } from './sheet-head.ts';

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
  | ({ readonly do: 'correct'; readonly override?: Override } & Correction)
  | { readonly do: 'adopt'; readonly entry: EntryId; readonly override?: Override }
  | PhoneCommand
  | {
      readonly do: 'seal';
      readonly witnesses: readonly MemberId[];
      readonly heads: readonly SheetHead[];
      /** Up to the seal before, where the store gives it. */
      readonly previousHash?: string;
    };

export type Decision =
  | {
      readonly ok: true;
      readonly entries: readonly Entry[];
      readonly book: Book;
      readonly already: EntryId | null;
      /** What was chosen or removed looks back: once it is written, all entries are to be folded anew. */
      readonly foldAnew: boolean;
    }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * @returns the entries to append and the book with them, or the first refusal in order of precedence (refusal.ts).
 *   `already` is the entry that the same intent wrote before: nothing is written again.
 */
export function decide(book: Book, command: Command, writer: Writer): Decision {
  const already = book.intents[writer.intent];
  if (already) return { ok: true, entries: [], book, already, foldAnew: false };
  switch (command.do) {
    case 'write': {
      const { drafts, again = false } = command;
      return withOverride(book, { drafts, again, correcting: null }, writer, command.override);
    }
    case 'correct': {
      const planned = correctionDrafts(book, command);
      if (!planned.ok) return planned;
      const plan = { drafts: planned.drafts, again: true, correcting: command.original };
      return withOverride(book, plan, writer, command.override);
    }
    case 'adopt': {
      const waiting = waitingEntry(book, command.entry);
      if (!waiting) return { ok: false, refusal: refusal('notWaiting', { entry: command.entry }) };
      const body = { entry: command.entry, of: { kind: waiting.kind, body: waiting.body } };
      const plan = { drafts: [{ kind: 'adopted', body } as const], again: true, correcting: null };
      return withOverride(book, plan, writer, command.override);
    }
    case 'seal': {
      const draft = sealDraft(book, command.witnesses, command.heads, command.previousHash);
      if (!draft) return { ok: false, refusal: refusal('noOpenMeeting', {}) };
      return writeAll(book, { drafts: [draft], again: false, correcting: null }, writer);
    }
    default: {
      const draft = phoneDraft(book, command);
      if (!draft) return { ok: false, refusal: whyNoDraft(command) };
      return writeAll(book, { drafts: [draft], again: false, correcting: null }, writer);
    }
  }
}

const whyNoDraft = (command: PhoneCommand): Refusal =>
  command.do === 'choose'
    ? refusal('nothingToChoose', { entry: command.chosen })
    : refusal('noOpenMeeting', {});

/** What one command writes. A correction is judged by its net result, and its rest is settled after its drafts. */
interface Plan {
  readonly drafts: readonly Draft[];
  readonly again: boolean;
  readonly correcting: Entry | null;
}

/** Writes the decision of the meeting first where the conditions forbid and an override is given, and cites it. */
function withOverride(book: Book, plan: Plan, writer: Writer, override: Override | undefined): Decision {
  const plain = writeAll(book, plan, writer);
  if (plain.ok || !override || !plain.refusal.overridable) return plain;
  const asideByDraft = new Map<Draft, Set<RefusalCode>>();
  const lenient = writeAll(book, plan, writer, { asideByDraft });
  if (!lenient.ok) return lenient;
  for (const codes of asideByDraft.values()) codes.delete('sameAgain');
  const overrides = REFUSAL_CODES.filter((code) =>
    [...asideByDraft.values()].some((codes) => codes.has(code)),
  );
  const decided: Draft = {
    kind: 'decided',
    body: { text: override.text, votes: override.votes, overrides },
  };
  // A meeting has to be open before it can decide: the opening cites what is written right after it.
  const opens = plan.drafts[0]?.kind === 'meeting-opened' ? 1 : 0;
  const decision = entryIdOf(writer.sheet, writer.nextNumber + opens);
  const citing = plan.drafts.map((draft) =>
    asideByDraft.get(draft)?.size ? ({ ...draft, body: { ...draft.body, decision } } as Draft) : draft,
  );
  const drafts = [...citing.slice(0, opens), decided, ...citing.slice(opens)];
  const later: DecisionsById = (id) => (id === decision ? overrides : undefined);
  return writeAll(book, { ...plan, drafts }, writer, { later });
}

interface Leniency {
  /** Collects what a decision could set aside, and lets it pass. */
  readonly asideByDraft?: Map<Draft, Set<RefusalCode>>;
  readonly later?: DecisionsById;
}

/** Writes drafts one after the other on a copy; the first that is refused refuses them all. */
function writeAll(book: Book, plan: Plan, writer: Writer, leniency: Leniency = {}): Decision {
  const next = copyBook(book);
  const entries: Entry[] = [];
  let foldAnew = false;
  const write = (draft: Draft): Refusal | undefined => {
    const made = makeEntry(next, draft, writer, entries.length);
    if (!made.ok) return made.refusal;
    const aside = leniency.asideByDraft && new Set<RefusalCode>();
    if (aside) leniency.asideByDraft?.set(draft, aside);
    const refused = notReadBy(next, made.entry) ?? judge(next, made.entry, plan.again, aside, leniency.later);
    if (refused) return refused;
    const balances = plan.correcting ? null : { ...next.balances };
    foldAnew = admit(next, made.entry) || foldAnew;
    entries.push(made.entry);
    return balances ? foremost(checkFloors({ balances }, next)) : undefined;
  };
  for (const draft of plan.drafts) {
    const refused = write(draft);
    if (refused) return { ok: false, refusal: refused };
  }
  if (plan.correcting) {
    for (const draft of settleRest(book, next, plan.correcting)) {
      const refused = write(draft);
      if (refused) return { ok: false, refusal: refused };
    }
    const floor = foremost(checkFloors(book, next));
    if (floor) return { ok: false, refusal: floor };
  }
  return { ok: true, entries, book: next, already: null, foldAnew };
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
    lamport: nextLamport(book, sheet),
    claimedAt,
    place,
    intent,
    body,
  };
}

/** Numbers rise along a sheet, also where its last lines wait: once they count, what follows them must not stand before them. */
const nextLamport = ({ lamport, waiting }: Book, own: SheetId): number =>
  waiting.reduce((most, one) => (one.sheet === own ? Math.max(most, one.lamport) : most), lamport) + 1;

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
  if (!definition) return refusal('unknownEntry', { entry: idOf(entry) });
  if (!figuresFit(book, figuresOf(entry)) || entry.lamport > MOST_LAMPORT) return tooMuch;
  if (entry.place === 'between' && !actsAnywhere(entry.kind)) return null;
  const context = { id: idOf(entry), phone: entry.phone, place: entry.place, again, kinds };
  const decision = entry.body.decision;
  const overrides = typeof decision === 'string' ? decisionOf(book, decision, later) : [];
  const holding = [...definition.check(book, entry.body, context), ...judgeLinks(book, entry, overrides)];
  const left = holding.filter((one) => {
    if (one.code === 'memberLeft' && typeof entry.body.replaces === 'string') return false;
    if (!one.overridable) return true;
    setAside?.add(one.code);
    return !setAside && !overrides?.includes(one.code);
  });
  return foremost(left) ?? null;
}

const tooMuch = refusal('badBody', { path: 'body', problem: 'more than one book can hold' });

const decisionOf: (book: Book, id: EntryId, later?: DecisionsById) => readonly RefusalCode[] | undefined = (
  book,
  id,
  later,
) => book.open?.decisions[id] ?? later?.(id);

/** What an entry names must be there: the decision it cites, what it stands in for; and a seal states the book's figures. */
function judgeLinks(
  book: Book,
  entry: Entry,
  overrides: readonly RefusalCode[] | undefined,
): readonly Refusal[] {
  const { decision, replaces } = entry.body;
  const refusals: Refusal[] = [];
  if (typeof decision === 'string' && !overrides) refusals.push(refusal('unknownDecision', { decision }));
  if (typeof replaces === 'string' && !book.reversed[replaces])
    refusals.push(refusal('unknownEntry', { entry: replaces }));
  if (entry.kind === 'meeting-sealed' && !statesTheBook(book, entry))
    refusals.push(refusal('badBody', { path: 'body', problem: 'not the figures of the book' }));
  return refusals;
}

function statesTheBook(book: Book, seal: Entry): boolean {
  const { witnesses, covers, previousHash } = seal.body as BodyByKind['meeting-sealed'];
  const draft = sealDraft(book, witnesses, covers, previousHash);
  return canonicalText(draft?.body ?? null) === canonicalText(seal.body);
}

/** Lets a decided entry into the copy, as the fold would; says whether it takes a new fold to see what it changes. */
function admit(book: Book, entry: Entry): boolean {
  const verdict = nextVerdict(book, entry, NOTHING_SEEN);
  take(book, entry, verdict === 'anew' ? 'counts' : verdict);
  return verdict === 'anew';
}
