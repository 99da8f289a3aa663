/**
 * Who is behind a month's figures: of each kind of money that a total adds up, the part of every member. A total is told only where
 * nobody, or enough members, have a part in it, and where as many have another one than in the last total of its kind that was told: then
 * neither it nor its difference to any earlier one is of few people (adr/0044). Must not know: what the figures come to.
 */
import { type Account, stemOf, type Transfer } from '../accounts.ts';
import { transfersOf } from '../apply.ts';
import type { Book } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import { kinds } from '../entries/registry.ts';
import type { Entry } from '../entry.ts';
import type { MemberId } from '../ids.ts';
import { isAtRisk } from '../loans/at-risk.ts';
import { principalOwed } from '../loans/loan.ts';
import type { IndicatorKey } from '../statements/definitions.ts';
import { loanBook } from '../statements/loan-book.ts';
import { isEnough, LEAST_BEHIND } from './withhold.ts';

const MONEY = ['savings', 'owed', 'overdue', 'risk', 'lent', 'lost', 'earned', 'rest'] as const;
/** `earned`: what made the surplus more or less. `rest`: what members have or owe besides savings and loans. */
type Money = (typeof MONEY)[number];

/** In minor units, by member; of who has none there is nothing. */
export type Parts = ReadonlyMap<MemberId, number>;
export type PartsByMoney = Readonly<Record<Money, Parts>>;

/**
 * What a figure must have behind it. `people`: as many members in all. `borrowers`: as many who owe, or nobody. `noMatch`: the
 * sponsor's money would tell the savings of the day on which it came.
 */
type Needs = readonly (Money | 'people' | 'borrowers' | 'noMatch')[];

const NEEDS: Readonly<Record<IndicatorKey, Needs>> = {
  members: ['people'],
  dropout: ['people'],
  attendance: ['people'],
  attendanceRepresented: ['people'],
  savings: ['savings'],
  savingsPerMember: ['savings'],
  surplus: ['earned'],
  returnOnSavings: ['savings', 'earned'],
  fundUse: ['savings', 'owed', 'earned', 'rest', 'noMatch'],
  borrowers: ['people'],
  averageLoan: ['owed'],
  loansPastDue: ['borrowers'],
  overdue: ['overdue'],
  atRisk: ['risk', 'owed'],
  writtenOff: ['lent', 'lost'],
  // Of the box and of meetings: nobody's.
  meetings: [],
  daysToSeal: [],
  differences: [],
  missing: [],
  tooMuch: [],
  open: [],
};

const KEYS = Object.keys(NEEDS) as readonly IndicatorKey[];
const EARNINGS: ReadonlySet<string> = new Set([
  ...['surplus', 'interest', 'fines', 'income', 'expenses', 'losses'],
]);
const REST: ReadonlySet<string> = new Set(['in-hand', 'carried', 'owed']);

export interface Telling {
  /** Takes a line that counts, before it is in the book. */
  readonly line: (before: Book, entry: Entry) => void;
  /** Which figures of this book may be told, after all that were told before. */
  readonly told: (book: Book, on: CivilDate) => ReadonlySet<IndicatorKey>;
}

/** Goes along with a book from its first line; months are asked for in order. */
export function telling(): Telling {
  const earned = new Map<MemberId, number>();
  const last: Partial<Record<Money, Parts>> = {};
  return {
    line(before, entry) {
      const part = transfersOf(entry).reduce((all, transfer) => all + legOnEarnings(transfer), 0);
      const whose = part === 0 ? undefined : whoseIs(before, entry);
      if (whose !== undefined) add(earned, whose, part);
    },
    told(book, on) {
      const parts = partsOf(book, on, earned);
      const fits = (need: Needs[number]): boolean => {
        if (need === 'people') return Object.values(book.members).filter(isMember).length >= LEAST_BEHIND;
        if (need === 'borrowers') return isEnough(parts.owed.size);
        if (need === 'noMatch')
          return !Object.keys(book.balances).some((one) => stemOf(one as Account) === 'match');
        return isEnough(parts[need].size) && isEnough(othersIn(parts[need], last[need] ?? NOBODY));
      };
      const told = new Set(KEYS.filter((key) => NEEDS[key].every(fits)));
      for (const money of MONEY)
        if ([...told].some((key) => NEEDS[key].includes(money))) last[money] = parts[money];
      return told;
    },
  };
}

const NOBODY: Parts = new Map();
const isMember = ({ leftOn }: Book['members'][MemberId]): boolean => leftOn === null;

/** How many have another part than before. */
const othersIn = (parts: Parts, before: Parts): number =>
  [...new Set([...parts.keys(), ...before.keys()])].filter((one) => parts.get(one) !== before.get(one))
    .length;

function legOnEarnings({ from, to, amount }: Transfer): number {
  const has = (account: Account) => (EARNINGS.has(stemOf(account)) ? amount : 0);
  return has(from) - has(to);
}

/** The one whose line it is; of several the first, so that a line never counts for more people than one. Undefined: the group's own. */
function whoseIs(before: Book, { kind, body }: Entry): MemberId | undefined {
  const about = kinds(kind)?.about(body, kinds) ?? {};
  return about.members?.[0] ?? (about.loan == null ? undefined : before.loans[about.loan]?.member);
}

function partsOf(book: Book, on: CivilDate, earned: Parts): PartsByMoney {
  const [savings, rest] = [new Map<MemberId, number>(), new Map<MemberId, number>()];
  for (const [account, balance] of Object.entries(book.balances) as [Account, number][]) {
    const stem = stemOf(account);
    const whose = account.slice(stem.length + 1);
    if (stem === 'savings') add(savings, whose, balance);
    else if (REST.has(stem)) add(rest, whose, balance);
  }
  const loans = Object.values(book.loans);
  const byBorrower = (value: (loan: (typeof loans)[number]) => number): Parts => {
    const parts = new Map<MemberId, number>();
    for (const loan of loans) add(parts, loan.member, value(loan));
    return parts;
  };
  const late = new Map(loanBook(book, on).lines.map(({ loan, overdue, lost }) => [loan, { overdue, lost }]));
  return {
    savings,
    rest,
    earned: new Map(earned),
    owed: byBorrower(principalOwed),
    overdue: byBorrower(({ id }) => late.get(id)?.overdue ?? 0),
    risk: byBorrower((loan) => (isAtRisk(loan, on) ? principalOwed(loan) : 0)),
    lent: byBorrower(({ principal }) => principal),
    lost: byBorrower(({ id }) => late.get(id)?.lost ?? 0),
  };
}

function add(parts: Map<MemberId, number>, member: MemberId, more: number): void {
  const sum = (parts.get(member) ?? 0) + more;
  if (sum === 0) parts.delete(member);
  else parts.set(member, sum);
}
