/** What is asked of a sponsor, who adds to the savings: how much, for whom, and what becomes of it when somebody leaves. */

import type { Conditions, Period } from '../conditions/conditions.ts';
import { sponsorOf } from '../conditions/in-force.ts';
import { FIRST_SPONSOR, matchBy } from '../conditions/templates.ts';
import { type Amount, amount } from '../money.ts';
import { type Question, question } from './question.ts';

type Match = Conditions['match'];
type Sponsor = NonNullable<ReturnType<typeof sponsorOf>>;

const hasSponsor = ({ match }: Conditions): boolean => match.mode === 'sponsor';

/** A part of the sponsor's terms, with what holds where it was never said. */
function inTerms<Value>(
  read: (sponsor: Sponsor) => Value,
  write: (value: Value, sponsor: Sponsor) => Partial<Sponsor>,
) {
  return {
    isAsked: hasSponsor,
    get: (conditions: Conditions): Value | undefined => {
      const sponsor = sponsorOf(conditions);
      return sponsor ? read(sponsor) : undefined;
    },
    put: (conditions: Conditions, value: Value): Conditions => {
      const sponsor = sponsorOf(conditions);
      if (!sponsor) return conditions;
      return { ...conditions, match: { ...sponsor, ...write(value, sponsor) } as Match };
    },
  };
}

/** The terms that are usual; the name is asked next. */
const FIRST = { ...matchBy(FIRST_SPONSOR), name: '' } as Match;

export const SPONSOR_QUESTIONS: readonly Question[] = [
  question<Match['mode']>('match', 'match', {
    asks: { as: 'choice', choices: ['none', 'sponsor'] },
    get: ({ match }) => match.mode,
    put: (conditions, mode) => {
      if (mode === conditions.match.mode) return conditions;
      return { ...conditions, match: mode === 'none' ? { mode } : FIRST };
    },
  }),
  question<string>('sponsor', 'match', {
    asks: { as: 'words', longest: 60 },
    ...inTerms(
      ({ name }) => name,
      (name) => ({ name }),
    ),
  }),
  question<string>('ratio', 'match', {
    asks: { as: 'rate' },
    ...inTerms(
      ({ ratio }) => ratio,
      (ratio) => ({ ratio }),
    ),
  }),
  question<Sponsor['base']>('base', 'match', {
    asks: { as: 'choice', choices: ['notYetMatched', 'allSavings'] },
    ...inTerms(
      ({ base }) => base,
      (base) => ({ base }),
    ),
  }),
  question<Amount | null>('mostMember', 'match', {
    asks: { as: 'amount', none: 'null' },
    ...inTerms<Amount | null>(
      ({ most }) => most.member,
      (member, { most }) => ({ most: { ...most, member } }),
    ),
  }),
  question<Amount | null>('mostCommunity', 'match', {
    asks: { as: 'amount', none: 'null' },
    ...inTerms<Amount | null>(
      ({ most }) => most.community,
      (community, { most }) => ({ most: { ...most, community } }),
    ),
  }),
  question<Period | null>('matchEvery', 'match', {
    asks: { as: 'period', none: true },
    ...inTerms<Period | null>(
      ({ every }) => every,
      (every) => ({ every }),
    ),
  }),
  question<Amount>('eligibleSavings', 'match', {
    asks: { as: 'amount', none: 'zero' },
    ...inTerms(
      ({ eligible }) => amount(eligible.savings),
      (savings, { eligible }) => ({ eligible: { ...eligible, savings } }),
    ),
  }),
  question<number>('eligibleAttendance', 'match', {
    asks: { as: 'count', least: 0, most: 100 },
    ...inTerms(
      ({ eligible }) => eligible.attendancePercent,
      (attendancePercent, { eligible }) => ({ eligible: { ...eligible, attendancePercent } }),
    ),
  }),
  question<boolean>('countsForLimit', 'match', {
    asks: { as: 'yesNo' },
    ...inTerms(
      ({ countsForLimit }) => countsForLimit,
      (countsForLimit) => ({ countsForLimit }),
    ),
  }),
  question<Sponsor['onExit']>('onExit', 'match', {
    asks: { as: 'choice', choices: ['stays', 'returned'] },
    ...inTerms(
      ({ onExit }) => onExit,
      (onExit) => ({ onExit }),
    ),
  }),
];
