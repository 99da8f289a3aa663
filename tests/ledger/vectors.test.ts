/** Figures printed in public sources, read from their files: loans, a passbook, an overpayment, shares and splits. */
import { describe, expect, test } from 'vitest';
import type { Loan } from '../../src/ledger/book.ts';
import { addMonths, civilDate } from '../../src/ledger/civil-date.ts';
import type { Interest, Plan } from '../../src/ledger/conditions/conditions.ts';
import { allocate, principalOwed, standingOn } from '../../src/ledger/loans/loan.ts';
import { planOf } from '../../src/ledger/loans/schedule.ts';
import { amount } from '../../src/ledger/money.ts';
import { split } from '../../src/ledger/split.ts';
import loans from '../vectors/loans.json' with { type: 'json' };
import splits from '../vectors/splits.json' with { type: 'json' };
import { FREE, TERMS } from './story/community.ts';
import { money, written } from './story/money.ts';
import { story } from './story.ts';

const START = civilDate('2024-01-15');
const onePayment = (months: number): Plan => ({
  mode: 'onePayment',
  after: { unit: 'months', count: months },
});
const inMonths = (instalments: number): Plan => ({
  mode: 'equalPrincipal',
  instalments,
  every: { unit: 'months', count: 1 },
});

function loanOf(principal: string, interest: Interest, plan: Plan): Loan {
  return {
    id: 'loan:1',
    member: 'ana',
    principal: money(principal),
    paidOutOn: START,
    terms: { ...TERMS, interest, plan },
    cashStep: amount(1),
    interestSettledBy: null,
    paidOnPaper: amount(0),
    purpose: null,
    pledges: [],
    payments: [],
  };
}

/** Pays what is due on the month's date; the loan after it and what was paid. */
function payDue(loan: Loan, month: number): readonly [Loan, number] {
  const on = addMonths(START, month);
  const { due } = standingOn(loan, on);
  const { over: _over, ...parts } = allocate(loan, on, due);
  return [
    { ...loan, payments: [...loan.payments, { entry: `pay:${month}`, way: 'paid', on, ...parts }] },
    due,
  ];
}

function payEveryMonth(fresh: Loan, months: number): number[] {
  let loan = fresh;
  return Array.from({ length: months }, (_, at) => {
    const [after, paid] = payDue(loan, at + 1);
    loan = after;
    return paid;
  });
}

describe('published loans', () => {
  test.each(loans.once)('interest once: $source', ({ principal, ratePercent, years, interest, total }) => {
    const percent = String(Number.parseFloat(ratePercent) * Number(years));
    const loan = loanOf(principal, { mode: 'once', percent }, onePayment(Number(years) * 12));
    const [only] = planOf(loan);
    expect(only?.interest).toBe(money(interest));
    expect(standingOn(loan, only?.due ?? START).due).toBe(money(total));
  });

  test.each(loans.monthlyOnOriginal)('monthly on the original principal: $source', (published) => {
    const { principal, ratePercent, months, instalment } = published;
    const paid = payEveryMonth(
      loanOf(principal, { mode: 'monthlyOnOriginal', percent: ratePercent }, inMonths(months)),
      months,
    );
    const last = 'last' in published ? published.last : instalment;
    expect(paid).toEqual([
      ...Array.from({ length: months - 1 }, () => money(instalment)),
      money(last ?? instalment),
    ]);
    const total = paid.reduce((all, one) => all + one, 0);
    if (published.total) expect(total).toBe(money(published.total));
    if (published.interest) expect(total - money(principal)).toBe(money(published.interest));
  });

  test.each(loans.interestThenPrincipalAtEnd)(
    'interest, then the principal at the end: $source',
    (published) => {
      const { principal, ratePercent, months, payments } = published;
      const loan = loanOf(principal, { mode: 'monthlyOnOwed', percent: ratePercent }, onePayment(months));
      expect(payEveryMonth(loan, months)).toEqual(payments.map((payment) => money(payment)));
    },
  );

  test(`a passbook with missed payments: ${loans.passbook.source}`, () => {
    const percent = '2';
    const conditions = {
      ...FREE,
      loans: { ...FREE.loans, terms: { ...TERMS, interest: { mode: 'monthlyOnOwed', percent } as const } },
    };
    const lines = loans.passbook.rows.flatMap((row, at) => {
      const { savings, takesLoan = 0, principal = 0, charge = 0, owed = takesLoan } = row;
      const open = at === 0 ? [] : ['count 0', 'seal', `open 2025-0${at + 1}-01`];
      const borrow = takesLoan > 0 ? ['earn 1000', `lend ana ${takesLoan} decided`] : [];
      const pay =
        principal + charge > 0 ? [`= interest-due of ana ${charge}`, `repay ana ${principal + charge}`] : [];
      const save = savings > 0 ? [`deposit ana ${savings}`] : [];
      const total =
        row.total === undefined ? [] : [`# ${row.month}: ${savings + principal + charge} of ${row.total}`];
      expect(row.total ?? savings + principal + charge).toBe(savings + principal + charge);
      return [...open, ...borrow, ...save, ...pay, ...total, `= loan of ana ${owed}`];
    });
    let box = 1000;
    const counted = lines.map((line) => {
      if (line.startsWith('deposit') || line.startsWith('repay')) box += Number(line.split(' ')[2]);
      if (line.startsWith('lend')) box -= Number(line.split(' ')[2]);
      return line === 'count 0' ? `count ${box}` : line;
    });
    story(counted.join('\n'), { conditions });
  });

  test.each(loans.overpayment)(
    'paid, taken back, paid again, and more than is owed: $source',
    ({ principal, steps }) => {
      const loan = loanOf(principal, { mode: 'none' }, onePayment(1));
      const day = addMonths(START, 1);
      let payments: Loan['payments'] = [];
      for (const step of steps) {
        if ('reverse' in step) payments = payments.slice(0, -1);
        else {
          const { over, ...parts } = allocate({ ...loan, payments }, day, money(step.pay));
          expect(over).toBe(money(step.over ?? '0'));
          payments = [...payments, { entry: `pay:${payments.length}`, way: 'paid', on: day, ...parts }];
        }
        if (step.owed !== undefined) expect(principalOwed({ ...loan, payments })).toBe(money(step.owed));
      }
      const [pay = '', again = ''] = [steps[0]?.pay, steps[3]?.pay];
      story(`
      earn ${principal}
      lend ana ${principal} decided
      p: repay ana ${pay}
      wrong p
      = loan of ana ${written(money(principal))}
      repay ana ${pay}
      repay ana ${again} ! loanSettled
    `);
    },
  );
});

describe('published splits', () => {
  const { price, weeks, source } = splits.wholeShares;
  test(`whole shares, and what is left in the hand: ${source}`, () => {
    const saving = { mode: 'shares', price: amount(price), most: 100, rest: 'handedBack' } as const;
    const currency = {
      code: 'GHS',
      digits: splits.wholeShares.digits,
      denominations: [{ value: amount(1), form: 'coin' as const }],
    };
    const conditions = { ...FREE, saving, box: { ...FREE.box, cashStep: amount(1) } };
    const lines = weeks.flatMap(({ handedOver, shares, savings, left }) => [
      ...(left > 0
        ? [`deposit ana ${handedOver} ! notWholeShares below=${shares * price} rest=${left}`]
        : []),
      `deposit ana ${handedOver - left}`,
      `= savings/ana ${savings}`,
    ]);
    story(lines.join('\n'), { conditions, currency });
  });

  test.each(splits.largestRemainder)(
    'largest remainder of $amount by $weights: $source',
    ({ amount: whole, weights, parts }) => {
      expect(split(amount(whole), weights)).toEqual(parts);
    },
  );
});
