/** What is asked of lending: how much, who vouches, what it costs, how it is paid back, what being late costs. */

import type { Conditions, Interest, LoanTerms, Plan, PlanPeriod } from '../conditions/conditions.ts';
import { concentrationOf, guarantorsOf } from '../conditions/in-force.ts';
import type { Amount } from '../money.ts';
import { type Question, question } from './question.ts';

type Loans = Conditions['loans'];
type Rule = Loans['limit']['rule'];
type Guarantors = NonNullable<Loans['guarantors']>;
type Pledges = Extract<Guarantors, { readonly mode: 'pledges' }>;
type LateFee = LoanTerms['lateFee'];

const withLoans = (conditions: Conditions, part: Partial<Loans>): Conditions => ({
  ...conditions,
  loans: { ...conditions.loans, ...part },
});
const withLimit = (conditions: Conditions, part: Partial<Loans['limit']>): Conditions =>
  withLoans(conditions, { limit: { ...conditions.loans.limit, ...part } });
const withTerms = (conditions: Conditions, part: Partial<LoanTerms>): Conditions =>
  withLoans(conditions, { terms: { ...conditions.loans.terms, ...part } });

/** A factor and a multiple are different figures: three times her savings is no share of the fund. */
function ruleBy(rule: Rule['rule'], before: Rule): Rule {
  if (rule === 'multiple') return before.rule === 'multiple' ? before : { rule, times: '3' };
  return { rule, factor: before.rule === 'multiple' ? '1' : before.factor };
}

const LIMIT: readonly Question[] = [
  question<Rule['rule']>('limitRule', 'limit', {
    asks: { as: 'choice', choices: ['proportional', 'proportionOfAll', 'multiple'] },
    get: ({ loans }) => loans.limit.rule.rule,
    put: (conditions, rule) => withLimit(conditions, { rule: ruleBy(rule, conditions.loans.limit.rule) }),
  }),
  question<string>('limitNumber', 'limit', {
    asks: { as: 'rate' },
    get: ({ loans: { limit } }) => (limit.rule.rule === 'multiple' ? limit.rule.times : limit.rule.factor),
    put: (conditions, number) => {
      const { rule } = conditions.loans.limit.rule;
      return withLimit(conditions, {
        rule: rule === 'multiple' ? { rule, times: number } : { rule, factor: number },
      });
    },
  }),
  question<Amount | null>('ceiling', 'limit', {
    asks: { as: 'amount', none: 'null' },
    get: ({ loans }) => loans.limit.ceiling,
    put: (conditions, ceiling) => withLimit(conditions, { ceiling }),
  }),
  question<string | null>('owesOfFund', 'limit', {
    asks: { as: 'percent', none: true },
    get: (conditions) => concentrationOf(conditions).owes,
    put: (conditions, owes) => ({ ...conditions, concentration: { ...concentrationOf(conditions), owes } }),
  }),
];

const vouched = (conditions: Conditions): boolean => guarantorsOf(conditions).mode === 'pledges';

function inPledges<Field extends 'least' | 'percent' | 'effect'>(field: Field) {
  return {
    isAsked: vouched,
    get: (conditions: Conditions) => {
      const guarantors = guarantorsOf(conditions);
      return guarantors.mode === 'pledges' ? guarantors[field] : undefined;
    },
    put: (conditions: Conditions, answer: Pledges[Field]): Conditions => {
      const guarantors = guarantorsOf(conditions);
      if (guarantors.mode === 'none') return conditions;
      return withLoans(conditions, { guarantors: { ...guarantors, [field]: answer } });
    },
  };
}

const GUARANTORS: readonly Question[] = [
  question<Guarantors['mode']>('vouching', 'guarantors', {
    asks: { as: 'choice', choices: ['none', 'pledges'] },
    get: (conditions) => guarantorsOf(conditions).mode,
    put: (conditions, mode) => {
      if (mode === guarantorsOf(conditions).mode) return conditions;
      if (mode === 'none') return withLoans(conditions, { guarantors: { mode } });
      return withLoans(conditions, { guarantors: { mode, least: 1, percent: '100', effect: 'secures' } });
    },
  }),
  question<number>('vouchLeast', 'guarantors', {
    asks: { as: 'count', least: 0, most: 10 },
    ...inPledges('least'),
  }),
  question<string>('vouchPercent', 'guarantors', {
    asks: { as: 'percent', none: false },
    ...inPledges('percent'),
  }),
  question<Pledges['effect']>('vouchEffect', 'guarantors', {
    asks: { as: 'choice', choices: ['secures', 'raises'] },
    ...inPledges('effect'),
  }),
];

/** A month's charge is at most the whole; interest once may be more. */
function interestBy(mode: Interest['mode'], before: Interest): Interest {
  if (mode === before.mode) return before;
  if (mode === 'none') return { mode };
  const percent = before.mode === 'none' || Number(before.percent) > 100 ? '1' : before.percent;
  return { mode, percent };
}

const INTEREST: readonly Question[] = [
  question<Interest['mode']>('interestMode', 'interest', {
    asks: { as: 'choice', choices: ['none', 'once', 'monthlyOnOwed', 'monthlyOnOriginal'] },
    get: ({ loans }) => loans.terms.interest.mode,
    put: (conditions, mode) =>
      withTerms(conditions, { interest: interestBy(mode, conditions.loans.terms.interest) }),
  }),
  question<string>('percentOnce', 'interest', {
    asks: { as: 'rate' },
    isAsked: ({ loans }) => loans.terms.interest.mode === 'once',
    get: ({ loans: { terms } }) => (terms.interest.mode === 'once' ? terms.interest.percent : undefined),
    put: (conditions, percent) => withTerms(conditions, { interest: { mode: 'once', percent } }),
  }),
  question<string>('percentMonthly', 'interest', {
    asks: { as: 'percent', none: false },
    isAsked: ({ loans }) => isMonthly(loans.terms.interest),
    get: ({ loans: { terms } }) => (isMonthly(terms.interest) ? terms.interest.percent : undefined),
    put: (conditions, percent) => {
      const { interest } = conditions.loans.terms;
      return isMonthly(interest) ? withTerms(conditions, { interest: { ...interest, percent } }) : conditions;
    },
  }),
  question<Charged | null>('chargedEvery', 'interest', {
    asks: { as: 'meetings' },
    isAsked: ({ loans }) => isMonthly(loans.terms.interest),
    get: ({ loans: { terms } }) => (isMonthly(terms.interest) ? (terms.interest.every ?? null) : undefined),
    put: (conditions, every) => {
      const { interest } = conditions.loans.terms;
      if (!isMonthly(interest)) return conditions;
      const { mode, percent } = interest;
      return withTerms(conditions, { interest: every ? { mode, percent, every } : { mode, percent } });
    },
  }),
];

type Charged = NonNullable<Monthly['every']>;
type Monthly = Extract<Interest, { readonly mode: 'monthlyOnOriginal' | 'monthlyOnOwed' }>;
const isMonthly = (interest: Interest): interest is Monthly =>
  interest.mode === 'monthlyOnOriginal' || interest.mode === 'monthlyOnOwed';

const MOST_PERIODS = 120;

/** All at once after as long as the parts took; in parts, as many months as it took before. */
function planBy(mode: Plan['mode'], before: Plan): Plan {
  if (mode === before.mode) return before;
  if (mode === 'onePayment') {
    if (before.mode === 'onePayment') return before;
    const { every } = before;
    return { mode, after: { ...every, count: Math.min(MOST_PERIODS, every.count * before.instalments) } };
  }
  if (before.mode !== 'onePayment') return { ...before, mode };
  return { mode, instalments: before.after.count, every: { ...before.after, count: 1 } };
}

const PLAN: readonly Question[] = [
  question<Plan['mode']>('planMode', 'plan', {
    asks: { as: 'choice', choices: ['onePayment', 'equalPrincipal', 'equalInstalments'] },
    get: ({ loans }) => loans.terms.plan.mode,
    put: (conditions, mode) => withTerms(conditions, { plan: planBy(mode, conditions.loans.terms.plan) }),
  }),
  question<number>('instalments', 'plan', {
    asks: { as: 'count', least: 1, most: MOST_PERIODS },
    isAsked: ({ loans }) => loans.terms.plan.mode !== 'onePayment',
    get: ({ loans: { terms } }) => (terms.plan.mode === 'onePayment' ? undefined : terms.plan.instalments),
    put: (conditions, instalments) => inParts(conditions, { instalments }),
  }),
  question<PlanPeriod>('every', 'plan', {
    asks: { as: 'planPeriod' },
    isAsked: ({ loans }) => loans.terms.plan.mode !== 'onePayment',
    get: ({ loans: { terms } }) => (terms.plan.mode === 'onePayment' ? undefined : terms.plan.every),
    put: (conditions, every) => inParts(conditions, { every }),
  }),
  question<number>('grace', 'plan', {
    asks: { as: 'count', least: 0, most: 24 },
    isAsked: ({ loans }) => loans.terms.plan.mode !== 'onePayment',
    get: ({ loans: { terms } }) => (terms.plan.mode === 'onePayment' ? undefined : (terms.plan.grace ?? 0)),
    put: (conditions, grace) => inParts(conditions, { grace }),
  }),
  question<PlanPeriod>('after', 'plan', {
    asks: { as: 'planPeriod' },
    isAsked: ({ loans }) => loans.terms.plan.mode === 'onePayment',
    get: ({ loans: { terms } }) => (terms.plan.mode === 'onePayment' ? terms.plan.after : undefined),
    put: (conditions, after) => withTerms(conditions, { plan: { mode: 'onePayment', after } }),
  }),
  question<boolean>('severalAtOnce', 'plan', {
    asks: { as: 'yesNo' },
    get: ({ loans }) => loans.severalAtOnce,
    put: (conditions, severalAtOnce) => withLoans(conditions, { severalAtOnce }),
  }),
];

type InParts = Exclude<Plan, { readonly mode: 'onePayment' }>;

function inParts(conditions: Conditions, part: Partial<Omit<InParts, 'mode'>>): Conditions {
  const { plan } = conditions.loans.terms;
  return plan.mode === 'onePayment' ? conditions : withTerms(conditions, { plan: { ...plan, ...part } });
}

function lateFeeBy(mode: LateFee['mode'], before: LateFee, cashStep: Amount): LateFee {
  if (mode === before.mode) return before;
  if (mode === 'none') return { mode };
  const graceDays = before.mode === 'none' ? 0 : before.graceDays;
  return mode === 'perInstalment' ? { mode, amount: cashStep, graceDays } : { mode, percent: '1', graceDays };
}

const LATE: readonly Question[] = [
  question<LateFee['mode']>('lateFee', 'late', {
    asks: { as: 'choice', choices: ['none', 'perInstalment', 'percentOfLate'] },
    get: ({ loans }) => loans.terms.lateFee.mode,
    put: (conditions, mode) =>
      withTerms(conditions, {
        lateFee: lateFeeBy(mode, conditions.loans.terms.lateFee, conditions.box.cashStep),
      }),
  }),
  question<Amount>('lateAmount', 'late', {
    asks: { as: 'amount', none: 'never' },
    isAsked: ({ loans }) => loans.terms.lateFee.mode === 'perInstalment',
    get: ({ loans: { terms } }) =>
      terms.lateFee.mode === 'perInstalment' ? terms.lateFee.amount : undefined,
    put: (conditions, fee) => {
      const { lateFee } = conditions.loans.terms;
      return lateFee.mode === 'perInstalment'
        ? withTerms(conditions, { lateFee: { ...lateFee, amount: fee } })
        : conditions;
    },
  }),
  question<string>('latePercent', 'late', {
    asks: { as: 'percent', none: false },
    isAsked: ({ loans }) => loans.terms.lateFee.mode === 'percentOfLate',
    get: ({ loans: { terms } }) =>
      terms.lateFee.mode === 'percentOfLate' ? terms.lateFee.percent : undefined,
    put: (conditions, percent) => {
      const { lateFee } = conditions.loans.terms;
      return lateFee.mode === 'percentOfLate'
        ? withTerms(conditions, { lateFee: { ...lateFee, percent } })
        : conditions;
    },
  }),
  question<number>('lateDays', 'late', {
    asks: { as: 'count', least: 0, most: 365 },
    isAsked: ({ loans }) => loans.terms.lateFee.mode !== 'none',
    get: ({ loans: { terms } }) => (terms.lateFee.mode === 'none' ? undefined : terms.lateFee.graceDays),
    put: (conditions, graceDays) => {
      const { lateFee } = conditions.loans.terms;
      return lateFee.mode === 'none'
        ? conditions
        : withTerms(conditions, { lateFee: { ...lateFee, graceDays } });
    },
  }),
  question<LoanTerms['order']>('order', 'late', {
    asks: { as: 'choice', choices: ['lateFeesInterestPrincipal', 'interestLateFeesPrincipal'] },
    get: ({ loans }) => loans.terms.order,
    put: (conditions, order) => withTerms(conditions, { order }),
  }),
];

export const LENDING_QUESTIONS: readonly Question[] = [
  ...LIMIT,
  ...GUARANTORS,
  ...INTEREST,
  ...PLAN,
  ...LATE,
];
