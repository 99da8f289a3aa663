// Conditions to start from: each can be agreed as it is, in every currency, and says the figures of the field.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { CONDITIONS } from '../../../src/ledger/conditions/conditions.ts';
import { conditionsFrom, matchBy, scaleOf, TEMPLATES } from '../../../src/ledger/conditions/templates.ts';
import { type Currency, EUR, KNOWN_CURRENCIES, UGX, XOF } from '../../../src/ledger/currency.ts';
import { amount } from '../../../src/ledger/money.ts';

const pieces = (notes: readonly number[], coins: readonly number[]): Currency['denominations'] => [
  ...notes.map((value) => ({ value: amount(value), form: 'note' as const })),
  ...coins.map((value) => ({ value: amount(value), form: 'coin' as const })),
];
const GNF: Currency = { code: 'GNF', digits: 0, denominations: pieces([20000, 10000, 5000, 1000, 500], []) };
const TND: Currency = {
  code: 'TND',
  digits: 3,
  denominations: pieces([20000, 10000, 5000], [1000, 500, 100]),
};

describe('templates', () => {
  const all = [...KNOWN_CURRENCIES, GNF, TND].flatMap((currency) =>
    TEMPLATES.map((template) => ({ template, currency, code: currency.code })),
  );

  test.each(all)('$template in $code can be agreed as it is', ({ template, currency }) => {
    const conditions = conditionsFrom(template, currency, 'Fundació');
    expect(v.parse(CONDITIONS, conditions)).toEqual(conditions);
    const smallest = Math.min(...currency.denominations.map((piece) => piece.value));
    const { cashStep } = conditions.box;
    expect(cashStep % smallest).toBe(0);
    for (const fine of conditions.fines) expect(fine.amount % cashStep).toBe(0);
  });

  test('Barcelona: 1 × savings and match, no interest, equal parts', () => {
    const { loans, match, box, meetings } = conditionsFrom('barcelona', EUR, 'Fundació');
    expect(loans.limit.rule).toEqual({ rule: 'proportional', factor: '1' });
    expect(loans.terms.interest).toEqual({ mode: 'none' });
    expect(match).toMatchObject({ mode: 'sponsor', ratio: '1', countsForLimit: true });
    expect(box).toMatchObject({ keyHolders: 3, witnesses: 2 });
    expect(meetings).toEqual({ unit: 'weeks', count: 2 });
  });

  test('CAF: four times her savings, 1 % a month on what is owed', () => {
    const { loans } = conditionsFrom('caf', EUR, '');
    expect(loans.limit.rule).toEqual({ rule: 'multiple', times: '4' });
    expect(loans.terms.interest).toEqual({ mode: 'monthlyOnOwed', percent: '1' });
  });

  test('by shares: one to five shares of 5,000 in UGX, 10 % once', () => {
    const { saving, loans } = conditionsFrom('vsla', UGX, '');
    expect(saving).toEqual({ mode: 'shares', price: 5000, most: 5, rest: 'handedBack' });
    expect(loans.terms.interest).toEqual({ mode: 'once', percent: '10' });
  });

  test('without a name there is no sponsor', () => {
    expect(matchBy('  ')).toEqual({ mode: 'none' });
  });

  test('amounts belong to the currency', () => {
    expect(scaleOf(XOF).share).toBe(1000);
    expect(scaleOf(GNF)).toEqual({ share: 500, fine: 500, solidarity: 500, cashStep: 500 });
    expect(scaleOf(TND)).toEqual({ share: 5000, fine: 1000, solidarity: 1000, cashStep: 100 });
  });
});
