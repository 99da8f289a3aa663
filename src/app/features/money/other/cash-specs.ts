/** Expenses and income, box ↔ bank, money in a member's hands, and the sponsor's money given back. */
import { held, inHand, matchOf } from '../../../../ledger/accounts.ts';
import { type Amount, add, subtract } from '../../../../ledger/money.ts';
import type { About, SpecContext, SpecMaker } from './spec.ts';

/** "In the box: before → after" (or at the bank), for what goes in or out of it. */
function inPlace({ t, book }: SpecContext, { where }: Pick<About, 'where'>, change: Amount, out: boolean) {
  const before = held(book.balances, where);
  return {
    before,
    after: out ? subtract(before, change) : add(before, change),
    beforeLabel: t(`money.place.${where}.before`),
    afterLabel: t(`money.place.${where}.after`),
  };
}

const expense: SpecMaker = (context) => {
  const { t } = context;
  return {
    step: 'other',
    kind: 'expense',
    why: { question: t('money.expense.what'), needed: true, paper: true },
    where: t('money.place.from'),
    title: () => t('money.expense.title'),
    plan: (about, paid, what, payee) => ({
      drafts: [
        {
          kind: 'expense',
          body: {
            ...{ amount: paid, from: about.where, what, receipt: about.receipt.trim() || null },
            ...(payee === null ? {} : { payee }),
          },
        },
      ],
      sentence: (words) => t('money.expense.sentence', { amount: words.amount(paid), what: about.why }),
      cash: paid,
      ...inPlace(context, about, paid, true),
    }),
  };
};

const income: SpecMaker = (context) => {
  const { t } = context;
  return {
    step: 'other',
    kind: 'income',
    why: { question: t('money.income.what'), needed: true },
    where: t('money.place.to'),
    title: () => t('money.income.title'),
    plan: (about, received, what) => ({
      drafts: [{ kind: 'income', body: { amount: received, to: about.where, what } }],
      sentence: (words) => t('money.income.sentence', { amount: words.amount(received), what: about.why }),
      cash: received,
      ...inPlace(context, about, received, false),
    }),
  };
};

const boxToBank: SpecMaker = (context) => ({
  step: 'other',
  kind: 'bank',
  way: 'boxToHand',
  title: () => context.t('money.boxToBank.title'),
  plan: (_, moved) => ({
    drafts: [{ kind: 'box-to-bank', body: { amount: moved } }],
    sentence: (words) => context.t('money.boxToBank.sentence', { amount: words.amount(moved) }),
    cash: moved,
    ...inPlace(context, { where: 'box' }, moved, true),
  }),
});

const bankToBox: SpecMaker = (context) => ({
  step: 'other',
  kind: 'bank',
  way: 'handToBox',
  title: () => context.t('money.bankToBox.title'),
  plan: (_, moved) => ({
    drafts: [{ kind: 'bank-to-box', body: { amount: moved } }],
    sentence: (words) => context.t('money.bankToBox.sentence', { amount: words.amount(moved) }),
    cash: moved,
    ...inPlace(context, { where: 'box' }, moved, false),
  }),
});

const handedTo: SpecMaker = (context) => {
  const { t, format, nameOf } = context;
  return {
    step: 'other',
    way: 'boxToHand',
    who: { question: t('money.handedTo.who') },
    why: { question: t('money.handedTo.why'), needed: false },
    where: t('money.place.from'),
    title: ({ who }) => t('money.handedTo.title', { name: format.name(nameOf(who)) }),
    plan: (about, taken, why) => ({
      drafts: [{ kind: 'handed-to', body: { member: about.who, amount: taken, from: about.where, why } }],
      sentence: (words) =>
        t('money.handedTo.sentence', { name: words.name(nameOf(about.who)), amount: words.amount(taken) }),
      cash: taken,
      ...inPlace(context, about, taken, true),
    }),
  };
};

const handedBy: SpecMaker = (context) => {
  const { t, format, book, nameOf } = context;
  const carrying = Object.keys(book.members).filter((member) => held(book.balances, inHand(member)) > 0);
  return {
    step: 'other',
    way: 'handToBox',
    who: {
      question: t('money.handedBy.who'),
      among: carrying,
      noteOf: (member) => format.money(held(book.balances, inHand(member))),
    },
    where: t('money.place.to'),
    title: ({ who }) => t('money.handedBy.title', { name: format.name(nameOf(who)) }),
    chips: ({ who }) => {
      const whole = held(book.balances, inHand(who));
      return whole > 0
        ? [{ label: t('money.handedBy.all', { amount: format.money(whole) }), amount: whole }]
        : [];
    },
    plan: (about, given) => ({
      drafts: [{ kind: 'handed-by', body: { member: about.who, amount: given, to: about.where } }],
      sentence: (words) =>
        t('money.handedBy.sentence', { name: words.name(nameOf(about.who)), amount: words.amount(given) }),
      cash: given,
      ...inPlace(context, about, given, false),
    }),
  };
};

const matchReturned: SpecMaker = (context) => {
  const { t, format, book } = context;
  const match = book.conditions?.match;
  if (match?.mode !== 'sponsor') return null;
  const whole = held(book.balances, matchOf(match.sponsor));
  return {
    step: 'other',
    kind: 'match',
    where: t('money.place.from'),
    title: () => t('money.matchReturned.title', { sponsor: format.name(match.name) }),
    chips: () =>
      whole > 0
        ? [{ label: t('money.matchReturned.all', { amount: format.money(whole) }), amount: whole }]
        : [],
    plan: (about, returned) => ({
      drafts: [
        { kind: 'match-returned', body: { sponsor: match.sponsor, amount: returned, from: about.where } },
      ],
      sentence: (words) =>
        t('money.matchReturned.sentence', {
          sponsor: words.name(match.name),
          amount: words.amount(returned),
        }),
      cash: returned,
      ...inPlace(context, about, returned, true),
    }),
  };
};

export const CASH_SPECS: Readonly<Record<string, SpecMaker>> = {
  expense,
  income,
  boxToBank,
  bankToBox,
  handedTo,
  handedBy,
  matchReturned,
};
