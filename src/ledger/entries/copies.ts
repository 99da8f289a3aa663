/**
 * Entries that act on another entry by a copy of it: the reversal, which takes it back with its exact opposite (L6), and
 * the adoption, which lets a waiting entry count from this meeting on. The copy makes them readable on their own; that it
 * equals the original is one of the checks of the book.
 */
import * as v from 'valibot';
import { inverse } from '../accounts.ts';
import type { Book } from '../book.ts';
import { canonicalText } from '../bytes.ts';
import { type Entry, idOf, type JsonObject } from '../entry.ts';
import { isJsonObject } from '../envelope.ts';
import type { EntryId } from '../ids.ts';
import { countsIn, meantBy } from '../needless.ts';
import type { WaitReason } from '../phones.ts';
import { refusal } from '../refusal.ts';
import { cardId, entryId } from '../shapes.ts';
import { defineKind, type Inner, type Kinds } from './definition.ts';

const inner = v.strictObject({
  kind: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/u)),
  body: v.custom<JsonObject>(isJsonObject),
});

const reversal = defineKind({
  kind: 'reversal',
  shape: v.strictObject({
    entry: entryId,
    of: inner,
    reason: v.nullable(cardId),
    /** Cash goes in or out of the box now; otherwise only the book was wrong. */
    moneyMoves: v.boolean(),
  }),
  sittings: ['meeting', 'founding'],
  reversible: false,
  about: (body, kinds) => ({ ...kinds(body.of.kind)?.about(body.of.body, kinds), text: body.reason }),
  check(book, body, context) {
    const meant = meantBy(book, body.entry);
    const done = book.reversed[body.entry] ?? book.reversed[meant];
    if (done) return [refusal('alreadyReversed', { entry: body.entry, reversal: done })];
    const definition = context.kinds(body.of.kind);
    if (!definition?.reversible) return [refusal('notReversible', { entry: body.entry })];
    if (book.adopted[body.entry]) return [refusal('notReversible', { entry: body.entry })];
    if (!countsHere(book, body, meant)) return [refusal('unknownEntry', { entry: body.entry })];
    return definition.checkUndo(book, body.of.body, body.entry, context.kinds);
  },
  transfers(body, _id, kinds) {
    const definition = kinds(body.of.kind);
    return definition?.reversible ? inverse(definition.transfers(body.of.body, body.entry, kinds)) : [];
  },
  movesCash: (body) => body.moneyMoves,
  effect(book, body, entry, kinds) {
    book.reversed[meantBy(book, body.entry)] = idOf(entry);
    book.reversed[body.entry] = idOf(entry);
    const definition = kinds(body.of.kind);
    if (definition?.reversible) definition.undo(book, body.of.body, body.entry, kinds);
  },
});

/** What is meant counts; where the entry is of the open meeting, it is the one that was copied. */
function countsHere(
  book: Book,
  body: { readonly entry: EntryId; readonly of: Inner },
  meant: EntryId,
): boolean {
  if (!countsIn(book, meant)) return false;
  const here = book.open?.entries.find((entry) => idOf(entry) === body.entry);
  return !here || canonicalText({ kind: here.kind, body: here.body }) === canonicalText(body.of);
}

const adopted = defineKind({
  kind: 'adopted',
  shape: v.strictObject({ entry: entryId, of: inner, decision: v.optional(entryId) }),
  sittings: ['meeting'],
  about: (body, kinds) => kinds(body.of.kind)?.about(body.of.body, kinds) ?? {},
  check(book, body, context) {
    const original = book.adopted[body.entry] ? undefined : waitingEntry(book, body.entry);
    const same =
      original?.kind === body.of.kind && canonicalText(original.body) === canonicalText(body.of.body);
    const definition = context.kinds(body.of.kind);
    if (!original || !same || !definition || !canBeAdopted(book, original, context.kinds))
      return [refusal('notWaiting', { entry: body.entry })];
    return definition.check(book, body.of.body, { ...context, id: body.entry });
  },
  transfers: (body, _id, kinds) =>
    adoptable(body.of.kind, kinds)
      ? (kinds(body.of.kind)?.transfers(body.of.body, body.entry, kinds) ?? [])
      : [],
  movesCash: (body, kinds) => kinds(body.of.kind)?.movesCash(body.of.body, kinds) ?? false,
  effect(book, body, entry, kinds) {
    const original = waitingEntry(book, body.entry);
    book.adopted[body.entry] = idOf(entry);
    book.waiting = book.waiting.filter((one) => idOf(one) !== body.entry);
    delete book.waitingWhy[body.entry];
    if (!adoptable(body.of.kind, kinds)) return;
    const [sheet = '', number = '0'] = body.entry.split(':');
    const copy: Entry = { ...(original ?? { ...entry, sheet, number: Number(number) }), ...body.of };
    kinds(body.of.kind)?.effect(book, body.of.body, copy, kinds);
  },
  undo(book, body, id, kinds) {
    if (adoptable(body.of.kind, kinds)) kinds(body.of.kind)?.undo(book, body.of.body, body.entry, kinds);
    // What stands in for it names the adoption, and keeps its day.
    const on = book.dayByReversed[body.entry];
    if (on) book.dayByReversed[id] = on;
  },
  checkUndo(book, body, _id, kinds) {
    const definition = kinds(body.of.kind);
    if (!definition?.reversible) return [refusal('notReversible', { entry: body.entry })];
    return definition.checkUndo(book, body.of.body, body.entry, kinds);
  },
});

/** What cannot be judged here, or may still count by itself. */
const NOT_YET: ReadonlySet<WaitReason> = new Set<WaitReason>([
  'newer',
  'missing',
  'number',
  'tooMuch',
  'needless',
]);

/** What belongs to its own meeting (its frame, its attendance, what acts on a copy) or to sitting 0 is never adopted. */
const OWN_MEETING: ReadonlySet<string> = new Set([
  'adopted',
  'reversal',
  'meeting-opened',
  'meeting-sealed',
  'meeting-cancelled',
  'pen-passed',
  'pen-taken',
  'box-counted',
  'count-postponed',
  'attendance-marked',
  'balances-confirmed',
  'difference-found',
  'owed-booked',
  'cycle-closed',
  'opening-cash',
  'opening-member',
  'opening-loan',
  'opening-match',
  'opening-difference',
]);

/** What of its kind a meeting may take in, or write once more. */
export function adoptable(kind: string, kinds: Kinds): boolean {
  const sittings = kinds(kind)?.sittings ?? [];
  return !OWN_MEETING.has(kind) && (sittings.includes('meeting') || sittings.includes('between'));
}

/** Whether a meeting may take in this waiting entry, as far as that is for its reason and its kind to say. */
export function canBeAdopted(book: Book, entry: Entry, kinds: Kinds): boolean {
  const why = book.waitingWhy[idOf(entry)];
  return why !== undefined && !NOT_YET.has(why) && adoptable(entry.kind, kinds);
}

export function waitingEntry(book: Book, id: EntryId): Entry | undefined {
  return book.waiting.find((entry) => idOf(entry) === id);
}

export const COPY_KINDS = [reversal, adopted] as const;
