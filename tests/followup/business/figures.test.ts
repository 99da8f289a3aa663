/** The figures of a business, worked out on paper. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { netWorthOf, salesLessCosts, type VisitFigures } from '../../../src/followup/business/figures.ts';
import { TRENDS, trendOf } from '../../../src/followup/business/trend.ts';
import { addDays, civilDate } from '../../../src/ledger/civil-date.ts';
import { amount } from '../../../src/ledger/money.ts';

const euros = (value: number) => amount(value * 100);
const hair: VisitFigures = {
  sales: euros(900),
  costs: euros(640),
  profitAsked: euros(300),
  drawings: euros(200),
  stock: euros(400),
  equipment: euros(1200),
  owedToHer: euros(150),
  debts: euros(500),
};

test('net worth = equipment + owed to her + stock − debts', () => {
  expect(netWorthOf(hair)).toEqual({ known: true, value: euros(1250) });
  expect(netWorthOf({ ...hair, debts: euros(3000) })).toEqual({ known: true, value: euros(-1250) });
  expect(netWorthOf({ ...hair, equipment: euros(0), stock: euros(0) })).toEqual({
    known: true,
    value: euros(-350),
  });
});

test('what was not told is named, and is not 0', () => {
  const { stock, debts, ...rest } = hair;
  expect([stock, debts]).toEqual([euros(400), euros(500)]);
  expect(netWorthOf(rest)).toEqual({ known: false, missing: ['stock', 'debts'] });
  expect(salesLessCosts({ sales: euros(900) })).toEqual({ known: false, missing: ['costs'] });
});

test('sales − costs and the profit asked for stand side by side', () => {
  expect(salesLessCosts(hair)).toEqual({ known: true, value: euros(260) });
  expect(salesLessCosts({ sales: euros(100), costs: euros(180) })).toEqual({
    known: true,
    value: euros(-80),
  });
  const { profitAsked, ...unasked } = hair;
  expect(profitAsked).toBe(euros(300));
  expect(salesLessCosts(unasked)).toEqual(salesLessCosts(hair));
});

const visit = (on: string, figures: VisitFigures) => ({ on: civilDate(on), figures });

test('a line has a point for each visit that has the figure, by day', () => {
  const visits = [
    visit('2026-06-02', { ...hair, profitAsked: euros(350) }),
    visit('2026-03-02', hair),
    visit('2026-04-10', { sales: euros(700) }),
  ];
  expect(trendOf(visits, 'profitAsked')).toEqual([
    { on: '2026-03-02', value: euros(300) },
    { on: '2026-06-02', value: euros(350) },
  ]);
  expect(trendOf(visits, 'sales').map(({ value }) => value)).toEqual([euros(900), euros(700), euros(900)]);
  expect(trendOf(visits, 'netWorth')).toHaveLength(2);
  expect(trendOf([], 'netWorth')).toEqual([]);
});

test('of two visits on one day the later line counts', () => {
  const twice = [visit('2026-03-02', hair), visit('2026-03-02', { ...hair, sales: euros(950) })];
  expect(trendOf(twice, 'sales')).toEqual([{ on: '2026-03-02', value: euros(950) }]);
});

test('a line rises by day, whatever the order of the visits', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2000 })), (days) => {
      const visits = days.map((day) => ({ on: addDays(civilDate('2024-01-01'), day), figures: hair }));
      for (const trend of TRENDS) {
        const on = trendOf(visits, trend).map((point) => point.on);
        expect(on).toEqual([...new Set(on)].sort());
        expect(on).toHaveLength(new Set(days).size);
      }
    }),
  );
});
