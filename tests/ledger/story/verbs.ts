/** What a line of a story writes: a word, its arguments, and the drafts that come of it. */
import type { Book } from '../../../src/ledger/book.ts';
import type { CivilDate } from '../../../src/ledger/civil-date.ts';
import type { Conditions } from '../../../src/ledger/conditions/conditions.ts';
import type { Currency } from '../../../src/ledger/currency.ts';
import { leftToHand } from '../../../src/ledger/cycles.ts';
import { owedParts } from '../../../src/ledger/entries/loan-ends.ts';
import type { BodyByKind, Draft } from '../../../src/ledger/entries/registry.ts';
import { fineOwed } from '../../../src/ledger/entries/rules.ts';
import { runningGoal } from '../../../src/ledger/goals.ts';
import { proposedLeaving, proposedPayment } from '../../../src/ledger/leaving/proposal.ts';
import { settlementOf } from '../../../src/ledger/leaving/settlement.ts';
import { callParts } from '../../../src/ledger/loans/calling.ts';
import { allocate, allocateRepayment, asBody, principalOwed } from '../../../src/ledger/loans/loan.ts';
import type { LeavingCause } from '../../../src/ledger/members.ts';
import { amount, ZERO } from '../../../src/ledger/money.ts';
import { ownFiguresOf } from '../../../src/ledger/own-figures.ts';
import { closingOf } from '../../../src/ledger/share-out/closing.ts';
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
/** goal ana 300 · goal all 5000 by 2025-12-31 */
function goal(scene: Scene, args: readonly string[]): Draft {
  const [who = '', sum = '0'] = args;
  const by = (after(args, 'by') as CivilDate | undefined) ?? null;
  return {
    kind: 'goal-set',
    body: {
      member: who === 'all' ? null : who,
      amount: money(sum, scene.currency),
      by,
      text: `goal-of-${who}`,
    },
  };
}

/** ends-goal ana · ends-goal all givenUp · ends-goal ana of first: of that name, not the one that runs */
function goalEnd(scene: Scene, args: readonly string[]): Draft {
  const [who = ''] = args;
  const member = who === 'all' ? null : who;
  const label = after(args, 'of');
  return {
    kind: 'goal-ended',
    body: {
      goal: label ? idOf(scene, label) : (runningGoal(scene.book, member)?.id ?? 'nowhere:1'),
      member,
      text: `goal-of-${who}`,
      as: args.includes('givenUp') ? 'givenUp' : 'reached',
    },
  };
}

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
      ? allocateRepayment(loan, day, paid)
      : { lateFee: amount(0), interest: amount(0), principal: paid, over: amount(0), back: [] };
  const [lateFee, interest, principal] = said ?? [
    parts.lateFee,
    parts.interest,
    amount(parts.principal + parts.over),
  ];
  const body = {
    lateFee: lateFee ?? amount(0),
    interest: interest ?? amount(0),
    principal: principal ?? amount(0),
    back: said ? [] : parts.back,
  };
  return { kind: 'repayment', body: { loan: id, member: who, ...asBody(body), to: at(args) } };
}

/** forgive ana 20 decided (of the principal) · forgive ana decided (all of it) · forgive ana as 1 2 3 (fee, interest, principal) */
function ended(scene: Scene, args: readonly string[]): BodyByKind['loan-forgiven'] {
  const [member = '', sum = ''] = args;
  const loan = loanOf(scene, member, after(args, 'of'));
  const none = { lateFee: ZERO, interest: ZERO, principal: ZERO };
  const whole = owedParts(scene.book, loan) ?? { ...none, principal: amount(1) };
  const some = /^[\d.]+$/u.test(sum) ? { ...none, principal: money(sum, scene.currency) } : whole;
  if (!args.includes('as')) return { loan, member, ...some, reason: 'text' };
  const said = args.slice(args.indexOf('as') + 1, args.indexOf('as') + 4);
  const [lateFee = ZERO, interest = ZERO, principal = ZERO] = said.map((one) => money(one, scene.currency));
  return { loan, member, lateFee, interest, principal, reason: 'text' };
}

function marks(args: readonly string[]): BodyByKind['attendance-marked']['marks'] {
  return args.map((one) => {
    const [member = '', status = 'present', by] = one.split(/[=:]/u);
    return { member, status: status as Status, by: by ?? null };
  });
}

/** lend ana 40 bea=20 cira=10: bea and cira pledge for it */
function pledges(scene: Scene, args: readonly string[]) {
  const given = args
    .filter((one) => one.includes('='))
    .map((one) => {
      const [member = '', sum = '0'] = one.split('=');
      return { member, amount: money(sum, scene.currency) };
    });
  return given.length > 0 ? { pledges: given } : {};
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

/** close-cycle · close-cycle permanent · close-cycle falls membersFirst */
function closing({ book, conditions }: Scene, args: readonly string[]): Draft {
  const { shareOut } = book.conditions ?? conditions;
  const rules = shareOut ?? {
    surplusBy: 'savings',
    solidarityFund: 'kept',
    match: 'kept',
    lossFallsOn: null,
  };
  const falls = (after(args, 'falls') ?? rules.lossFallsOn) as typeof rules.lossFallsOn;
  const mode = args.includes('permanent') ? 'permanent' : 'sharedOut';
  const votes = { for: ['ana', 'bea'], against: [], abstained: [] };
  const closed = closingOf(book, book.open?.heldOn ?? ('2025-01-01' as CivilDate), {
    mode,
    rules: { ...rules, lossFallsOn: falls },
    votes,
  });
  if (closed.ok) return { kind: 'cycle-closed', body: closed.closing };
  // What has no figures is refused for the reason, whatever it says.
  const some = closingOf(book, '2025-01-01' as CivilDate, {
    mode,
    rules: { ...rules, surplusBy: 'savings', lossFallsOn: 'inProportion' },
    votes,
  });
  if (!some.ok) throw new Error(`no closing: ${some.code}`);
  return { kind: 'cycle-closed', body: { ...some.closing, rules: { ...rules, lossFallsOn: falls } } };
}

/** hand-part ana (all that she is to get in cash) · hand-part ana 20 · hand-part ana 20 saves 10 */
function handing({ book, currency, ids }: Scene, args: readonly string[]): Draft {
  const [member = '', sum = ''] = args;
  const cycle = ids.get(after(args, 'of') ?? '') ?? book.cycles.at(-1)?.entry ?? 'nowhere:1';
  const found = book.cycles.find(({ entry }) => entry === cycle);
  const all = found ? leftToHand(book, found, member).cash : amount(1);
  const cash = /^[\d.]+$/u.test(sum) ? money(sum, currency) : all;
  const saved = money(after(args, 'saves') ?? '0', currency);
  return { kind: 'part-handed-over', body: { cycle, member, cash, saved } };
}

const sumAfter = (scene: Scene, args: readonly string[], word: string) => {
  const said = after(args, word);
  return said === undefined ? {} : { paid: money(said, scene.currency) };
};

/** … saved 90: another figure than the book's */
const savedAfter = (scene: Scene, args: readonly string[]) => {
  const said = after(args, 'saved');
  return said === undefined ? {} : { savings: money(said, scene.currency) };
};

/** settle ana · settle ana pays 20 · settle ana bank · settle ana died · settle ana loss sponsorFirst · settle ana keeps (no losses) */
function settled(scene: Scene, args: readonly string[]): Draft {
  const [member = ''] = args;
  const cause: LeavingCause = (['died', 'missing'] as const).find((one) => args.includes(one)) ?? 'leaves';
  const loss = (after(args, 'loss') ?? null) as 'sponsorFirst' | null;
  const leaving = { member, cause, text: 'text', from: at(args), lossFallsOn: loss };
  const { body } = proposedLeaving(scene.book, { ...leaving, ...sumAfter(scene, args, 'pays') });
  if (!args.includes('keeps'))
    return { kind: 'member-settled', body: { ...body, ...savedAfter(scene, args) } };
  const terms = { ...body.terms, bearsLosses: false };
  const on = scene.book.open?.heldOn ?? ('2025-01-01' as CivilDate);
  const { figures, payable } = settlementOf(scene.book, member, on, terms);
  return {
    kind: 'member-settled',
    body: { ...body, ...figures, fines: [...figures.fines], loans: [...figures.loans], terms, paid: payable },
  };
}

/** hand-over ana · hand-over ana pays 20 · hand-over ana to heir seen bea cira */
function handedOver(scene: Scene, args: readonly string[]): Draft {
  const [member = ''] = args;
  const receiver = after(args, 'to') ?? null;
  const witnesses = args.includes('seen') ? args.slice(args.indexOf('seen') + 1) : [];
  const handing = { member, receiver, witnesses, from: at(args), ...sumAfter(scene, args, 'pays') };
  const { body } = proposedPayment(scene.book, handing);
  return { kind: 'leaver-paid', body: { ...body, ...savedAfter(scene, args) } };
}

export const VERBS: Readonly<Record<string, Verb>> = {
  joins: (_scene, [member = '', number = '1']) => ({
    kind: 'member-joined',
    body: { member, number: Number(number), on: '2025-01-01' as CivilDate },
  }),
  leaves: (_scene, [member = '']) => ({ kind: 'member-left', body: { member, reason: null } }),
  settle: settled,
  'hand-over': handedOver,
  'ask-out': (scene, [member = '', sum = '0']) => ({
    kind: 'withdrawal-asked',
    body: { member, amount: money(sum, scene.currency) },
  }),
  offices: (_scene, [chair = null, treasurer = null, ...keyHolders]) => ({
    kind: 'offices-given',
    body: { chair, treasurer, secretary: null, keyHolders },
  }),
  erase: () => ({ kind: 'erased', body: { card: 'text' } }),
  /** agree [for: ana,bea [against [abstained]]] */
  agree: ({ conditions }, [agreed = 'ana,bea', against = '', abstained = '']) => {
    const named = (names: string) => names.split(',').filter((name) => name !== '' && name !== '-');
    return {
      kind: 'conditions-agreed',
      body: {
        conditions,
        votes: { for: named(agreed), against: named(against), abstained: named(abstained) },
      },
    };
  },
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
  'paper-loan': (scene, [member = '', principal = '0', owed = '0', day = '', settled = day, ...rest]) => ({
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
      ...pledges(scene, rest),
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
  says: ({ book }, [member = '', says = 'yes']) => ({
    kind: 'balances-confirmed',
    body: { answers: [{ member, ...ownFiguresOf(book, member), says: says === 'no' ? 'no' : 'yes' }] },
  }),
  goal,
  'ends-goal': goalEnd,
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
      ...pledges(scene, args),
      saidYes: [],
    },
  }),
  repay: repayment,
  forgive: (scene, args) => ({ kind: 'loan-forgiven', body: ended(scene, args) }),
  /** reschedule ana 4 months decided: in four equal parts · reschedule ana 3 meetings decided */
  reschedule: (scene, args) => {
    const [member = '', times = '1', unit = 'months'] = args;
    const loan = loanOf(scene, member, after(args, 'of'));
    const found = scene.book.loans[loan];
    const apart = scene.conditions.meetings;
    const every =
      unit === 'meetings'
        ? ({ unit, count: 1, apart } as const)
        : { unit: unit as 'months' | 'weeks', count: 1 };
    const instalments = Number(times);
    const said = after(args, 'owing');
    const owed = said ? money(said, scene.currency) : found ? principalOwed(found) : amount(1);
    const plan = { mode: 'equalPrincipal', instalments, every } as const;
    return { kind: 'loan-rescheduled', body: { loan, member, owed, plan, reason: 'text' } };
  },
  /** call-on ana 30 decided: who vouched for ana pays 30 · call-on ana 30 bea=20 cira=10 decided */
  'call-on': (scene, args) => {
    const [member = '', sum = '0'] = args;
    const loan = loanOf(scene, member, after(args, 'of'));
    const found = scene.book.loans[loan];
    const asked = money(sum, scene.currency);
    const day = scene.book.open?.heldOn ?? scene.book.founding?.on;
    const none = { lateFee: ZERO, interest: ZERO, principal: asked, over: ZERO };
    const { over, ...heads } = found && day ? allocate(found, day, asked) : none;
    const said = pledges(scene, args).pledges;
    const parts = said ?? (found ? [...callParts(scene.book, found, asked)] : []);
    const principal = amount(heads.principal + over);
    return { kind: 'pledges-called', body: { loan, member, ...heads, principal, parts, reason: 'text' } };
  },
  'write-off': (scene, args) => ({ kind: 'loan-written-off', body: ended(scene, args) }),
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
  'close-cycle': closing,
  'hand-part': handing,
  'pay-owed': (scene, [member = '', sum = '0', direction = 'in']) => ({
    kind: 'owed-paid',
    body: { member, amount: money(sum, scene.currency), direction: direction as 'in' | 'out' },
  }),
};
