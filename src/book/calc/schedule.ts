/**
 * `schedule`: what a borrower brings and when, from the terms of a loan, with what it costs a year. The plan, the charges
 * and the cost are the ledger's own; a rate for a year is turned into one for the loan or the month before.
 */
import * as v from 'valibot';
import { civilDate } from '../../ledger/civil-date.ts';
import type { Interest, Plan } from '../../ledger/conditions/conditions.ts';
import { annualCost, flowOn, loanCost, shareOfYear } from '../../ledger/loans/apr.ts';
import { unevenPlan } from '../../ledger/loans/even.ts';
import { type ExpectedPayment, expectedPayments } from '../../ledger/loans/forecast.ts';
import { isOffMonths, type Planned } from '../../ledger/loans/schedule.ts';
import { type Amount, amount, negate, sum, ZERO } from '../../ledger/money.ts';
import { planShape, rate } from '../script/conditions.ts';
import { day, type MoneyShapes } from '../script/shapes.ts';
import { type Calculated, DIGITS, type MoneyText, readInput } from './input.ts';

const monthly = <Mode extends string>(mode: Mode) =>
  v.strictObject({
    mode: v.literal(mode),
    percent: rate,
    per: v.optional(v.picklist(['month', 'year'], 'expected "month" or "year"'), 'month'),
  });

const interestShape = v.variant('mode', [
  v.strictObject({ mode: v.literal('none') }),
  v.strictObject({
    mode: v.literal('once'),
    percent: rate,
    per: v.optional(v.picklist(['loan', 'year'], 'expected "loan" or "year"'), 'loan'),
  }),
  monthly('monthlyOnOriginal'),
  monthly('monthlyOnOwed'),
]);

const shape = (money: MoneyShapes) =>
  v.strictObject({
    ...DIGITS,
    principal: money.above,
    interest: interestShape,
    plan: planShape,
    /** The smallest sum that the box can pay; without it the minor unit. */
    cashStep: v.optional(money.above),
    /** Without it the payments have no dates. */
    paidOutOn: v.optional(day),
  });

/** Counted from where no day is given; nothing of it is shown. */
const SOME_DAY = civilDate('2001-01-01');

export function schedule(text: string): Calculated {
  const read = readInput(text, shape);
  if (!read.ok) return read;
  const { given, money } = read;
  const planned: Planned = {
    principal: given.principal,
    paidOutOn: given.paidOutOn ?? SOME_DAY,
    cashStep: given.cashStep ?? amount(1),
    terms: {
      interest: forTerms(given.interest, given.plan),
      plan: given.plan,
      lateFee: { mode: 'none' },
      order: 'lateFeesInterestPrincipal',
    },
  };
  const refused = refusalOf(planned, money);
  if (refused) return { ok: true, refused: true, document: { refusal: refused } };
  return { ok: true, document: documentOf(planned, given.paidOutOn !== undefined, money) };
}

/** A yearly rate of interest once is for as much of a year as the loan runs; a monthly one is a twelfth. */
function forTerms(given: v.InferOutput<typeof interestShape>, plan: Plan): Interest {
  if (given.mode === 'none') return given;
  const { per, ...interest } = given;
  if (per !== 'year') return interest;
  if (interest.mode !== 'once') return { ...interest, percent: shareOfYear(interest.percent, 1, 12) };
  const period = plan.mode === 'onePayment' ? plan.after : plan.every;
  const periods = plan.mode === 'onePayment' ? 1 : plan.instalments;
  const inYear = period.unit === 'months' ? 12 : 52;
  return { ...interest, percent: shareOfYear(interest.percent, period.count * periods, inYear) };
}

function refusalOf(planned: Planned, money: MoneyText): object | null {
  if (isOffMonths(planned.terms)) return { code: 'instalmentsNotMonthly', figures: {} };
  const uneven = unevenPlan(planned);
  if (!uneven) return null;
  const { instalment, last, ...counts } = uneven;
  return { code: 'planUneven', figures: { ...counts, instalment: money(instalment), last: money(last) } };
}

function documentOf(planned: Planned, dated: boolean, money: MoneyText): object {
  const payments = expectedPayments(planned);
  const interest = sum(payments.map((payment) => payment.interest));
  return {
    principal: money(planned.principal),
    instalment: money(payments[0]?.total ?? ZERO),
    last: money(payments.at(-1)?.total ?? ZERO),
    interest: money(interest),
    total: money(sum(payments.map(({ total }) => total))),
    annualCostPercent: loanCost(planned),
    ...(dated ? { annualCostByDaysPercent: costByDays(planned, payments) } : {}),
    payments: payments.map(({ on, after, ...figures }, index) => ({
      number: index + 1,
      ...(dated ? { on } : {}),
      after,
      ...inText(figures, money),
    })),
  };
}

const costByDays = ({ paidOutOn, principal }: Planned, payments: readonly ExpectedPayment[]) =>
  annualCost([
    { ticks: 0, amount: principal },
    ...payments.map(({ on, total }) => flowOn(paidOutOn, on, negate(total), 'days')),
  ]);

function inText(figures: Readonly<Record<string, Amount>>, money: MoneyText): Record<string, string> {
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, money(value)]));
}
