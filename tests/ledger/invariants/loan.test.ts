/** A loan and its payments, whatever the terms: the plan, the standing and the split of a repayment agree with each other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Loan } from '../../../src/ledger/book.ts';
import { addDays, addMonths, civilDate } from '../../../src/ledger/civil-date.ts';
import type { LoanTerms } from '../../../src/ledger/conditions/conditions.ts';
import { lateFeesOpen } from '../../../src/ledger/loans/late-fees.ts';
import { allocate, principalOwed, standingOn } from '../../../src/ledger/loans/loan.ts';
import { planOf } from '../../../src/ledger/loans/schedule.ts';
import { amount, sum } from '../../../src/ledger/money.ts';
import './books.ts';

const START = civilDate('2024-01-31');
const period = fc.record({
  unit: fc.constantFrom('weeks' as const, 'months' as const),
  count: fc.integer({ min: 1, max: 4 }),
});
const percent = fc.constantFrom('0', '0.5', '1', '2', '10', '33.333333');
const terms: fc.Arbitrary<LoanTerms> = fc.record({
  interest: fc.oneof(
    fc.constant({ mode: 'none' as const }),
    fc.record({
      mode: fc.constantFrom('once' as const, 'monthlyOnOriginal' as const, 'monthlyOnOwed' as const),
      percent,
    }),
  ),
  plan: fc.oneof(
    fc.record({ mode: fc.constant('onePayment' as const), after: period }),
    fc.record({
      mode: fc.constantFrom('equalPrincipal' as const, 'equalInstalments' as const),
      instalments: fc.integer({ min: 1, max: 24 }),
      every: period,
      grace: fc.constantFrom(0, 0, 1, 3),
    }),
  ),
  lateFee: fc.oneof(
    fc.constant({ mode: 'none' as const }),
    fc.record({
      mode: fc.constant('percentOfLate' as const),
      percent,
      graceDays: fc.constantFrom(0, 10),
    }),
    fc.record({
      mode: fc.constant('perInstalment' as const),
      amount: fc.constant(amount(50)),
      graceDays: fc.constantFrom(0, 10),
    }),
  ),
  order: fc.constantFrom('lateFeesInterestPrincipal' as const, 'interestLateFeesPrincipal' as const),
});

const loans: fc.Arbitrary<Loan> = fc
  .record({
    principal: fc.integer({ min: 1, max: 5_000_000 }).map(amount),
    terms,
    cashStep: fc.constantFrom(1, 5, 50).map(amount),
    onPaper: fc.option(
      fc.record({
        paidPercent: fc.integer({ min: 0, max: 99 }),
        settledMonths: fc.integer({ min: 0, max: 8 }),
      }),
    ),
  })
  .map(({ onPaper, ...loan }) => ({
    ...loan,
    id: 'loan:1',
    member: 'ana',
    paidOutOn: START,
    interestSettledBy: onPaper ? addMonths(START, onPaper.settledMonths) : null,
    paidOnPaper: amount(onPaper ? Math.floor((loan.principal * onPaper.paidPercent) / 100) : 0),
    purpose: null,
    pledges: [],
    payments: [],
  }));

const gaps = fc.array(
  fc.record({ days: fc.integer({ min: 0, max: 70 }), share: fc.integer({ min: 1, max: 130 }) }),
  { maxLength: 12 },
);
const onDay = (days: number) => addDays(START, days);

function pay(loan: Loan, day: Loan['paidOutOn'], paid: number): Loan {
  const { over: _over, ...parts } = allocate(loan, day, amount(paid));
  return {
    ...loan,
    payments: [
      ...loan.payments,
      { entry: `pay:${loan.payments.length + 1}`, way: 'paid', on: day, ...parts },
    ],
  };
}

describe('loans', () => {
  test('the plan sums to the principal and to the interest once, on rising days, in whole cash steps', () => {
    fc.assert(
      fc.property(loans, (loan) => {
        const plan = planOf(loan);
        expect(plan.reduce((all, one) => all + one.principal, 0)).toBe(loan.principal);
        const days = plan.map(({ due }) => due);
        expect([...new Set(days)].sort()).toEqual(days);
        const inSteps = plan
          .slice(0, -1)
          .map((one) => (one.principal % loan.cashStep) + (one.interest % loan.cashStep));
        expect(inSteps.filter((over) => over !== 0)).toEqual([]);
      }),
    );
  });

  test('a repayment is split to the unit; what is over is exactly what goes beyond settling', () => {
    fc.assert(
      fc.property(
        loans,
        gaps,
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 9_000_000 }),
        (fresh, steps, days, paid) => {
          let loan = fresh;
          let day = 0;
          for (const { days: gap, share } of steps) {
            day += gap;
            const { toSettle } = standingOn(loan, onDay(day));
            const part = Math.floor((toSettle * share) / 100);
            if (part > 0) loan = pay(loan, onDay(day), part);
          }
          const at = onDay(day + days);
          const standing = standingOn(loan, at);
          const parts = allocate(loan, at, amount(paid));
          expect(parts.lateFee + parts.interest + parts.principal + parts.over).toBe(paid);
          expect(parts.over).toBe(Math.max(0, paid - standing.toSettle));
          expect(Math.min(parts.lateFee, parts.interest, parts.principal, parts.over)).toBeGreaterThanOrEqual(
            0,
          );
          expect(parts.principal).toBeLessThanOrEqual(principalOwed(loan));
          expect(standing.due).toBeLessThanOrEqual(standing.toSettle);
          expect(standing.overdue).toBeLessThanOrEqual(standing.due);
          expect(standing.overdueSince !== null).toBe(standing.overdue > 0);
          if (standing.overdueSince) expect(standing.overdueSince < at).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('paying what settles settles, and nothing more is ever asked', () => {
    fc.assert(
      fc.property(
        loans,
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 700 }),
        (loan, days, later) => {
          const { toSettle } = standingOn(loan, onDay(days));
          fc.pre(toSettle > 0);
          const paid = pay(loan, onDay(days), toSettle);
          expect(principalOwed(paid)).toBe(0);
          expect(standingOn(paid, onDay(days))).toMatchObject({ settled: true, due: 0, next: null });
          expect(standingOn(paid, onDay(days + later))).toMatchObject({
            settled: true,
            toSettle: 0,
            overdue: 0,
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('settled early, charges by months that have not begun are not asked for, and the balance is never below zero', () => {
    let early = 0;
    fc.assert(
      fc.property(loans, fc.integer({ min: 31, max: 700 }), (loan, days) => {
        const day = onDay(days);
        const {
          toSettle,
          principalOwed: owed,
          interestDue,
          interestToCome,
          lateFeesDue,
        } = standingOn(loan, day);
        expect(owed).toBeGreaterThanOrEqual(0);
        expect(sum(lateFeesOpen(loan, day).map(({ fee }) => fee))).toBe(lateFeesDue);
        expect(toSettle).toBe(owed + interestDue + interestToCome + lateFeesDue);
        if (loan.terms.interest.mode === 'once' || owed === 0) return;
        early += 1;
        expect(interestToCome).toBe(0);
      }),
      { numRuns: 300 },
    );
    expect(early).toBeGreaterThan(50);
  });

  test('paying what is due leaves nothing due', () => {
    fc.assert(
      fc.property(loans, fc.integer({ min: 0, max: 700 }), (loan, days) => {
        const { due } = standingOn(loan, onDay(days));
        fc.pre(due > 0);
        expect(standingOn(pay(loan, onDay(days), due), onDay(days)).due).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  test('what is said to fall due next is what will be due on that day, and on none before', () => {
    let asked = 0;
    fc.assert(
      fc.property(loans, gaps, (fresh, steps) => {
        let loan: Loan = { ...fresh, terms: { ...fresh.terms, lateFee: { mode: 'none' } } };
        let day = 0;
        for (const { days, share } of steps.slice(0, 4)) {
          day += days;
          const part = Math.floor((standingOn(loan, onDay(day)).toSettle * share) / 100);
          if (part > 0) loan = pay(loan, onDay(day), part);
        }
        const { due, next } = standingOn(loan, onDay(day));
        if (!next) return;
        asked += 1;
        expect(next.amount).toBeGreaterThan(0);
        expect(standingOn(loan, addDays(next.on, -1)).due).toBe(due);
        expect(standingOn(loan, next.on).due).toBe(due + next.amount);
      }),
      { numRuns: 400 },
    );
    expect(asked).toBeGreaterThan(100);
  });

  test('no day, plan or payment is too far away', () => {
    const far: Loan = {
      id: 'loan:1',
      member: 'ana',
      principal: amount(1_000_000_000_000),
      paidOutOn: civilDate('2190-01-31'),
      cashStep: amount(1),
      terms: {
        interest: { mode: 'monthlyOnOriginal', percent: '100' },
        plan: { mode: 'equalPrincipal', instalments: 120, every: { unit: 'months', count: 120 } },
        lateFee: { mode: 'perInstalment', amount: amount(1_000_000_000_000), graceDays: 365 },
        order: 'lateFeesInterestPrincipal',
      },
      interestSettledBy: null,
      paidOnPaper: amount(0),
      purpose: null,
      pledges: [],
      payments: [],
    };
    expect(standingOn(far, civilDate('2199-12-31')).principalOwed).toBe(1_000_000_000_000);
    const old = { ...far, paidOutOn: civilDate('1900-01-31') };
    expect(standingOn(old, civilDate('2199-12-31')).interestDue).toBe(1_000_000_000_000 * 3599);
  });
});
