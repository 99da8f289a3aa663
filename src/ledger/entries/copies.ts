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
import type { EntryId } from '../ids.ts';
import { refusal } from '../refusal.ts';
import { cardId, entryId } from '../shapes.ts';
import { defineKind } from './definition.ts';

const inner = v.strictObject({
  kind: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/u)),
  body: v.custom<JsonObject>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
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
    const done = book.reversed[body.entry];
    if (done) return [refusal('alreadyReversed', { entry: body.entry, reversal: done })];
    const definition = context.kinds(body.of.kind);
    if (!definition?.reversible) return [refusal('notReversible', { entry: body.entry })];
    return definition.checkUndo(book, body.of.body, body.entry);
  },
  transfers(body, _id, kinds) {
    const definition = kinds(body.of.kind);
    return definition?.reversible ? inverse(definition.transfers(body.of.body, body.entry, kinds)) : [];
  },
  movesCash: (body) => body.moneyMoves,
  effect(book, body, entry, kinds) {
    book.reversed[body.entry] = idOf(entry);
    kinds(body.of.kind)?.undo(book, body.of.body, body.entry, kinds);
  },
});

const adopted = defineKind({
  kind: 'adopted',
  shape: v.strictObject({ entry: entryId, of: inner }),
  sittings: ['meeting'],
  about: (body, kinds) => kinds(body.of.kind)?.about(body.of.body, kinds) ?? {},
  check(book, body, context) {
    const original = book.adopted[body.entry] ? undefined : waitingEntry(book, body.entry);
    const same =
      original?.kind === body.of.kind && canonicalText(original.body) === canonicalText(body.of.body);
    const definition = context.kinds(body.of.kind);
    if (!original || !same || !definition || COPIES.has(body.of.kind))
      return [refusal('notWaiting', { entry: body.entry })];
    return definition.check(book, body.of.body, { ...context, id: body.entry });
  },
  transfers: (body, _id, kinds) =>
    COPIES.has(body.of.kind) ? [] : (kinds(body.of.kind)?.transfers(body.of.body, body.entry, kinds) ?? []),
  movesCash: (body, kinds) => kinds(body.of.kind)?.movesCash(body.of.body, kinds) ?? false,
  effect(book, body, entry, kinds) {
    const original = waitingEntry(book, body.entry);
    book.adopted[body.entry] = idOf(entry);
    book.waiting = book.waiting.filter((one) => idOf(one) !== body.entry);
    if (COPIES.has(body.of.kind)) return;
    const [sheet = '', number = '0'] = body.entry.split(':');
    const copy: Entry = { ...(original ?? { ...entry, sheet, number: Number(number) }), ...body.of };
    kinds(body.of.kind)?.effect(book, body.of.body, copy, kinds);
  },
  undo: (book, body, _id, kinds) => kinds(body.of.kind)?.undo(book, body.of.body, body.entry, kinds),
});

/** Kinds that a copy never holds: a copy of a copy has no end. */
const COPIES: ReadonlySet<string> = new Set([
  'adopted',
  'reversal',
  'meeting-opened',
  'meeting-sealed',
  'box-counted',
]);

export function waitingEntry(book: Book, id: EntryId): Entry | undefined {
  return book.waiting.find((entry) => idOf(entry) === id);
}

export const COPY_KINDS = [reversal, adopted] as const;
