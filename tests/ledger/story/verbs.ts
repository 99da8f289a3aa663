/** What a line of a story writes: a word, its arguments, and the drafts that come of it. */
import type { Book } from '../../../src/ledger/book.ts';
import type { CivilDate } from '../../../src/ledger/civil-date.ts';
import type { Conditions } from '../../../src/ledger/conditions.ts';
import type { Currency } from '../../../src/ledger/currency.ts';
import type { BodyByKind, Draft } from '../../../src/ledger/entries/registry.ts';
import { fineOwed } from '../../../src/ledger/entries/rules.ts';
import { allocate } from '../../../src/ledger/loan.ts';
import { amount } from '../../../src/ledger/money.ts';
import { money, pile } from './money.ts';

export interface Scene {
  readonly book: Book;
  readonly conditions: Conditions;
  readonly currency: Currency;
  /** Label → id of the entry that the labelled line wrote. */
  readonly ids: ReadonlyMap<string, string>;
}

type Verb = (scene: Scene, args: readonly string[]) => Draft;
type Place = 'box' | 'bank';
type Status = BodyByKind['attendance-marked']['marks'][number]['status'];

const at = (args: readonly string[]): Place => (args.includes('bank') ? 'bank' : 'box');
const after = (args: readonly string[], word: string): string | undefined =>
  args.includes(word) ? args[args.indexOf(word) + 1] : undefined;
const idOf = ({ ids }: Scene, label = ''): string => ids.get(label) ?? 'nowhere:1';
const loanOf = ({ book, ids }: Scene, who: string, label?: string): string =>
  label
    ? (ids.get(label) ?? 'nowhere:1')
    : (Object.values(book.loans).find((loan) => loan.member === who)?.id ?? 'nowhere:1');
/** Her fine that is still owed, else any of hers. */
function fineOf({ book }: Scene, who: string): string {
  const hers = Object.values(book.fines).filter((fine) => fine.member === who);
  const owed = hers.find((fine) => fineOwed(book, fine.id) > 0);
  return (owed ?? hers[0])?.id ?? 'nowhere:1';
}

/** repay ana 20 · repay ana 20 as 0 5 15 (late fee, interest, principal) · repay ana 20 of loan2 · repay ana 20 bank */
function repayment(scene: Scene, args: readonly string[]): Draft {
  const [who = '', sum = '0'] = args;
  const id = loanOf(scene, who, after(args, 'of'));
  const loan = scene.book.loans[id];
  const day = scene.book.open?.heldOn;
  const paid = money(sum, scene.currency);
  const said = args.includes('as')
    ? args.slice(args.indexOf('as') + 1).map((one) => money(one, scene.currency))
    : null;
  const parts =
    loan && day
      ? allocate(loan, day, paid)
      : { lateFee: amount(0), interest: amount(0), principal: paid, over: amount(0) };
  const [lateFee, interest, principal] = said ?? [
    parts.lateFee,
    parts.interest,
    amount(parts.principal + parts.over),
  ];
  const body = {
    lateFee: lateFee ?? amount(0),
    interest: interest ?? amount(0),
    principal: principal ?? amount(0),
  };
  return { kind: 'repayment', body: { loan: id, member: who, ...body, to: at(args) } };
}

function marks(args: readonly string[]): BodyByKind['attendance-marked']['marks'] {
  return args.map((one) => {
    const [member = '', status = 'present', by] = one.split(/[=:]/u);
    return { member, status: status as Status, by: by ?? null };
  });
}

/** A match in parts: match 60 ana=40 bea=20 */
function match(scene: Scene, args: readonly string[]): Draft {
  const snapshot = args
    .filter((one) => one.includes('='))
    .map((one) => {
      const [member = '', part = '0'] = one.split('=');
      return { member, savings: money(part, scene.currency), part: money(part, scene.currency) };
    });
  return {
    kind: 'match-received',
    body: { sponsor: 'caixa', amount: money(args[0] ?? '0', scene.currency), to: at(args), snapshot },
  };
}

export const VERBS: Readonly<Record<string, Verb>> = {
  joins: (_scene, [member = '', number = '1']) => ({
    kind: 'member-joined',
    body: { member, number: Number(number), on: '2025-01-01' as CivilDate },
  }),
  leaves: (_scene, [member = '']) => ({ kind: 'member-left', body: { member, reason: null } }),
  offices: (_scene, [chair = null, treasurer = null, ...keyHolders]) => ({
    kind: 'offices-given',
    body: { chair, treasurer, secretary: null, keyHolders },
  }),
  erase: () => ({ kind: 'erased', body: { card: 'text' } }),
  agree: ({ conditions }) => ({
    kind: 'conditions-agreed',
    body: { conditions, votes: { for: [], against: [], abstained: [] } },
  }),
  found: ({ currency: { code, digits, denominations } }) => {
    const currency = { code, digits, denominations: [...denominations] };
    return {
      kind: 'founded',
      body: { name: 'Prova', on: '2025-01-01' as CivilDate, practice: false, currency },
    };
  },
  paper: ({ currency }, [cash = '0', account = '0', fund = '0']) => {
    const box = money(cash, currency);
    const body = { box, bank: money(account, currency), solidarityFund: money(fund, currency) };
    return { kind: 'opening-cash', body: { ...body, pieces: pile(box, currency) } };
  },
  'paper-member': (scene, [member = '', savings = '0', carried = '0', fine = '0']) => ({
    kind: 'opening-member',
    body: {
      member,
      savings: money(savings, scene.currency),
      carried: money(carried, scene.currency),
      fineOwed: money(fine, scene.currency),
      since: null,
    },
  }),
  'paper-loan': (scene, [member = '', principal = '0', owed = '0', day = '', settled = day]) => ({
    kind: 'opening-loan',
    body: {
      member,
      principal: money(principal, scene.currency),
      owed: money(owed, scene.currency),
      paidOutOn: day as CivilDate,
      interestSettledBy: settled as CivilDate,
      terms: scene.conditions.loans.terms,
      cashStep: scene.conditions.box.cashStep,
      purpose: null,
    },
  }),
  'paper-match': (scene, args) => ({
    kind: 'opening-match',
    body: {
      sponsor: 'caixa',
      amount: money(args[0] ?? '0', scene.currency),
      parts: args.slice(1).map((one) => ({
        member: one.split('=')[0] ?? '',
        part: money(one.split('=')[1] ?? '0', scene.currency),
      })),
    },
  }),
  'paper-difference': (scene, [sum = '0']) => ({
    kind: 'opening-difference',
    body: { amount: money(sum, scene.currency), reason: null },
  }),
  open: ({ book }, [day = '', ...keyHolders]) => ({
    kind: 'meeting-opened',
    body: {
      number: book.meetingsOpened + 1,
      kind: 'enterprise',
      plannedOn: day as CivilDate,
      heldOn: day as CivilDate,
      writer: 'ana',
      counters: ['bea', 'cira'],
      keyHolders,
      support: 0,
      supportNames: null,
    },
  }),
  attend: (_scene, args) => ({ kind: 'attendance-marked', body: { marks: marks(args) } }),
  confirms: (scene, [member = '', meeting]) => ({
    kind: 'representation-confirmed',
    body: { member, meeting: idOf(scene, meeting) },
  }),
  count: (scene, args) => {
    const counted = money(args.at(-1) ?? '0', scene.currency);
    return {
      kind: 'box-counted',
      body: {
        moment: args[0] === 'opening' ? 'opening' : 'closing',
        pieces: pile(counted, scene.currency),
        counted,
        counters: [],
      },
    };
  },
  postpone: () => ({ kind: 'count-postponed', body: { reason: 'text' } }),
  cancel: () => ({ kind: 'meeting-cancelled', body: { reason: 'text' } }),
  note: () => ({ kind: 'noted', body: { text: 'text' } }),
  deposit: (scene, args) => ({
    kind: 'deposit',
    body: {
      member: args[0] ?? '',
      amount: money(args[1] ?? '0', scene.currency),
      carried: money(after(args, 'carried') ?? '0', scene.currency),
      to: at(args),
    },
  }),
  withdraw: (scene, args) => ({
    kind: 'withdrawal',
    body: { member: args[0] ?? '', amount: money(args[1] ?? '0', scene.currency), from: at(args) },
  }),
  'give-change': (scene, [member = '', sum = '0']) => ({
    kind: 'carried-returned',
    body: { member, amount: money(sum, scene.currency) },
  }),
  lend: (scene, args) => ({
    kind: 'loan-paid-out',
    body: {
      member: args[0] ?? '',
      amount: money(args[1] ?? '0', scene.currency),
      from: at(args),
      terms: scene.conditions.loans.terms,
      cashStep: scene.conditions.box.cashStep,
      purpose: null,
      saidYes: [],
    },
  }),
  repay: repayment,
  fine: (scene, [member = '', sum = '1']) => ({
    kind: 'fine-charged',
    body: { member, fine: 'late', amount: money(sum, scene.currency) },
  }),
  'pay-fine': (scene, args) => ({
    kind: 'fine-paid',
    body: {
      fine: fineOf(scene, after(args, 'of') ?? args[0] ?? ''),
      member: args[0] ?? '',
      amount: money(args[1] ?? '1', scene.currency),
    },
  }),
  waive: (scene, [member = '', sum = '1']) => ({
    kind: 'fine-waived',
    body: { fine: fineOf(scene, member), member, amount: money(sum, scene.currency), reason: null },
  }),
  fund: (scene, [member = '', sum = '0']) => ({
    kind: 'solidarity-in',
    body: { member, amount: money(sum, scene.currency) },
  }),
  help: (scene, [member = '', sum = '0']) => ({
    kind: 'solidarity-out',
    body: { member, amount: money(sum, scene.currency), reason: null },
  }),
  match,
  'return-match': (scene, args) => ({
    kind: 'match-returned',
    body: { sponsor: 'caixa', amount: money(args[0] ?? '0', scene.currency), from: at(args) },
  }),
  spend: (scene, args) => ({
    kind: 'expense',
    body: { amount: money(args[0] ?? '0', scene.currency), from: at(args), what: null, receipt: null },
  }),
  earn: (scene, args) => ({
    kind: 'income',
    body: { amount: money(args[0] ?? '0', scene.currency), to: at(args), what: null },
  }),
  'to-bank': (scene, [sum = '0']) => ({ kind: 'box-to-bank', body: { amount: money(sum, scene.currency) } }),
  'from-bank': (scene, [sum = '0']) => ({
    kind: 'bank-to-box',
    body: { amount: money(sum, scene.currency) },
  }),
  hand: (scene, args) => ({
    kind: 'handed-to',
    body: { member: args[0] ?? '', amount: money(args[1] ?? '0', scene.currency), from: at(args), why: null },
  }),
  bring: (scene, args) => ({
    kind: 'handed-by',
    body: { member: args[0] ?? '', amount: money(args[1] ?? '0', scene.currency), to: at(args) },
  }),
  statement: (scene, [balance = '0']) => ({
    kind: 'bank-checked',
    body: { balance: money(balance, scene.currency), on: '2025-01-01' as CivilDate },
  }),
  difference: (scene, args) => ({
    kind: 'difference-found',
    body: {
      where: at(args),
      amount: money(args[0] ?? '0', scene.currency),
      cause: 'count',
      people: args.includes('by') ? args.slice(args.indexOf('by') + 1) : ['ana', 'bea'],
      reason: null,
    },
  }),
  resolve: (scene, [label, sum = '0', as = 'cashMoved', member]) => ({
    kind: 'difference-resolved',
    body: {
      difference: idOf(scene, label),
      where: scene.book.differences[idOf(scene, label)]?.where ?? 'box',
      amount: money(sum, scene.currency),
      as: as as 'cashMoved',
      member: member ?? null,
      reason: null,
    },
  }),
  'pay-owed': (scene, [member = '', sum = '0', direction = 'in']) => ({
    kind: 'owed-paid',
    body: { member, amount: money(sum, scene.currency), direction: direction as 'in' | 'out' },
  }),
};
