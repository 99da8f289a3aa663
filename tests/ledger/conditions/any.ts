/** Any conditions that the shape allows: every choice of every field, and fields that came later there or left out. */
import fc from 'fast-check';
import type { Conditions, LoanTerms, Plan } from '../../../src/ledger/conditions/conditions.ts';
import { amount } from '../../../src/ledger/money.ts';

const sum = fc.integer({ min: 1, max: 1_000_000_000_000 }).map(amount);
const sumOrNothing = fc.integer({ min: 0, max: 1_000_000 }).map(amount);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const either = <const T extends readonly string[]>(...choices: T) => fc.constantFrom<T[number]>(...choices);
const constant = <const T>(value: T) => fc.constant(value);
const rate = either('0', '1', '1.5', '9999.999999');
const percent = either('0', '0.5', '33.333333', '100');
const id = either('sponsor', 'Caixa-1', 'late');
const name = either('Fundació', '«sí» <b>', 'x');
const period = fc.record({ unit: either('weeks', 'months'), count: fc.integer({ min: 1, max: 120 }) });

const meetings = fc.record({
  unit: constant('meetings'),
  count: fc.integer({ min: 1, max: 120 }),
  apart: period,
});
const planPeriod = fc.oneof(period, meetings);

const inParts = (mode: 'equalPrincipal' | 'equalInstalments'): fc.Arbitrary<Plan> =>
  fc.record(
    {
      mode: constant(mode),
      instalments: fc.integer({ min: 1, max: 120 }),
      every: planPeriod,
      grace: fc.integer({ min: 0, max: 24 }),
    },
    { requiredKeys: ['mode', 'instalments', 'every'] },
  );

const terms: fc.Arbitrary<LoanTerms> = fc.record({
  interest: fc.oneof(
    constant({ mode: 'none' }),
    fc.record({ mode: constant('once'), percent: rate }),
    fc.record(
      { mode: either('monthlyOnOriginal', 'monthlyOnOwed'), percent, every: meetings },
      { requiredKeys: ['mode', 'percent'] },
    ),
  ),
  plan: fc.oneof(
    fc.record({ mode: constant('onePayment'), after: planPeriod }),
    inParts('equalPrincipal'),
    inParts('equalInstalments'),
  ),
  lateFee: fc.oneof(
    constant({ mode: 'none' }),
    fc.record({
      mode: constant('perInstalment'),
      amount: sum,
      graceDays: fc.integer({ min: 0, max: 365 }),
    }),
    fc.record({ mode: constant('percentOfLate'), percent, graceDays: fc.integer({ min: 0, max: 365 }) }),
  ),
  order: either('lateFeesInterestPrincipal', 'interestLateFeesPrincipal'),
});

const guarantors: fc.Arbitrary<NonNullable<Conditions['loans']['guarantors']>> = fc.oneof(
  constant({ mode: 'none' }),
  fc.record({
    mode: constant('pledges'),
    least: fc.integer({ min: 0, max: 10 }),
    percent,
    effect: either('secures', 'raises'),
  }),
);

const loans: fc.Arbitrary<Conditions['loans']> = fc.record(
  {
    limit: fc.record({
      rule: fc.oneof(
        fc.record({ rule: either('proportional', 'proportionOfAll'), factor: rate }),
        fc.record({ rule: constant('multiple'), times: rate }),
      ),
      ceiling: maybe(sum),
    }),
    guarantors,
    terms,
    severalAtOnce: fc.boolean(),
  },
  { requiredKeys: ['limit', 'terms', 'severalAtOnce'] },
);

const match: fc.Arbitrary<Conditions['match']> = fc.oneof(
  constant({ mode: 'none' }),
  fc.record(
    {
      mode: constant('sponsor'),
      sponsor: id,
      name,
      ratio: rate,
      countsForLimit: fc.boolean(),
      base: either('notYetMatched', 'allSavings'),
      most: fc.record({ member: maybe(sum), community: maybe(sum) }),
      every: maybe(period),
      eligible: fc.record({ savings: sumOrNothing, attendancePercent: fc.integer({ min: 0, max: 100 }) }),
      onExit: either('stays', 'returned'),
    },
    { requiredKeys: ['mode', 'sponsor', 'name', 'ratio', 'countsForLimit'] },
  ),
);

const saving: fc.Arbitrary<Conditions['saving']> = fc.oneof(
  fc.record({ mode: constant('free'), least: sumOrNothing }),
  fc.record({ mode: constant('quota'), quota: sum }),
  fc.record({
    mode: constant('shares'),
    price: sum,
    most: fc.integer({ min: 1, max: 1000 }),
    rest: either('handedBack', 'carried'),
  }),
);

const fine = fc.record({
  id,
  cause: either('late', 'absent', 'noise', 'forgotPassbook', 'other'),
  name: maybe(name),
  amount: sum,
});

export const anyConditions: fc.Arbitrary<Conditions> = fc.record(
  {
    people: either('women', 'mixed'),
    saving,
    withdrawals: either('allowed', 'notAllowed'),
    withdrawalNotice: maybe(period),
    concentration: fc.record({ owes: maybe(percent), saves: maybe(percent) }),
    loans,
    fines: fc.array(fine, { maxLength: 20 }),
    solidarityFund: fc.oneof(
      fc.record({ mode: either('none', 'free') }),
      fc.record({ mode: constant('perMeeting'), amount: sum }),
    ),
    match,
    cycle: fc.record({ mode: either('sharedOut', 'permanent'), every: period }),
    shareOut: fc.record({
      surplusBy: either('savings', 'savingsTime', 'shares', 'equal', 'ownInterest'),
      solidarityFund: either('kept', 'shared'),
      match: either('returned', 'kept', 'shared'),
      lossFallsOn: maybe(either('sponsorFirst', 'inProportion', 'membersFirst')),
    }),
    leaving: fc.record({ bearsLosses: fc.boolean(), surplus: either('now', 'atShareOut', 'none') }),
    joining: either('none', 'catchUp'),
    readAloud: either('totals', 'withNames'),
    sharing: either('everything', 'totals', 'nothing'),
    represented: fc.record({ countsForQuorum: fc.boolean(), fined: fc.boolean() }),
    decisions: fc.record({
      by: either('consensus', 'majority'),
      quorumPercent: fc.integer({ min: 0, max: 100 }),
    }),
    meetings: period,
    box: fc.record({
      keyHolders: fc.integer({ min: 0, max: 5 }),
      witnesses: fc.integer({ min: 0, max: 5 }),
      cashStep: sum,
    }),
  },
  {
    requiredKeys: [
      'saving',
      'withdrawals',
      'loans',
      'fines',
      'solidarityFund',
      'match',
      'represented',
      'decisions',
      'meetings',
      'box',
    ],
  },
);
