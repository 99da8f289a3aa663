// What is typed of a visit: empty is not told, 0 is a figure, and what is wrong is named where it stands.
import { describe, expect, it } from 'vitest';
import {
  figureOf,
  figuresTyped,
  nothingTyped,
  peopleOf,
  type Typed,
  visitDraft,
  wrongIn,
} from '../../../src/app/features/follow-up-business/visit/typed.ts';
import { civilDate } from '../../../src/ledger/civil-date.ts';

const TODAY = civilDate('2026-03-02');
const typed = (more: Partial<Typed>): Typed => ({ ...nothingTyped(TODAY), ...more }) as Typed;

describe('a sum', () => {
  it.each([
    ['', { is: 'untold' }],
    ['0', { is: 'told', amount: 0 }],
    ['12,5', { is: 'told', amount: 1250 }],
    ['-3', { is: 'wrong', problem: 'amountNegative' }],
    ['doce', { is: 'wrong', problem: 'amountNotANumber' }],
  ])('%j', (text, expected) => {
    expect(figureOf(text, 2)).toEqual(expected);
  });

  it('a loss is below 0, and what was not told is not there', () => {
    const money = { profitAsked: '80', debts: '0', stock: '' };
    expect(figuresTyped(typed({ money, earned: 'lost' }), 2)).toEqual({ profitAsked: -8000, debts: 0 });
  });
});

it('what is wrong keeps people in its section and no other', () => {
  const wrong = typed({ money: { costs: 'x', debts: '1,234' }, people: { paid: '2.5' }, by: '2026-03-09' });
  expect(wrongIn('today', wrong, 2)).toEqual(['trading']);
  expect(wrongIn('lastMonth', wrong, 2)).toEqual(['costs']);
  expect(wrongIn('worth', wrong, 2)).toEqual(['debts']);
  expect(wrongIn('people', wrong, 2)).toEqual(['paid']);
  expect(wrongIn('next', wrong, 2)).toEqual(['step']);
  expect(wrongIn('next', typed({ step: 'Comprar', by: '2026-03-02' }), 2)).toEqual(['by']);
  expect(wrongIn('next', typed({}), 2)).toEqual([]);
  expect([peopleOf(''), peopleOf('3'), peopleOf('100')]).toEqual([0, 3, undefined]);
});

it('a note and a step are on cards of their own, and not there where nothing was written', () => {
  const cards = { note: 'note-card', step: 'step-card' };
  const whole = typed({ trading: 'yes', step: 'Comprar', by: '2026-03-16', note: ' ' });
  expect(visitDraft('b1', whole, 2, cards).data).toEqual({
    ...{ on: TODAY, trading: true, figures: {}, people: { paid: 0, unpaidFamily: 0, partners: 0 } },
    ...{ loanUse: [], problem: null, note: null, next: { step: 'step-card', by: '2026-03-16' } },
  });
});
