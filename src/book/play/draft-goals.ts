/** Drafts of goals. */
import { refusal } from '../../ledger/refusal.ts';
import { type Drafters, idOrNull } from './desk.ts';

export const GOAL_DRAFTERS: Drafters<'goal-set' | 'goal-ended'> = {
  'goal-set': (step, desk) => ({
    kind: 'goal-set',
    body: {
      member: idOrNull(step.member, desk),
      amount: step.amount,
      by: step.by ?? null,
      text: desk.card(step.text, step.symbol) ?? '',
    },
  }),
  'goal-ended': (step, desk) => {
    const goal = desk.entry(step.goal);
    const found = desk.book.goals[goal];
    if (!found) return refusal('unknownGoal', { goal });
    return { kind: 'goal-ended', body: { goal, member: found.member, text: found.text, as: step.how } };
  },
};
