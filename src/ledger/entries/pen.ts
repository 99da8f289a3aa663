/**
 * The pen: passed by the phone that has it and taken up by the other, or taken over with a reason; and what people chose
 * where phones disagree. A pass or takeover follows one turn and names how far the sheets of that turn are known; what the former pen
 * writes beyond waits. Which of two turns or branches counts is found by order/, from all entries.
 */
import * as v from 'valibot';
import type { Book } from '../book.ts';
import { type Entry, idOf } from '../entry.ts';
import { type CardId, type EntryId, type PhoneId, splitEntryId } from '../ids.ts';
import { hasBegun, headsFrom, reaches, turnFrom, withTurn } from '../order/turns.ts';
import type { Clash, Heads } from '../phones.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { cardId, entryId, headList, plainId } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { checkMemberPhone } from './rules.ts';

const penPassed = defineKind({
  kind: 'pen-passed',
  shape: v.strictObject({ to: plainId, since: entryId, heads: headList }),
  sittings: ['meeting'],
  since: 2,
  reversible: false,
  check: (book, body, context) => [
    ...checkTurn(book, body.since),
    ...checkHeads(book, headsFrom(body.heads, ownHeadOf(context.id))),
    ...checkMemberPhone(book, body.to),
    ...(body.to === context.phone ? [refusal('alreadyThePen', {})] : []),
  ],
  effect: (book, body, entry) =>
    giveTurn(book, entry, body.to, headsFrom(body.heads, ownHeadOf(idOf(entry)))),
});

const penTaken = defineKind({
  kind: 'pen-taken',
  shape: v.strictObject({ since: entryId, heads: headList, reason: v.nullable(cardId) }),
  sittings: ['meeting'],
  since: 2,
  reversible: false,
  about: (body) => ({ text: body.reason }),
  check: (book, body, context) => [
    ...checkTurn(book, body.since),
    ...checkHeads(book, headsFrom(body.heads)),
    ...checkTaking(book, context.phone, body.reason),
  ],
  effect: (book, body, entry) => giveTurn(book, entry, entry.phone, headsFrom(body.heads)),
});

/** Taken up without a word by the phone that it was passed to; with a reason by any other. */
function checkTaking({ open }: Book, phone: PhoneId, reason: CardId | null): readonly Refusal[] {
  const turn = open?.turns.at(-1);
  if (turn?.phone !== phone) return reason === null ? [refusal('reasonNeeded', {})] : [];
  return hasBegun(turn) ? [refusal('alreadyThePen', {})] : [];
}

/** The line that passes the pen is the last of its turn. */
function ownHeadOf(id: EntryId): Heads {
  const { sheet, number } = splitEntryId(id);
  return { [sheet]: number };
}

/** The turn is cut behind every line of it that counts here. */
function checkHeads({ open }: Book, heads: Heads): readonly Refusal[] {
  const phone = open?.turns.at(-1)?.phone;
  const isLeftOut = open?.entries.some((entry) => entry.phone === phone && !reaches(heads, entry));
  const problem = 'leaves out lines that count';
  return isLeftOut ? [refusal('badBody', { path: 'body.heads', problem })] : [];
}

/** It was decided on the turn that stands: nobody else got the pen in between. */
function checkTurn({ open }: Book, since: EntryId): readonly Refusal[] {
  const turn = open?.turns.at(-1);
  return turn && turn.entry !== since ? [refusal('penMoved', { pen: turn.phone })] : [];
}

function giveTurn(book: Book, entry: Entry, phone: PhoneId, heads: Heads): void {
  if (!book.open) return;
  book.open = {
    ...book.open,
    pen: phone,
    turns: withTurn(book.open.turns, turnFrom(entry, phone), heads),
  };
}

/**
 * `chosen` is one side of a clash, `over` are the others. `instead`: earlier choices that this one takes the place of;
 * where two differ and neither names the other, the clash is open again.
 */
const CHOICE = v.strictObject({
  chosen: entryId,
  over: v.pipe(v.array(entryId), v.maxLength(99)),
  instead: v.pipe(v.array(entryId), v.maxLength(99)),
  reason: v.optional(cardId),
});
type Choice = v.InferOutput<typeof CHOICE>;

function checkChoice(book: Book, body: Choice, kinds: readonly Clash['kind'][]): readonly Refusal[] {
  const clash = book.clashes.find((one) => one.sides.some(({ entry }) => entry === body.chosen));
  const left = clash?.sides.filter(({ entry }) => entry !== body.chosen && !body.over.includes(entry)) ?? [];
  return clash && kinds.includes(clash.kind) && left.length === 0
    ? []
    : [refusal('nothingToChoose', { entry: body.chosen })];
}

const penChosen = defineKind({
  kind: 'pen-chosen',
  shape: CHOICE,
  sittings: ['anywhere'],
  since: 2,
  reversible: false,
  about: (body) => ({ text: body.reason ?? null }),
  check: (book, body) => checkChoice(book, body, ['pens']),
});

const branchChosen = defineKind({
  kind: 'branch-chosen',
  shape: CHOICE,
  sittings: ['anywhere'],
  since: 2,
  reversible: false,
  about: (body) => ({ text: body.reason ?? null }),
  check: (book, body) => checkChoice(book, body, ['openings', 'seals']),
});

export const PEN = [penPassed, penTaken, penChosen, branchChosen] as const;
