/** What is asked of who the group is, of meetings and of savings. */

import type { Conditions, Period } from '../conditions/conditions.ts';
import { concentrationOf, type InForce, inForce, peopleOf } from '../conditions/in-force.ts';
import { type Amount, amount } from '../money.ts';
import { type Question, question } from './question.ts';

type Saving = Conditions['saving'];
type Shares = Extract<Saving, { readonly mode: 'shares' }>;

/** One of the savings' answers becomes another's first one: nobody types a figure twice. */
const figureOf = (saving: Saving): Amount => {
  if (saving.mode === 'free') return saving.least > 0 ? saving.least : amount(1);
  return saving.mode === 'quota' ? saving.quota : saving.price;
};

function savingBy(mode: Saving['mode'], before: Saving): Saving {
  if (mode === before.mode) return before;
  if (mode === 'free') return { mode, least: amount(0) };
  if (mode === 'quota') return { mode, quota: figureOf(before) };
  return { mode, price: figureOf(before), most: 5, rest: 'handedBack' };
}

const isBy =
  (mode: Saving['mode']) =>
  ({ saving }: Conditions): boolean =>
    saving.mode === mode;

function inShares<Field extends 'price' | 'most' | 'rest'>(field: Field) {
  return {
    isAsked: isBy('shares'),
    get: ({ saving }: Conditions) => (saving.mode === 'shares' ? saving[field] : undefined),
    put: (conditions: Conditions, answer: Shares[Field]): Conditions =>
      conditions.saving.mode === 'shares'
        ? { ...conditions, saving: { ...conditions.saving, [field]: answer } }
        : conditions,
  };
}

export const SAVING_QUESTIONS: readonly Question[] = [
  question<InForce['people']>('people', 'people', {
    asks: { as: 'choice', choices: ['women', 'mixed'] },
    get: (conditions) => peopleOf(conditions),
    put: (conditions, people) => ({ ...conditions, people }),
  }),
  question<Period>('meetings', 'meetings', {
    asks: { as: 'period', none: false },
    get: ({ meetings }) => meetings,
    put: (conditions, meetings) => ({ ...conditions, meetings }),
  }),
  question<Saving['mode']>('savingMode', 'saving', {
    asks: { as: 'choice', choices: ['free', 'quota', 'shares'] },
    get: ({ saving }) => saving.mode,
    put: (conditions, mode) => ({ ...conditions, saving: savingBy(mode, conditions.saving) }),
  }),
  question<Amount>('least', 'saving', {
    asks: { as: 'amount', none: 'zero' },
    isAsked: isBy('free'),
    get: ({ saving }) => (saving.mode === 'free' ? saving.least : undefined),
    put: (conditions, least) => ({ ...conditions, saving: { mode: 'free', least } }),
  }),
  question<Amount>('quota', 'saving', {
    asks: { as: 'amount', none: 'never' },
    isAsked: isBy('quota'),
    get: ({ saving }) => (saving.mode === 'quota' ? saving.quota : undefined),
    put: (conditions, quota) => ({ ...conditions, saving: { mode: 'quota', quota } }),
  }),
  question<Amount>('price', 'saving', { asks: { as: 'amount', none: 'never' }, ...inShares('price') }),
  question<number>('most', 'saving', { asks: { as: 'count', least: 1, most: 1000 }, ...inShares('most') }),
  question<Shares['rest']>('rest', 'saving', {
    asks: { as: 'choice', choices: ['handedBack', 'carried'] },
    ...inShares('rest'),
  }),
  question<string | null>('savesOfFund', 'saving', {
    asks: { as: 'percent', none: true },
    get: (conditions) => concentrationOf(conditions).saves,
    put: (conditions, saves) => ({
      ...conditions,
      concentration: { ...concentrationOf(conditions), saves },
    }),
  }),
  question<Conditions['withdrawals']>('withdrawals', 'withdrawals', {
    asks: { as: 'choice', choices: ['allowed', 'notAllowed'] },
    get: ({ withdrawals }) => withdrawals,
    put: (conditions, withdrawals) => ({ ...conditions, withdrawals }),
  }),
  question<Period | null>('notice', 'withdrawals', {
    asks: { as: 'period', none: true },
    isAsked: ({ withdrawals }) => withdrawals === 'allowed',
    get: (conditions) => inForce(conditions).withdrawalNotice,
    put: (conditions, withdrawalNotice) => ({ ...conditions, withdrawalNotice }),
  }),
];
