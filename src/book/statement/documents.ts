/**
 * The statements of a book as documents for programs, by the functions that the screens call. Amounts are decimal texts in the
 * currency, members go by number. Must not know: files.
 */
import { membersNow } from '../../ledger/book.ts';
import { figuresOf } from '../../ledger/figures.ts';
import { amount } from '../../ledger/money.ts';
import { ownFiguresOf } from '../../ledger/own-figures.ts';
import { percentText } from '../../ledger/rate.ts';
import { cashBook, passbook } from '../../ledger/statement.ts';
import { confirmationsOf } from '../../ledger/statements/confirmations.ts';
import { correctionsIn } from '../../ledger/statements/corrections.ts';
import { countSheets } from '../../ledger/statements/counts.ts';
import { expensesIn } from '../../ledger/statements/expenses.ts';
import { indicatorsOf, type Rate } from '../../ledger/statements/indicators.ts';
import { loanBook } from '../../ledger/statements/loan-book.ts';
import { nextMeeting } from '../../ledger/statements/next-meeting.ts';
import { trialBalance } from '../../ledger/statements/trial-balance.ts';
import { minutesOf } from './minutes.ts';
import { lineFigures, type Source } from './source.ts';

function passbooks(source: Source) {
  const { book, entries, money } = source;
  return Object.values(book.members)
    .sort((left, right) => left.number - right.number)
    .map(({ id }) => ({
      ...source.member(id),
      ...moneyIn(ownFiguresOf(book, id), source),
      lines: passbook(book, entries, id).map((line) => ({
        ...lineFigures(line, source),
        savingsLeg: money(line.savingsLeg),
        savings: money(line.savings),
        loanLeg: money(line.loanLeg),
        owed: money(line.owed),
      })),
    }));
}

const moneyIn = <Key extends string>(figures: Readonly<Record<Key, number>>, { money }: Source) =>
  Object.fromEntries(
    Object.entries<number>(figures).map(([key, value]) => [key, money(amount(value))]),
  ) as Record<Key, string>;

function loans(source: Source) {
  const { lines, totals } = loanBook(source.book, source.day);
  return {
    on: source.day,
    loans: lines.map(({ loan, number, member, paidOutOn, until, next, overdueSince, state, ...sums }) => ({
      ...{ loan, number, ...source.member(member), paidOutOn, until, state, overdueSince },
      next: next && { on: next.on, amount: source.money(next.amount) },
      ...moneyIn(sums, source),
    })),
    totals: moneyIn(totals, source),
  };
}

function trial(source: Source) {
  const { lines, debit, credit } = trialBalance(source.book.balances);
  const sides = (one: { readonly debit: number; readonly credit: number }) =>
    moneyIn({ debit: one.debit, credit: one.credit }, source);
  return {
    accounts: lines.map((line) => ({
      account: line.stem,
      ...sides(line),
      parts: line.accounts.map(({ account, ...own }) => ({ account, ...sides(own) })),
    })),
    ...sides({ debit, credit }),
  };
}

const corrections = (source: Source) =>
  correctionsIn(source.book, source.entries).map((line) => ({
    reversal: line.reversal,
    on: line.on,
    meeting: line.number,
    writer: line.writer && source.member(line.writer),
    phone: line.phone,
    reason: source.text(line.reason),
    taken: {
      entry: line.entry,
      kind: line.kind,
      on: line.writtenOn,
      members: line.members.map(source.member),
      amount: source.moneyOrNull(line.amount),
    },
    instead: line.instead.map(({ entry, kind, members, amount: value }) => ({
      ...{ entry, kind, members: members.map(source.member), amount: source.moneyOrNull(value) },
    })),
  }));

const counts = (source: Source) =>
  countSheets(source.book, source.entries).map((sheet) => ({
    entry: sheet.entry,
    meeting: sheet.number,
    on: sheet.on,
    moment: sheet.moment,
    pieces: source.pieces(sheet.pieces),
    ...moneyIn({ counted: sheet.counted, expected: sheet.expected, difference: sheet.difference }, source),
    counters: sheet.counters.map(source.member),
  }));

function expenses(source: Source) {
  const { lines, total } = expensesIn(source.book, source.entries);
  return {
    expenses: lines.map((line) => ({
      ...line,
      amount: source.money(line.amount),
      what: source.text(line.what),
      payee: source.text(line.payee),
    })),
    total: source.money(total),
  };
}

const confirmations = (source: Source) =>
  confirmationsOf(source.book).map(({ member, now, said, unresolved, due }) => ({
    ...source.member(member),
    ...moneyIn(now, source),
    said: said && {
      ...{ on: said.on, says: said.says, why: source.text(said.why ?? null) },
      ...moneyIn({ savings: said.savings, owed: said.owed, fines: said.fines }, source),
    },
    unresolved,
    due,
  }));

function coming(source: Source) {
  const next = nextMeeting(source.book);
  if (!next) return null;
  const { on, members, loansDue, byMember, mayName, ...sums } = next;
  const named = byMember.map((one) => ({ ...source.member(one.member), loans: source.money(one.loans) }));
  return { on, members, loansDue, ...moneyIn(sums, source), ...(mayName ? { byMember: named } : {}) };
}

function summary(source: Source) {
  const found = indicatorsOf(source.book, source.entries);
  if (!found) return null;
  const { money, moneyOrNull } = source;
  const rate = ({ part, whole }: Rate) => ({ part, whole, percent: percent(part, whole) });
  const inMoney = ({ part, whole }: Rate) => ({
    ...moneyIn({ part, whole }, source),
    percent: percent(part, whole),
  });
  return {
    on: found.on,
    attendance: rate(found.attendance),
    attendanceRepresented: rate(found.attendanceRepresented),
    members: found.members,
    dropout: rate(found.dropout),
    savings: money(found.savings),
    savingsPerMember: moneyOrNull(found.savingsPerMember),
    surplus: money(found.surplus),
    returnOnSavings: inMoney(found.returnOnSavings),
    fundUse: inMoney(found.fundUse),
    atRisk: inMoney(found.atRisk),
    loansPastDue: found.loansPastDue,
    overdue: money(found.overdue),
    writtenOff: inMoney(found.writtenOff),
    borrowers: rate(found.borrowers),
    averageLoan: moneyOrNull(found.averageLoan),
    differences: {
      number: found.differences.number,
      missing: money(found.differences.missing),
      tooMuch: money(found.differences.tooMuch),
      open: money(found.differences.open),
    },
    daysToSeal: { days: found.daysToSeal.part, meetings: found.daysToSeal.whole },
    meetings: { sealed: found.meetings.part, planned: found.meetings.whole },
    figures: moneyIn(figuresOf(source.book), source),
    membersNow: membersNow(source.book).length,
  };
}

const percent = (part: number, whole: number): string | null =>
  whole > 0 ? percentText(amount(part), amount(whole)) : null;

const cash = (source: Source) =>
  Object.fromEntries(
    (['box', 'bank'] as const).map((place) => [
      place,
      cashBook(source.book, source.entries, place).map((line) => ({
        ...lineFigures(line, source),
        leg: source.money(line.leg),
        balance: source.money(line.balance),
      })),
    ]),
  );

/** Name on the command line → document; null where the book has nothing to say yet. */
export const STATEMENTS: Readonly<Record<string, (source: Source) => object | null>> = {
  summary,
  passbook: passbooks,
  minutes: minutesOf,
  'cash-book': cash,
  'loan-book': loans,
  'trial-balance': trial,
  corrections,
  counts,
  expenses,
  confirmations,
  'next-meeting': coming,
};
