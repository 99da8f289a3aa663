/**
 * Each member sees her own figures and says whether they are right, some times a year. The entry has the figures that she saw; they are
 * the book's own, never typed. A "no" stays in sight until she says yes at a later time.
 */
import * as v from 'valibot';
import type { Book } from '../book.ts';
import { idOf } from '../entry.ts';
import { ownFiguresOf } from '../own-figures.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { cardId, memberId, total } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { checkMembers, checkPresent, dayFor } from './rules.ts';

const answer = v.strictObject({
  member: memberId,
  savings: total,
  owed: total,
  fines: total,
  says: v.picklist(['yes', 'no']),
  /** What she says is not right. */
  why: v.exactOptional(cardId),
});

type Answer = v.InferOutput<typeof answer>;

const balancesConfirmed = defineKind({
  kind: 'balances-confirmed',
  shape: v.strictObject({
    answers: v.pipe(
      v.array(answer),
      v.minLength(1),
      v.maxLength(999),
      v.check(
        (answers) => new Set(answers.map(({ member }) => member)).size === answers.length,
        'a member who answers twice',
      ),
    ),
  }),
  sittings: ['meeting'],
  since: 4,
  // What somebody said is answered by what she says later.
  reversible: false,
  movesCash: () => false,
  about: (body) => ({ members: body.answers.map(({ member }) => member) }),
  check(book, body) {
    const members = body.answers.map(({ member }) => member);
    return [
      ...checkMembers(book, members),
      ...checkPresent(book, members),
      ...body.answers.flatMap((one) => checkFigures(book, one)),
    ];
  },
  effect(book, body, entry) {
    for (const { member, ...said } of body.answers) {
      book.confirmed[member] = { entry: idOf(entry), on: dayFor(book, undefined), ...said };
    }
  },
});

function checkFigures(book: Book, { member, savings, owed, fines }: Answer): readonly Refusal[] {
  const own = ownFiguresOf(book, member);
  if (own.savings === savings && own.owed === owed && own.fines === fines) return [];
  return [refusal('badBody', { path: 'body.answers', problem: 'not the figures of the book' })];
}

export const CONFIRMATIONS = [balancesConfirmed] as const;
