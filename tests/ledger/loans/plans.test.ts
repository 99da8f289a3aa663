/** Published plans of equal instalments, what they cost a year, and plans that do not come out even. */
import { describe, expect, test } from 'vitest';
import { addMonths, civilDate } from '../../../src/ledger/civil-date.ts';
import type { Interest, Plan } from '../../../src/ledger/conditions/conditions.ts';
import { annualCost, flowAfter, flowOn, loanCost, shareOfYear } from '../../../src/ledger/loans/apr.ts';
import { unevenPlan } from '../../../src/ledger/loans/even.ts';
import { expectedInterest, expectedPayments } from '../../../src/ledger/loans/forecast.ts';
import { isOffMonths, type Planned } from '../../../src/ledger/loans/schedule.ts';
import { amount, negate } from '../../../src/ledger/money.ts';
import { payInOrder, split } from '../../../src/ledger/split.ts';
import { unitsAfter } from '../../../src/ledger/units.ts';
import loans from '../../vectors/loans.json' with { type: 'json' };
import splits from '../../vectors/splits.json' with { type: 'json' };
import { TERMS } from '../story/community.ts';
import { money } from '../story/money.ts';

const START = civilDate('2024-01-15');

const level = (instalments: number): Plan => ({
  mode: 'equalInstalments',
  instalments,
  every: { unit: 'months', count: 1 },
});

const planned = (principal: string, interest: Interest, plan: Plan, step = '0.01'): Planned => ({
  principal: money(principal),
  paidOutOn: START,
  cashStep: money(step),
  terms: { ...TERMS, interest, plan },
});

/** "16.25 1.00 17.25 83.75": principal, interest, the whole payment, what is owed after it. */
const rowsOf = (loan: Planned) =>
  expectedPayments(loan).map(({ principal, interest, total, owed }) => [principal, interest, total, owed]);

describe('equal instalments', () => {
  const [monthly, yearly] = loans.equalInstalments;

  test(`every row of a monthly rate: ${monthly?.source}`, () => {
    const { principal = '', monthlyRatePercent = '', rows = [], totalInterest = '' } = monthly ?? {};
    const loan = planned(
      principal,
      { mode: 'monthlyOnOwed', percent: monthlyRatePercent },
      level(rows.length),
    );
    expect(rowsOf(loan)).toEqual(rows.map((row) => row.map((figure) => money(figure))));
    expect(expectedInterest(loan)).toBe(money(totalInterest));
    expect(loanCost(loan)).toBe('12.68');
  });

  test(`a twelfth of a yearly rate: ${yearly?.source}`, () => {
    const { principal = '', yearlyRatePercent = '', principalParts = [], interestParts = [] } = yearly ?? {};
    const percent = shareOfYear(yearlyRatePercent, 1, 12);
    const loan = planned(principal, { mode: 'monthlyOnOwed', percent }, level(principalParts.length));
    const due = money(yearly?.due ?? '');
    expect(
      expectedPayments(loan).map(({ principal: part, interest, total }) => [part, interest, total]),
    ).toEqual(principalParts.map((part, at) => [money(part), money(interestParts[at] ?? ''), due]));
    expect(expectedInterest(loan)).toBe(money(yearly?.totalInterest ?? ''));
  });

  test.each(loans.monthlyOnOriginal)('interest on the original principal: $source', (published) => {
    const { principal, ratePercent, months, instalment } = published;
    const last = 'last' in published && published.last ? published.last : instalment;
    const loan = planned(principal, { mode: 'monthlyOnOriginal', percent: ratePercent }, level(months));
    expect(expectedPayments(loan).map(({ total }) => total)).toEqual([
      ...Array.from({ length: months - 1 }, () => money(instalment)),
      money(last),
    ]);
  });

  test('interest once is agreed for the whole, and the last instalment absorbs the rounding', () => {
    const once = { mode: 'once', percent: '10' } as const;
    expect(rowsOf(planned('1000', once, level(3)))).toEqual([
      [33334, 3333, 36667, 66666],
      [33334, 3333, 36667, 33332],
      [33332, 3334, 36666, 0],
    ]);
  });

  test('without interest they are the principal in equal parts, also where the rate says 0', () => {
    const thirds = rowsOf(planned('100', { mode: 'none' }, level(3)));
    expect(thirds.map(([part]) => part)).toEqual([3333, 3333, 3334]);
    const nothing = planned('100', { mode: 'monthlyOnOwed', percent: '0.00' }, level(12), '5');
    expect(rowsOf(nothing).map(([part]) => part)).toEqual([
      500, 500, 500, 500, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000,
    ]);
    expect(unevenPlan(nothing)).toBeNull();
    expect(loanCost(nothing)).toBe('0.00');
  });

  test('monthly charges fall on every month, also between instalments; the first month is whole', () => {
    const percent = '1';
    const quarter: Plan = { mode: 'onePayment', after: { unit: 'months', count: 3 } };
    expect(rowsOf(planned('100', { mode: 'monthlyOnOwed', percent }, quarter))).toEqual([
      [0, 100, 100, 10000],
      [0, 100, 100, 10000],
      [10000, 100, 10100, 0],
    ]);
    expect(loanCost(planned('100', { mode: 'monthlyOnOwed', percent }, quarter))).toBe('12.68');
    const fortnight: Plan = { mode: 'onePayment', after: { unit: 'weeks', count: 2 } };
    expect(rowsOf(planned('100', { mode: 'monthlyOnOriginal', percent }, fortnight))).toEqual([
      [10000, 0, 10000, 0],
      [0, 100, 100, 0],
    ]);
  });

  test('a charge that rounds to nothing is no payment', () => {
    const quarter: Plan = { mode: 'onePayment', after: { unit: 'months', count: 3 } };
    expect(rowsOf(planned('0.10', { mode: 'monthlyOnOwed', percent: '1' }, quarter))).toEqual([
      [10, 0, 10, 0],
    ]);
  });
});

describe('plans that do not come out even', () => {
  const onOwed = { mode: 'monthlyOnOwed', percent: '1' } as const;

  test.each([
    ['nothing is left for the last', '100', '5', 12, { instalment: 1000, last: 0, others: [10, 20] }],
    ['all of it is left for the last', '10', '5', 9, { instalment: 0, last: 1000, others: [2] }],
    ['more than one and a half', '100', '10', 7, { instalment: 1000, last: 4000, others: [5, 10] }],
    ['nothing for the last of two', '10', '10', 2, { instalment: 1000, last: 0, others: [1] }],
    ['it runs out before the last', '95', '5', 12, { instalment: 1000, last: 500, others: [10, 19] }],
  ] as const)('%s: %s in steps of %s in %s', (_why, principal, step, instalments, found) => {
    const uneven = unevenPlan(planned(principal, onOwed, level(instalments), step));
    expect(uneven).toEqual({ instalments, ...found });
  });

  test('all is paid before the last, which has only its interest', () => {
    const flat = planned('0.05', { mode: 'once', percent: '10' }, level(7));
    expect(expectedPayments(flat).map(({ total }) => total)).toEqual([1, 1, 1, 1, 1, 0, 1]);
    expect(unevenPlan(flat)).toEqual({ instalments: 7, instalment: 1, last: 0, others: [6] });
  });

  test('the most instalments that are proposed are 120', () => {
    const flat = planned('5.95', { mode: 'once', percent: '1' }, level(119), '0.05');
    expect(unevenPlan(flat)).toEqual({ instalments: 119, instalment: 5, last: 10, others: [60, 120] });
  });

  test('the proposed numbers of instalments come out even, and those between do not', () => {
    const uneven = unevenPlan(planned('100', onOwed, level(12), '5'));
    const [fewer = 0, more = 0] = uneven?.others ?? [];
    for (let count = fewer; count <= more; count += 1) {
      const even = unevenPlan(planned('100', onOwed, level(count), '5')) === null;
      expect([count, even]).toEqual([count, count === fewer || count === more]);
    }
  });

  test('exactly one and a half is still a plan', () => {
    const flat = planned('0.05', { mode: 'once', percent: '40' }, level(3));
    expect(expectedPayments(flat).map(({ total }) => total)).toEqual([2, 2, 3]);
    expect(unevenPlan(flat)).toBeNull();
  });

  test('equal instalments with a monthly charge come every month and nothing else', () => {
    const offMonths = (interest: Interest, unit: 'weeks' | 'months', count: number) =>
      isOffMonths({
        ...TERMS,
        interest,
        plan: { mode: 'equalInstalments', instalments: 3, every: { unit, count } },
      });
    expect(offMonths(onOwed, 'months', 1)).toBe(false);
    expect(offMonths(onOwed, 'months', 2)).toBe(true);
    expect(offMonths(onOwed, 'weeks', 1)).toBe(true);
    expect(offMonths({ mode: 'monthlyOnOriginal', percent: '1' }, 'weeks', 4)).toBe(true);
    expect(offMonths({ mode: 'once', percent: '1' }, 'weeks', 1)).toBe(false);
    expect(offMonths({ mode: 'none' }, 'weeks', 1)).toBe(false);
  });
});

describe('what it costs a year', () => {
  const published = loans.monthlyOnOriginal.find((one) => 'effectiveAnnualPercent' in one);
  const { principal = '', instalment = '', months = 0 } = published ?? {};
  const paid = negate(money(instalment));

  test(`by days of a year of 365, paid out on ${START}: ${published?.source}`, () => {
    const flows = Array.from({ length: months }, (_, at) =>
      flowOn(START, addMonths(START, at + 1), paid, 'days'),
    );
    const cost = annualCost([{ ticks: 0, amount: money(principal) }, ...flows]);
    expect(cost).toBe(published?.effectiveAnnualPercent);
  });

  test('in equal months it is a fiftieth of a point more, the same on whatever day it is paid out', () => {
    const flows = Array.from({ length: months }, (_, at) =>
      flowAfter({ unit: 'months', count: at + 1 }, paid),
    );
    expect(annualCost([{ ticks: 0, amount: money(principal) }, ...flows])).toBe('23.70');
    const dated = Array.from({ length: months }, (_, at) =>
      flowOn(START, addMonths(START, at + 1), paid, 'months'),
    );
    expect(annualCost([{ ticks: 0, amount: money(principal) }, ...dated])).toBe('23.70');
  });

  test.each([
    ['1.01 to the twelfth, paid at the end of a year', [10_000, 12, -11_268.25], '12.68'],
    ['10 % for a month: 1.1 to the twelfth', [100, 1, -110], '213.84'],
    ['nothing more than was received', [100, 7, -100], '0.00'],
    ['less than was received', [100, 12, -90], '-10.00'],
    ['hardly any of what was received', [100, 12, -1], '-99.00'],
    ['a thousandth of it', [1000, 12, -1], '-99.90'],
    ['next to nothing of it, after a month', [10_000_000, 1, -0.01], '-100.00'],
    ['so little less that it rounds to nothing', [100_000, 12, -99_999], '0.00'],
  ] as const)('%s', (_what, [received, months, back], cost) => {
    const after = flowAfter({ unit: 'months', count: months }, amount(Math.round(back * 100)));
    expect(annualCost([{ ticks: 0, amount: amount(received * 100) }, after])).toBe(cost);
  });

  test('a week at the double is more than any screen shows, and still exact', () => {
    const after = flowAfter({ unit: 'weeks', count: 1 }, amount(-200));
    const doubled = (2n ** 52n - 1n) * 100n;
    expect(annualCost([{ ticks: 0, amount: amount(100) }, after])).toBe(`${doubled}.00`);
  });

  test('in whatever order it is told; what comes to nothing at one time is no payment', () => {
    const flows = [
      { ticks: 0, amount: amount(10_000) },
      flowAfter({ unit: 'months', count: 1 }, amount(5000)),
      flowAfter({ unit: 'months', count: 2 }, amount(-300)),
      flowAfter({ unit: 'months', count: 2 }, amount(300)),
      flowAfter({ unit: 'months', count: 3 }, amount(1000)),
      flowAfter({ unit: 'months', count: 12 }, amount(-17_000)),
    ];
    const cost = annualCost(flows);
    expect(cost).toBe('6.53');
    expect(annualCost([...flows].reverse())).toBe(cost);
  });

  test('where no rate makes them equal there is none', () => {
    const now = (minor: number) => ({ ticks: 0, amount: amount(minor) });
    const later = (minor: number, count = 1) => flowAfter({ unit: 'months', count }, amount(minor));
    expect(annualCost([])).toBeNull();
    expect(annualCost([now(100)])).toBeNull();
    expect(annualCost([now(100), now(-110)])).toBeNull();
    expect(annualCost([now(100), now(-110), later(-5)])).toBeNull();
    expect(annualCost([now(-100), later(110)])).toBeNull();
    expect(annualCost([now(100), later(-230, 12), later(132, 24)])).toBeNull();
  });
});

describe('published allocations and parts', () => {
  test.each(loans.allocation)('in the order that is due: $source', ({ due, pays, applied }) => {
    const owed = due.map(([, figure = '']) => money(figure));
    expect(payInOrder(money(pays), owed)).toEqual({ applied: applied.map((one) => money(one)), over: 0 });
  });

  test.each(splits.bySavings)('by savings: $source', ({ savings, profit, firstMember }) => {
    const parts = split(amount(profit), savings);
    expect(parts[0]).toBe(firstMember);
    expect(parts.reduce((all, part) => all + part, 0)).toBe(profit);
  });

  test.each(splits.unitValue)(
    'in units: $source',
    ({ start, contributions, units, worth, value, then, unitsAfter: after }) => {
      const paid = contributions.map((pays, at) => ({ member: at + 1, pays: amount(pays * 100) }));
      const first = unitsAfter(money(start), [...paid, { worth: amount(worth * 100) }]);
      expect(first.bought.map((one) => one.units)).toEqual(units);
      expect(first.unitWorth).toBe(money(value));
      const more = then.map(({ member, pays }) => ({ member, pays: amount(pays * 100) }));
      const last = unitsAfter(money(start), [...paid, { worth: amount(worth * 100) }, ...more]);
      expect(last.bought.slice(paid.length).map((one) => one.units)).toEqual(then.map((one) => one.units));
      expect(last.byMember.map((one) => one.units)).toEqual(after);
    },
  );
});
