/** Drafts of what a community brings from paper. */

import { FIRST_SPONSOR } from '../../ledger/conditions/templates.ts';
import { totalOfPieces } from '../../ledger/currency.ts';
import { ZERO } from '../../ledger/money.ts';
import { refusal } from '../../ledger/refusal.ts';
import { mergedTerms } from './agree.ts';
import { type Desk, type Drafters, pledgesOf } from './desk.ts';

type Name = 'opening-cash' | 'opening-member' | 'opening-loan' | 'opening-match' | 'opening-difference';

export const OPENING_DRAFTERS: Drafters<Name> = {
  'opening-cash': (step) => {
    const pieces = step.pieces ?? step.total ?? {};
    const { bank = ZERO, solidarityFund = ZERO } = step;
    return { kind: 'opening-cash', body: { pieces, box: totalOfPieces(pieces), bank, solidarityFund } };
  },
  'opening-member': (step, desk) => ({
    kind: 'opening-member',
    body: {
      member: desk.member(step.member),
      savings: step.savings ?? ZERO,
      carried: step.carried ?? ZERO,
      fineOwed: step.fineOwed ?? ZERO,
      since: step.since ?? null,
    },
  }),
  'opening-loan': (step, desk) => {
    if (!desk.conditions) return refusal('notFounded', {});
    return {
      kind: 'opening-loan',
      body: {
        member: desk.member(step.member),
        principal: step.principal,
        owed: step.owed ?? step.principal,
        paidOutOn: step.paidOutOn,
        interestSettledBy: step.interestSettledBy ?? step.paidOutOn,
        terms: mergedTerms(desk.conditions.loans.terms, step.terms),
        cashStep: desk.conditions.box.cashStep,
        purpose: desk.card(step.purpose),
        ...pledgesOf(step.pledges, desk),
        ...(step.meetingsHeld === undefined ? {} : { meetingsHeld: step.meetingsHeld }),
      },
    };
  },
  'opening-match': (step, desk) => ({
    kind: 'opening-match',
    body: {
      sponsor: sponsorOf(desk, step.sponsor),
      amount: step.amount,
      parts: step.parts.map(({ member, part }) => ({ member: desk.member(member), part })),
    },
  }),
  'opening-difference': (step, desk) => ({
    kind: 'opening-difference',
    body: { amount: step.amount, reason: desk.card(step.reason) },
  }),
};

/** The sponsor that is named, or the one of the conditions. */
export function sponsorOf({ conditions }: Pick<Desk, 'conditions'>, named: string | undefined): string {
  if (named) return named;
  return conditions?.match.mode === 'sponsor' ? conditions.match.sponsor : FIRST_SPONSOR;
}
