/**
 * The meeting's frame: opened, who came, the counts of the box, sealed or cancelled.
 * None of them is reversible: a count or a seal is what people saw, and is answered by a later entry.
 */
import * as v from 'valibot';
import { held } from '../accounts.ts';
import { noteAttended } from '../attended.ts';
import { type Book, bookDate, membersNow } from '../book.ts';
import { piecesAddUpTo } from '../currency.ts';
import { idOf } from '../entry.ts';
import { subtract } from '../money.ts';
import { heldBackIn } from '../needless.ts';
import { headsFrom, isOfTurn, reaches, turnFrom } from '../order/turns.ts';
import type { Heads } from '../phones.ts';
import { type Refusal, refusal } from '../refusal.ts';
import {
  cardId,
  date,
  entryId,
  memberId,
  pieces,
  plainId,
  total,
  totalFromZero,
  wholeFrom,
} from '../shapes.ts';
import { defineKind } from './definition.ts';
import { keepMeetings } from './meetings-since.ts';
import { checkMembers, checkPieces, checkPresent } from './rules.ts';

const meetingOpened = defineKind({
  kind: 'meeting-opened',
  shape: v.strictObject({
    number: wholeFrom(1, 100_000),
    kind: v.picklist(['enterprise', 'social', 'other']),
    plannedOn: date,
    heldOn: date,
    /** Who writes, and the two who count: a phone is not a person. */
    writer: memberId,
    counters: v.pipe(v.array(memberId), v.maxLength(2)),
    keyHolders: v.pipe(v.array(memberId), v.maxLength(5)),
    /** Support people present: how many, and who in a card. */
    support: wholeFrom(0, 20),
    supportNames: v.nullable(cardId),
    /** The decision, written right after, that lets it open with fewer key holders or an earlier date. */
    decision: v.optional(entryId),
  }),
  sittings: ['founding', 'between'],
  reversible: false,
  about: (body) => ({ members: [body.writer, ...body.counters] }),
  check(book, body) {
    const refusals: Refusal[] = [...checkMembers(book, [body.writer, ...body.counters, ...body.keyHolders])];
    if (book.open) refusals.push(refusal('meetingOpen', { meeting: book.open.id }));
    if (!book.founding || !book.conditions) refusals.push(refusal('notFounded', {}));
    const members = membersNow(book).length;
    if (members < 2) refusals.push(refusal('tooFewMembers', { least: 2, members }));
    const last = bookDate(book);
    if (last && body.heldOn < last)
      refusals.push(refusal('dateBeforeLastMeeting', { last, asked: body.heldOn }));
    const needed = book.conditions?.box.keyHolders ?? 0;
    const named = new Set(body.keyHolders).size;
    if (named < needed) refusals.push(refusal('keyHoldersTooFew', { needed, named }));
    return refusals;
  },
  effect(book, body, entry) {
    if (book.open) return;
    book.meetingsOpened = Math.max(book.meetingsOpened, body.number);
    // Of several that one tap wrote, the first.
    const kept = [
      ...book.waiting.map((one) => [one.intent, idOf(one)] as const).reverse(),
      [entry.intent, idOf(entry)] as const,
    ];
    book.intents = Object.fromEntries(kept);
    book.open = {
      id: idOf(entry),
      number: body.number,
      kind: body.kind,
      plannedOn: body.plannedOn,
      heldOn: body.heldOn,
      writer: body.writer,
      pen: entry.phone,
      turns: [turnFrom(entry, entry.phone)],
      openingBox: held(book.balances, 'box'),
      attendance: {},
      openingCount: null,
      openingPostponed: null,
      closingCount: null,
      closingStale: false,
      decisions: {},
      entries: [],
    };
    book.meetingDays.push(body.heldOn);
    keepMeetings(book);
  },
});

const boxCounted = defineKind({
  kind: 'box-counted',
  shape: v.pipe(
    v.strictObject({
      moment: v.picklist(['opening', 'closing']),
      pieces,
      counted: totalFromZero,
      counters: v.pipe(v.array(memberId), v.maxLength(2)),
    }),
    v.check(
      (body) => piecesAddUpTo(body.pieces, body.counted),
      'the pieces do not add up to what was counted',
    ),
  ),
  sittings: ['meeting'],
  reversible: false,
  about: (body) => ({ members: body.counters, amount: body.counted }),
  check: (book, body) => [
    ...checkMembers(book, body.counters),
    ...checkPieces(book, body.pieces),
    ...checkPresent(book, body.counters),
  ],
  effect(book, body, entry) {
    if (!book.open) return;
    const count = {
      entry: idOf(entry),
      moment: body.moment,
      pieces: body.pieces,
      counted: body.counted,
      expected: held(book.balances, 'box'),
    };
    if (body.moment === 'opening') book.open.openingCount = count;
    else {
      book.open.closingCount = count;
      book.open.closingStale = false;
    }
  },
});

/** The opening count is not done now, with the reason in a card: a blank is not agreement. */
const countPostponed = defineKind({
  kind: 'count-postponed',
  shape: v.strictObject({ reason: cardId }),
  sittings: ['meeting'],
  reversible: false,
  about: (body) => ({ text: body.reason }),
  effect(book, body) {
    if (book.open) book.open.openingPostponed = body.reason;
  },
});

/** What the seal covers and says; made by `decide` from the book, never typed. */
const meetingSealed = defineKind({
  kind: 'meeting-sealed',
  shape: v.strictObject({
    number: wholeFrom(1, 100_000),
    previous: v.nullable(entryId),
    /** The running hash up to that seal, as the store has it: nothing that comes under its id later takes its place. */
    previousHash: v.optional(v.string()),
    covers: v.array(v.strictObject({ sheet: plainId, last: wholeFrom(1, 2 ** 40), hash: v.string() })),
    expected: total,
    counted: totalFromZero,
    pieces,
    differences: v.array(v.strictObject({ difference: entryId, amount: total, open: total })),
    balances: v.array(v.strictObject({ account: v.string(), balance: total })),
    members: v.array(v.strictObject({ member: memberId, savings: total, owed: total })),
    witnesses: v.pipe(v.array(memberId), v.maxLength(5)),
  }),
  sittings: ['meeting'],
  reversible: false,
  about: (body) => ({ members: body.witnesses, amount: body.counted }),
  check(book, body) {
    const refusals: Refusal[] = [
      ...checkMembers(book, body.witnesses),
      ...checkPresent(book, body.witnesses),
      ...checkCounted(book),
    ];
    if (book.clashes.length > 0) refusals.push(refusal('clashOpen', { clashes: book.clashes.length }));
    const last = new Map(body.covers.map((head) => [head.sheet, head.last]));
    const waiting = book.open?.entries.filter((one) => one.number > (last.get(one.sheet) ?? 0)).length ?? 0;
    if (waiting > 0) refusals.push(refusal('notAllCovered', { waiting }));
    if (coversHeld(book, headsFrom(body.covers)))
      refusals.push(refusal('badBody', { path: 'body.covers', problem: 'covers a line that waits' }));
    // No more than are there: an open meeting can always be finished.
    const here = membersNow(book).filter(({ id }) => checkPresent(book, [id]).length === 0).length;
    const needed = Math.min(book.conditions?.box.witnesses ?? 0, here);
    const named = new Set(body.witnesses).size;
    if (named < needed) refusals.push(refusal('witnessesTooFew', { needed, named }));
    return refusals;
  },
  effect(book, body, entry) {
    if (!book.open) return;
    noteAttended(book);
    book.lastSeal = {
      entry: idOf(entry),
      meeting: book.open.id,
      number: body.number,
      heldOn: book.open.heldOn,
      pieces: body.pieces,
      box: body.counted,
      twins: [],
    };
    book.seals += 1;
    book.open = null;
    keepMeetings(book);
  },
});

/** A seal must not let count what people decided to hold back: lines in turn of a phone that was removed. */
function coversHeld(book: Book, covers: Heads): boolean {
  const { open } = book;
  return (
    open !== null &&
    heldBackIn(book, open.id).some((one) => reaches(covers, one) && isOfTurn(open.turns, one))
  );
}

/** The box must have been counted after the last movement of cash, and every difference written down. */
export function checkCounted(book: Book): readonly Refusal[] {
  const count = book.open?.closingCount;
  if (!count) return [refusal('countMissing', {})];
  if (book.open?.closingStale) return [refusal('countStale', {})];
  const expected = held(book.balances, 'box');
  if (expected === count.counted) return [];
  const difference = subtract(count.counted, expected);
  return [refusal('differenceOpen', { expected, counted: count.counted, difference })];
}

const meetingCancelled = defineKind({
  kind: 'meeting-cancelled',
  shape: v.strictObject({ reason: cardId }),
  sittings: ['meeting'],
  reversible: false,
  about: (body) => ({ text: body.reason }),
  check(book) {
    const money = book.open?.entries.filter((entry) => !HARMLESS.has(entry.kind)).length ?? 0;
    return money > 0 ? [refusal('meetingHasMoney', { entries: money })] : [];
  },
  effect(book) {
    if (!book.open) return;
    for (const [key, one] of Object.entries(book.representations)) {
      if (one.meeting === book.open.id) delete book.representations[key];
    }
    book.meetingDays.pop();
    book.open = null;
    keepMeetings(book);
  },
});

/** What a cancelled meeting may hold: no money moved, nothing agreed, nobody charged. */
const HARMLESS = new Set([
  'meeting-opened',
  'attendance-marked',
  'representation-confirmed',
  'balances-confirmed',
  'box-counted',
  'count-postponed',
  'goal-set',
  'goal-ended',
  'noted',
  'decided',
  'pen-passed',
  'pen-taken',
]);

export const MEETING = [meetingOpened, boxCounted, countPostponed, meetingSealed, meetingCancelled] as const;
