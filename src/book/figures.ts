/**
 * What a book comes to, as a document for programs: balances by account, by member, by loan. Amounts are decimal texts in
 * the currency. Members go by number, entries by the label a script gave them or else by their id.
 */
import {
  type Account,
  balanceOf,
  carriedOf,
  held,
  heldByStem,
  inHand,
  owedBy,
  savingsOf,
} from '../ledger/accounts.ts';
import { type Book, bookDate, type Loan, type Member, type Payment } from '../ledger/book.ts';
import type { CivilDate } from '../ledger/civil-date.ts';
import { openPart } from '../ledger/difference.ts';
import { fineOwed } from '../ledger/entries/rules.ts';
import { idOf } from '../ledger/entry.ts';
import type { Goal } from '../ledger/goal.ts';
import { progressOf } from '../ledger/goals.ts';
import type { EntryId, MemberId } from '../ledger/ids.ts';
import { isAtRisk } from '../ledger/loans/at-risk.ts';
import { owedToGuarantors } from '../ledger/loans/guarantors.ts';
import { historyOf } from '../ledger/loans/history.ts';
import { type Limit, limitOf, outstandingOf } from '../ledger/loans/limit.ts';
import { standingOn } from '../ledger/loans/loan.ts';
import { planOf } from '../ledger/loans/schedule.ts';
import { type Amount, sum, toDecimalText } from '../ledger/money.ts';

/** How the reader of the document knows things. */
export interface Names {
  /** A member's name; null without a card. */
  readonly member: (id: MemberId) => string | null;
  /** A member who is not in the book is known by what was asked for. */
  readonly stranger: (id: MemberId) => number | string;
  /** The label of an entry, or its id. */
  readonly entry: (id: EntryId) => string;
}

export type MoneyText = (value: Amount) => string;

export function moneyTextOf(book: Book): MoneyText {
  const digits = book.founding?.currency.digits ?? 0;
  return (value) => toDecimalText(value, digits);
}

const memberNumber = (book: Book, id: MemberId): number | string => book.members[id]?.number ?? id;

/** @param asOf the day on which loans are judged; without it the book's own last day. */
export function figuresOf(book: Book, names: Names, asOf: CivilDate | null) {
  const money = moneyTextOf(book);
  const day = asOf ?? bookDate(book);
  const byNumber = Object.values(book.members).sort((left, right) => left.number - right.number);
  const loans = Object.values(book.loans);
  return {
    name: book.founding?.name ?? null,
    currency: book.founding
      ? { code: book.founding.currency.code, digits: book.founding.currency.digits }
      : null,
    asOf: day,
    totals: totalsOf(book, money),
    balances: {
      byAccount: byAccount(book, money),
      byMember: byNumber.map((member) => memberFigures(book, member, names, money)),
      byLoan: day ? loans.map((loan) => loanFigures(book, loan, day, names, money)) : [],
    },
    fines: Object.values(book.fines).map((fine) => ({
      fine: names.entry(fine.id),
      member: memberNumber(book, fine.member),
      cause: fine.fine,
      on: fine.on,
      amount: money(fine.amount),
      owed: money(fineOwed(book, fine.id)),
    })),
    differences: Object.values(book.differences).map((one) => ({
      difference: names.entry(one.id),
      where: one.where,
      on: one.on,
      amount: money(one.amount),
      open: money(openPart(one)),
    })),
    goals: Object.values(book.goals).map((goal) => goalFigures(book, goal, names, money)),
    waiting: book.waiting.map((entry) => ({ entry: names.entry(idOf(entry)), kind: entry.kind })),
  };
}

function byAccount(book: Book, money: MoneyText): Record<string, string> {
  const accounts = (Object.keys(book.balances) as Account[]).sort();
  return Object.fromEntries(accounts.map((account) => [account, money(balanceOf(book.balances, account))]));
}

function totalsOf(book: Book, money: MoneyText) {
  const { balances } = book;
  const loans = Object.values(book.loans);
  const savings = heldByStem(balances, 'savings');
  const of = (stem: string): string => money(heldByStem(balances, stem));
  const settled = (way: Payment['way']) =>
    sum(
      loans
        .flatMap((loan) => loan.payments.filter((payment) => payment.way === way))
        .flatMap(({ principal, interest, lateFee }) => [principal, interest, lateFee]),
    );
  return {
    box: of('box'),
    bank: of('bank'),
    inHand: of('in-hand'),
    savings: money(savings),
    shares: sharesIn(book, savings),
    carried: of('carried'),
    loans: of('loan'),
    owed: of('owed'),
    solidarityFund: of('solidarity-fund'),
    match: of('match'),
    surplus: of('surplus'),
    interest: of('interest'),
    fines: of('fines'),
    income: of('income'),
    expenses: of('expenses'),
    losses: of('losses'),
    differences: of('differences'),
    /** Handed over as loans since the book began, and what came back for them with interest and late fees. */
    lent: money(sum(loans.filter((loan) => loan.interestSettledBy === null).map((loan) => loan.principal))),
    repaid: money(settled('paid')),
    forgiven: money(settled('forgiven')),
    writtenOff: money(settled('lost')),
  };
}

/** Whole shares in these savings; null where savings are not in shares. */
function sharesIn(book: Book, savings: Amount): number | null {
  const saving = book.conditions?.saving;
  return saving?.mode === 'shares' ? Math.floor(savings / saving.price) : null;
}

function memberFigures(book: Book, member: Member, names: Names, money: MoneyText) {
  const { id } = member;
  const savings = held(book.balances, savingsOf(id));
  const fines = Object.values(book.fines).filter((fine) => fine.member === id);
  const limit = limitOf(book, id);
  return {
    member: member.number,
    name: names.member(id),
    joinedOn: member.joinedOn,
    leftOn: member.leftOn,
    savings: money(savings),
    shares: sharesIn(book, savings),
    carried: money(held(book.balances, carriedOf(id))),
    inHand: money(held(book.balances, inHand(id))),
    loans: money(outstandingOf(book, id)),
    owed: money(held(book.balances, owedBy(id))),
    fines: money(sum(fines.map((fine) => fineOwed(book, fine.id)))),
    limit: limit && limitFigures(limit, money),
  };
}

/** `member` is null for the community's; `meetingsLeft` and `aMeeting` where it has a day, runs and is not reached. */
function goalFigures(book: Book, goal: Goal, names: Names, money: MoneyText) {
  const { held: has, missing, pace } = progressOf(book, goal, null);
  const asked = goal.ended === null && pace.is === 'byMeeting' ? pace : null;
  return {
    goal: names.entry(goal.id),
    member: goal.member === null ? null : memberNumber(book, goal.member),
    amount: money(goal.amount),
    on: goal.on,
    by: goal.by,
    held: money(has),
    missing: money(missing),
    meetingsLeft: asked?.meetings ?? null,
    aMeeting: asked && money(asked.amount),
    ended: goal.ended && { as: goal.ended.as, on: goal.ended.on },
  };
}

export const limitFigures = (limit: Limit, money: MoneyText) => ({
  rule: money(limit.rule),
  ceiling: limit.ceiling === null ? null : money(limit.ceiling),
  concentration: limit.concentration === null ? null : money(limit.concentration),
  limit: money(limit.limit),
  matchPart: money(limit.matchPart),
  pledged: money(limit.pledged),
  raised: money(limit.raised),
  outstanding: money(limit.outstanding),
  room: money(limit.room),
  possible: money(limit.possible),
  byTransfer: money(limit.byTransfer),
  binding: limit.binding.is,
  bindingByTransfer: limit.bindingByTransfer.is,
});

function loanFigures(book: Book, loan: Loan, day: CivilDate, names: Names, money: MoneyText) {
  const standing = standingOn(loan, day);
  const history = historyOf(loan, day);
  const settled = (way: Payment['way']) => {
    const payments = loan.payments.filter((payment) => payment.way === way);
    const part = (name: 'principal' | 'interest' | 'lateFee') =>
      money(sum(payments.map((payment) => payment[name])));
    return { principal: part('principal'), interest: part('interest'), lateFee: part('lateFee') };
  };
  return {
    loan: names.entry(loan.id),
    member: memberNumber(book, loan.member),
    principal: money(loan.principal),
    pledges: loan.pledges.map((pledge) => ({
      member: memberNumber(book, pledge.member),
      amount: money(pledge.amount),
    })),
    paidOutOn: loan.paidOutOn,
    paid: settled('paid'),
    forgiven: settled('forgiven'),
    writtenOff: settled('lost'),
    calledOn: settled('called'),
    toGuarantors: owedToGuarantors(loan).map((part) => ({
      member: memberNumber(book, part.member),
      amount: money(part.amount),
    })),
    rescheduled: history.plans.map(({ on, owed, overdue }) => ({
      on,
      owed: money(owed),
      overdue: money(overdue),
    })),
    atRisk: isAtRisk(loan, day),
    paidOnPaper: money(loan.paidOnPaper),
    principalOwed: money(standing.principalOwed),
    principalDue: money(standing.principalDue),
    interestDue: money(standing.interestDue),
    interestToCome: money(standing.interestToCome),
    lateFeesDue: money(standing.lateFeesDue),
    due: money(standing.due),
    overdue: money(standing.overdue),
    overdueSince: standing.overdueSince,
    toSettle: money(standing.toSettle),
    next: standing.next && { on: standing.next.on, amount: money(standing.next.amount) },
    settled: standing.settled,
    annualCostPercent: history.annualCost,
    settledOn: history.settledOn,
    mostDaysLate: history.mostDaysLate,
    history: history.rows.map(({ due, principal, way, paidOn, daysLate }) => ({
      due,
      principal: money(principal),
      way,
      paidOn,
      daysLate,
    })),
    plan: planOf(loan).map(({ due, principal, interest }) => ({
      due,
      principal: money(principal),
      interest: money(interest),
    })),
  };
}

export type Figures = ReturnType<typeof figuresOf>;
