/** Solidarity fund, fines paid, change handed back, and what is owed outside loans. */
import { carriedOf, held, owedBy } from '../../../../ledger/accounts.ts';
import { fineOwed } from '../../../../ledger/entries/rules.ts';
import { type Amount, add, amount, subtract } from '../../../../ledger/money.ts';
import { fineName } from '../fines/fine-name.ts';
import { solidarityChips } from '../solidarity-chips.ts';
import type { SpecContext, SpecMaker } from './spec.ts';

const solidarityIn: SpecMaker = ({ t, format, book, nameOf, usual }) => {
  const before = held(book.balances, 'solidarity-fund');
  return {
    step: 'fines',
    kind: 'solidarity',
    way: 'handToBox',
    who: { question: t('money.solidarityIn.who') },
    title: ({ who }) => t('money.solidarityIn.title', { name: format.name(nameOf(who)) }),
    chips: () => solidarityChips(book, usual, format, t),
    guarded: true,
    plan: ({ who }, given) => ({
      drafts: [{ kind: 'solidarity-in', body: { member: who, amount: given } }],
      sentence: (words) =>
        t('money.solidarityIn.sentence', { name: words.name(nameOf(who)), amount: words.amount(given) }),
      cash: given,
      before,
      after: add(before, given),
      beforeLabel: t('money.solidarity.before'),
      afterLabel: t('money.solidarity.after'),
    }),
  };
};

const solidarityOut: SpecMaker = ({ t, format, book, nameOf }) => {
  const before = held(book.balances, 'solidarity-fund');
  return {
    step: 'fines',
    kind: 'solidarity',
    way: 'boxToHand',
    who: { question: t('money.solidarityOut.who') },
    why: { question: t('money.solidarityOut.why'), needed: true },
    title: ({ who }) => t('money.solidarityOut.title', { name: format.name(nameOf(who)) }),
    chips: () => all(t('money.solidarityOut.all', { amount: format.money(before) }), before),
    plan: ({ who }, given, reason) => ({
      drafts: [{ kind: 'solidarity-out', body: { member: who, amount: given, reason } }],
      sentence: (words) =>
        t('money.solidarityOut.sentence', { name: words.name(nameOf(who)), amount: words.amount(given) }),
      cash: given,
      before,
      after: subtract(before, given),
      beforeLabel: t('money.solidarity.before'),
      afterLabel: t('money.solidarity.after'),
    }),
  };
};

const finePaid: SpecMaker = ({ t, format, book, nameOf, subject }) => {
  const fine = book.fines[subject];
  if (!fine) return null;
  const owed = fineOwed(book, fine.id);
  const what = fineName(book, fine.fine, t);
  return {
    step: 'fines',
    kind: 'fine',
    way: 'handToBox',
    title: () => t('money.finePaid.title', { name: format.name(nameOf(fine.member)), fine: what }),
    chips: () => all(t('money.finePaid.all', { amount: format.money(owed) }), owed),
    plan: (_, paid) => ({
      drafts: [{ kind: 'fine-paid', body: { fine: fine.id, member: fine.member, amount: paid } }],
      sentence: (words) =>
        t('money.finePaid.sentence', {
          name: words.name(nameOf(fine.member)),
          amount: words.amount(paid),
          fine: what,
        }),
      cash: paid,
      before: owed,
      after: subtract(owed, paid),
      beforeLabel: t('money.finePaid.before'),
      afterLabel: t('money.finePaid.after'),
    }),
  };
};

const carriedReturned: SpecMaker = ({ t, format, book, nameOf, subject }) => {
  const kept = held(book.balances, carriedOf(subject));
  return {
    step: 'savings',
    kind: 'withdrawal',
    way: 'boxToHand',
    title: () => t('money.carriedReturned.title', { name: format.name(nameOf(subject)) }),
    chips: () => all(t('money.carriedReturned.all', { amount: format.money(kept) }), kept),
    plan: (_, handed) => ({
      drafts: [{ kind: 'carried-returned', body: { member: subject, amount: handed } }],
      sentence: (words) =>
        t('money.carriedReturned.sentence', {
          name: words.name(nameOf(subject)),
          amount: words.amount(handed),
        }),
      cash: handed,
      before: kept,
      after: subtract(kept, handed),
    }),
  };
};

/** Either way: what she owes comes in, what the community owes her goes out. */
const owedPaid: SpecMaker = (context) => {
  const { t, format, nameOf } = context;
  return {
    step: 'other',
    who: { question: t('money.owedPaid.who'), among: owing(context) },
    title: ({ who }) =>
      t(`money.owedPaid.${directionOf(context, who)}.title`, { name: format.name(nameOf(who)) }),
    chips: ({ who }) => {
      const rest = owedWith(context, who);
      return all(t('money.owedPaid.all', { amount: format.money(rest) }), rest);
    },
    plan: ({ who }, paid) => {
      const rest = owedWith(context, who);
      const way = directionOf(context, who);
      return {
        drafts: [{ kind: 'owed-paid', body: { member: who, amount: paid, direction: way } }],
        sentence: (words) =>
          t(`money.owedPaid.${way}.sentence`, { name: words.name(nameOf(who)), amount: words.amount(paid) }),
        cash: paid,
        before: rest,
        after: subtract(rest, paid),
        beforeLabel: t('money.owedPaid.before'),
        afterLabel: t('money.owedPaid.after'),
      };
    },
  };
};

const owedWith = ({ book }: SpecContext, member: string): Amount =>
  amount(Math.abs(held(book.balances, owedBy(member))));

const directionOf = ({ book }: SpecContext, member: string): 'in' | 'out' =>
  held(book.balances, owedBy(member)) < 0 ? 'out' : 'in';

export const owing = ({ book }: Pick<SpecContext, 'book'>): readonly string[] =>
  Object.keys(book.members).filter((member) => {
    const owed = held(book.balances, owedBy(member));
    return owed > 0 || (owed < 0 && !book.leavers[member]);
  });

const all = (label: string, whole: Amount) => (whole > 0 ? [{ label, amount: whole }] : []);

export const FUND_SPECS: Readonly<Record<string, SpecMaker>> = {
  solidarityIn,
  solidarityOut,
  finePaid,
  carriedReturned,
  owedPaid,
};
