/** The goals of the practice community: ended first, so that the next one can be set in the same meeting. Pure. */
import type { Book } from '../../ledger/book.ts';
import { addMonths } from '../../ledger/civil-date.ts';
import type { Draft } from '../../ledger/entries/registry.ts';
import { runningGoal } from '../../ledger/goals.ts';
import type { MemberId } from '../../ledger/ids.ts';
import { amount, times } from '../../ledger/money.ts';
import type { Scene } from './scene.ts';
import type { GoalStory } from './story.ts';

const ONE_EURO = amount(100);

export function goals(scene: Scene, book: Book): readonly Draft[] {
  const { story } = scene;
  return [
    ...(story.commonGoalReached ? reached(book) : []),
    ...(story.goals ?? []).map((one) => set(scene, one)),
  ];
}

function reached(book: Book): readonly Draft[] {
  const goal = runningGoal(book, null);
  if (!goal) return [];
  return [{ kind: 'goal-ended', body: { goal: goal.id, member: null, text: goal.text, as: 'reached' } }];
}

function set(
  { members, heldOn, words, text }: Scene,
  { who, euros, months, goal, symbol }: GoalStory,
): Draft {
  const member: MemberId | null = who === null ? null : (members[who - 1] ?? '');
  return {
    kind: 'goal-set',
    body: {
      member,
      amount: times(ONE_EURO, euros),
      by: months === undefined ? null : addMonths(heldOn, months),
      text: text(words.goals[goal], symbol),
    },
  };
}
