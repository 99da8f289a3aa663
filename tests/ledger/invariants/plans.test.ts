/** Plans of every mode, whatever the amount, rate and cash step; and the yearly cost of what is paid. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Loan } from '../../../src/ledger/book.ts';
import { addDays, civilDate } from '../../../src/ledger/civil-date.ts';
import type { Interest, LoanTerms, Period } from '../../../src/ledger/conditions/conditions.ts';
import { annualCost, flowAfter, loanCost } from '../../../src/ledger/loans/apr.ts';
import { unevenPlan } from '../../../src/ledger/loans/even.ts';
import { expectedPayments, shownPlan } from '../../../src/ledger/loans/forecast.ts';
import { monthlyCharge } from '../../../src/ledger/loans/interest.ts';
import { allocate, standingOn } from '../../../src/ledger/loans/loan.ts';
import { isLevel, isOffMonths, type Planned, planOf } from '../../../src/ledger/loans/schedule.ts';
import { amount, negate } from '../../../src/ledger/money.ts';
import { payInOrder } from '../../../src/ledger/split.ts';
import { takeTime } from './books.ts';

takeTime();

const START = civilDate('2024-01-31');
const MONTH: Period = { unit: 'months', count: 1 };
const percents = fc.constantFrom('0.5', '1', '1.25', '2', '10', '33.333333');
const interests: fc.Arbitrary<Interest> = fc.record({
  mode: fc.constantFrom('once' as const, 'monthlyOnOriginal' as const, 'monthlyOnOwed' as const),
  percent: percents,
});

const plannedWith = (
  plans: fc.Arbitrary<LoanTerms['plan']>,
  rates: fc.Arbitrary<Interest>,
): fc.Arbitrary<Planned> =>
  fc
    .record({
      principal: fc.integer({ min: 1, max: 5_000_000 }).map(amount),
      cashStep: fc.constantFrom(1, 5, 50, 500).map(amount),
      plan: plans,
      interest: rates,
    })
    .map(({ plan, interest, ...rest }) => ({
      ...rest,
      paidOutOn: START,
      terms: { interest, plan, lateFee: { mode: 'none' }, order: 'lateFeesInterestPrincipal' },
    }));

const level = fc
  .integer({ min: 1, max: 36 })
  .map((instalments) => ({ mode: 'equalInstalments' as const, instalments, every: MONTH }));
const anyPlan = fc.oneof(
  level,
  fc.record({
    mode: fc.constantFrom('equalPrincipal' as const, 'equalInstalments' as const),
    instalments: fc.integer({ min: 1, max: 24 }),
    every: fc.record({
      unit: fc.constantFrom('weeks' as const, 'months' as const),
      count: fc.integer({ min: 1, max: 3 }),
    }),
  }),
  fc.record({
    mode: fc.constant('onePayment' as const),
    after: fc.constantFrom(MONTH, { unit: 'weeks', count: 6 } as const),
  }),
);
const anyInterest = fc.oneof(fc.constant({ mode: 'none' as const }), interests);

const total = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
const bare = (planned: Planned): Loan => ({
  ...planned,
  id: 'loan:1',
  member: 'ana',
  interestSettledBy: null,
  paidOnPaper: amount(0),
  purpose: null,
  pledges: [],
  payments: [],
});

describe('plans', () => {
  test('a schedule sums to the principal exactly, and what is owed falls to nothing, never below', () => {
    fc.assert(
      fc.property(plannedWith(anyPlan, anyInterest), (planned) => {
        const payments = expectedPayments(planned);
        expect(total(payments.map(({ principal }) => principal))).toBe(planned.principal);
        expect(payments.every(({ principal, interest }) => principal >= 0 && interest >= 0)).toBe(true);
        const owed = payments.map((payment) => payment.owed);
        expect(owed.every((one, at) => one >= 0 && one <= (owed[at - 1] ?? planned.principal))).toBe(true);
        expect(owed.at(-1)).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test('equal instalments that are not refused: all alike in whole cash steps, the last from above 0 to one and a half', () => {
    let even = 0;
    let uneven = 0;
    fc.assert(
      fc.property(plannedWith(level, interests), (planned) => {
        const { principal, cashStep } = planned;
        const totals = expectedPayments(planned).map((payment) => payment.total);
        const [first = 0] = totals;
        const last = totals.at(-1) ?? 0;
        if (totals.length === 1) return;
        if (unevenPlan(planned)) {
          uneven += 1;
          const alike = totals.slice(0, -1).every((one) => one === first);
          expect(!alike || last <= 0 || 2 * last > 3 * first).toBe(true);
          return;
        }
        even += 1;
        expect(totals.slice(0, -1).every((one) => one === first && one % cashStep === 0)).toBe(true);
        expect(last > 0 && 2 * last <= 3 * first).toBe(true);
        expect(principal % cashStep !== 0 || last % cashStep === 0).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(Math.min(even, uneven)).toBeGreaterThan(10);
  });

  test('numbers of instalments that are proposed instead are not refused', () => {
    fc.assert(
      fc.property(plannedWith(level, interests), (planned) => {
        const { plan } = planned.terms;
        const uneven = unevenPlan(planned);
        if (!uneven || plan.mode !== 'equalInstalments') return;
        expect(uneven.others.length).toBeGreaterThan(0);
        for (const instalments of uneven.others) {
          expect(
            unevenPlan({ ...planned, terms: { ...planned.terms, plan: { ...plan, instalments } } }),
          ).toBeNull();
        }
      }),
    );
  });

  test('paid on its days, the book asks for exactly what the plan shows, and then for nothing', () => {
    fc.assert(
      fc.property(plannedWith(anyPlan, anyInterest), (planned) => {
        let loan = bare(planned);
        for (const { on, total: shown } of expectedPayments(planned)) {
          const { due } = standingOn(loan, on);
          expect(due).toBe(shown);
          if (due === 0) continue;
          const { over: _none, ...parts } = allocate(loan, on, due);
          loan = { ...loan, payments: [...loan.payments, { entry: `pay:${on}`, way: 'paid', on, ...parts }] };
        }
        expect(standingOn(loan, addDays(START, 20_000)).settled).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('settled early, no future month is charged', () => {
    fc.assert(
      fc.property(plannedWith(anyPlan, interests), fc.integer({ min: 32, max: 900 }), (planned, days) => {
        fc.pre(planned.terms.interest.mode !== 'once');
        const loan = bare(planned);
        const day = addDays(START, days);
        const { toSettle, principalOwed, interestDue } = standingOn(loan, day);
        expect(toSettle).toBe(principalOwed + interestDue);
        const { over: _none, ...parts } = allocate(loan, day, toSettle);
        const settled: Loan = { ...loan, payments: [{ entry: 'pay:1', way: 'paid', on: day, ...parts }] };
        for (let month = Math.ceil(days / 28) + 1; month < 40; month += 1)
          expect(monthlyCharge(settled, month)).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  test('where its interest is not within, what is shown is the plan as it was agreed', () => {
    fc.assert(
      fc.property(plannedWith(anyPlan, anyInterest), (planned) => {
        const shown = shownPlan(planned);
        expect(shown).toHaveLength(planOf(planned).length);
        expect(shown.map(({ principal }) => principal)).toEqual(
          planOf(planned).map(({ principal }) => principal),
        );
        if (isOffMonths(planned.terms)) expect(isLevel(planned.terms)).toBe(false);
        if (!isLevel(planned.terms)) expect(shown).toEqual(planOf(planned));
      }),
      { numRuns: 150 },
    );
  });
});

describe('payments in order', () => {
  test('what is applied and what is over come to what was paid; nothing later is paid before what comes first is', () => {
    const sums = fc.integer({ min: 0, max: 10_000 }).map(amount);
    fc.assert(
      fc.property(sums, fc.array(sums, { maxLength: 8 }), (paid, due) => {
        const { applied, over } = payInOrder(paid, due);
        expect(total(applied) + over).toBe(paid);
        expect(over).toBe(Math.max(0, paid - total(due)));
        const short = applied.findIndex((part, at) => part < (due[at] ?? 0));
        if (short >= 0) expect(total(applied.slice(short + 1))).toBe(0);
      }),
    );
  });
});

describe('yearly cost', () => {
  test('a loan without interest costs 0', () => {
    fc.assert(
      fc.property(plannedWith(anyPlan, fc.constant({ mode: 'none' as const })), (planned) => {
        expect(loanCost(planned)).toBe('0.00');
      }),
    );
  });

  test('it rises with interest', () => {
    const rates = ['1', '2', '4', '8', '16'];
    fc.assert(
      fc.property(plannedWith(anyPlan, interests), ({ principal, ...planned }) => {
        const costs = rates.map((percent) => {
          const interest = { ...planned.terms.interest, percent } as Interest;
          const loan = { ...planned, principal: amount(principal + 100_000), cashStep: amount(1) };
          return Number(loanCost({ ...loan, terms: { ...planned.terms, interest } }));
        });
        expect(costs[0]).toBeGreaterThan(0);
        expect(costs.every((cost, at) => at === 0 || cost > (costs[at - 1] ?? 0))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('at the rate that is found, what is paid is worth what was received', () => {
    const payments = fc.array(
      fc.record({ after: fc.integer({ min: 1, max: 60 }), paid: fc.integer({ min: 1, max: 500_000 }) }),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 1_000_000 }), payments, (received, list) => {
        const flows = list.map(({ after, paid }) =>
          flowAfter({ unit: 'months', count: after }, negate(amount(paid))),
        );
        const cost = annualCost([{ ticks: 0, amount: amount(received) }, ...flows]);
        // Floats are good enough to look at it from outside; far-away rates are not worth a look.
        const rate = Number(cost) / 100;
        fc.pre(rate > -0.99 && rate < 100);
        const worth = (at: number) => total(list.map(({ after, paid }) => paid * (1 + at) ** (-after / 12)));
        expect(worth(rate - 0.000_051)).toBeGreaterThan(received - 1e-6 * received);
        expect(worth(rate + 0.000_051)).toBeLessThan(received + 1e-6 * received);
      }),
      { numRuns: 60 },
    );
  });
});
