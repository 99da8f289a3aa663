/**
 * Goals: what a member, or the whole community, wants to have, and how it ended. No money moves and nothing is set apart: her
 * savings, or the common fund, are what it is measured by (goals.ts). One at a time for each, so that no coin counts for two.
 */
import * as v from 'valibot';
import type { Book } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import { idOf } from '../entry.ts';
import type { GoalOwner } from '../goal.ts';
import { heldTowards, runningGoal } from '../goals.ts';
import type { MemberId } from '../ids.ts';
import type { Amount } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { amountFromOne, cardId, date, entryId, memberId } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { checkMember, checkPresent, dayFor } from './rules.ts';

/** Null: the whole community's. */
const owner = v.nullable(memberId);

const goalSet = defineKind({
  kind: 'goal-set',
  shape: v.strictObject({
    member: owner,
    amount: amountFromOne,
    by: v.nullable(date),
    text: cardId,
    replaces: v.optional(entryId),
  }),
  sittings: ['meeting'],
  since: 5,
  movesCash: () => false,
  about: (body) => ({ members: named(body.member), amount: body.amount, text: body.text }),
  check(book, body) {
    // What is put right was said by her when it was set, and may have been reached since.
    const anew = body.replaces === undefined;
    return [
      ...(anew ? checkSays(book, body.member) : checkOwner(book, body.member)),
      ...checkNoneRuns(book, body.member),
      ...(anew ? checkAhead(book, body) : []),
    ];
  },
  effect(book, body, entry) {
    const { member, amount, by, text } = body;
    const id = idOf(entry);
    book.goals[id] = { id, member, amount, by, text, on: dayFor(book, body.replaces), ended: null };
  },
  undo(book, _body, id) {
    const found = book.goals[id];
    if (found) book.dayByReversed[id] = found.on;
    delete book.goals[id];
  },
  checkUndo(book, _body, id) {
    const end = book.goals[id]?.ended;
    return end ? [refusal('goalEnded', { goal: id, end: end.entry })] : [];
  },
});

/** `member` and `text` are those of the goal, so that the line can be read on its own. */
const goalEnded = defineKind({
  kind: 'goal-ended',
  shape: v.strictObject({
    goal: entryId,
    member: owner,
    text: cardId,
    as: v.picklist(['reached', 'givenUp']),
    replaces: v.optional(entryId),
  }),
  sittings: ['meeting'],
  since: 5,
  movesCash: () => false,
  about: (body) => ({ members: named(body.member), text: body.text }),
  check(book, body) {
    const { goal: id } = body;
    const goal = book.goals[id];
    if (!goal || goal.member !== body.member || goal.text !== body.text)
      return [refusal('unknownGoal', { goal: id })];
    if (goal.ended) return [refusal('goalEnded', { goal: id, end: goal.ended.entry })];
    return body.replaces === undefined ? checkSays(book, body.member) : checkOwner(book, body.member);
  },
  effect(book, body, entry) {
    const goal = book.goals[body.goal];
    const ended = { entry: idOf(entry), as: body.as, on: dayFor(book, body.replaces) };
    if (goal) book.goals[goal.id] = { ...goal, ended };
  },
  undo(book, body, id) {
    const goal = book.goals[body.goal];
    if (goal?.ended?.entry !== id) return;
    book.dayByReversed[id] = goal.ended.on;
    book.goals[goal.id] = { ...goal, ended: null };
  },
  /** She may have set herself another one since. */
  checkUndo: (book, body) => checkNoneRuns(book, body.member),
});

const named = (member: GoalOwner): readonly MemberId[] => (member === null ? [] : [member]);

const checkOwner = (book: Book, member: GoalOwner): readonly Refusal[] =>
  member === null ? [] : checkMember(book, member);

/** A goal of her own is hers to set and to end, in the room. */
const checkSays = (book: Book, member: GoalOwner): readonly Refusal[] => [
  ...checkOwner(book, member),
  ...checkPresent(book, named(member)),
];

function checkNoneRuns(book: Book, member: GoalOwner): readonly Refusal[] {
  const running = runningGoal(book, member);
  return running ? [refusal('goalRuns', { goal: running.id })] : [];
}

/** It is more than what is there today, and its day is still to come. */
function checkAhead(
  book: Book,
  {
    member,
    amount: asked,
    by,
  }: { readonly member: GoalOwner; readonly amount: Amount; readonly by: CivilDate | null },
): readonly Refusal[] {
  const held = heldTowards(book, member);
  const today = dayFor(book, undefined);
  return [
    ...(asked <= held ? [refusal('goalReached', { held, asked })] : []),
    ...(by !== null && by <= today ? [refusal('goalDayOver', { by, today })] : []),
  ];
}

export const GOALS = [goalSet, goalEnded] as const;
