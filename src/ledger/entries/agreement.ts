/** What the community agrees: its conditions with the votes. Running loans keep the terms they were paid out with. */
import * as v from 'valibot';
import { CONDITIONS, VOTES } from '../conditions/conditions.ts';
import { amount } from '../money.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { entryId } from '../shapes.ts';
import { defineKind } from './definition.ts';
import { checkAgreed, checkMembers, checkOneVote, checkQuorum, checkTerms } from './rules.ts';

const conditionsAgreed = defineKind({
  kind: 'conditions-agreed',
  shape: v.strictObject({ conditions: CONDITIONS, votes: VOTES, decision: v.optional(entryId) }),
  sittings: ['founding', 'meeting'],
  reversible: false,
  check(book, body) {
    const smallest = Math.min(...(book.founding?.currency.denominations.map((piece) => piece.value) ?? [1]));
    const { cashStep } = body.conditions.box;
    const refusals: Refusal[] = [
      ...checkMembers(book, [...body.votes.for, ...body.votes.against, ...body.votes.abstained]),
      ...checkOneVote(body.votes),
      ...checkQuorum(book),
      ...checkAgreed(book, body.votes),
      ...checkTerms(body.conditions.loans.terms),
    ];
    if (cashStep % smallest !== 0) {
      const below = amount(cashStep - (cashStep % smallest));
      refusals.push(
        refusal('notCashStep', {
          cashStep: amount(smallest),
          amount: cashStep,
          below,
          above: amount(below + smallest),
        }),
      );
    }
    return refusals;
  },
  effect(book, body) {
    book.conditions = body.conditions;
  },
});

export const AGREEMENT = [conditionsAgreed] as const;
