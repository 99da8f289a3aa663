/**
 * Books of any length, written by the real ledger through the real store (in memory): 30 members who meet every two
 * weeks, save, pay into the solidarity fund, borrow and pay back; 125 entries a meeting, so 240 meetings are ten years.
 */
import { held } from '../../src/ledger/accounts.ts';
import type { Book } from '../../src/ledger/book.ts';
import { addDays, type CivilDate, civilDate } from '../../src/ledger/civil-date.ts';
import { conditionsFrom } from '../../src/ledger/conditions/templates.ts';
import { EUR, piecesFor } from '../../src/ledger/currency.ts';
import type { Draft } from '../../src/ledger/entries/registry.ts';
import type { MemberId } from '../../src/ledger/ids.ts';
import { principalOwed } from '../../src/ledger/loans/loan.ts';
import { type Amount, amount, ZERO } from '../../src/ledger/money.ts';
import { type MemoryPhone, openMemoryPhone } from './memory-phone.ts';

export const MEMBERS = 30;
const ENTRIES_A_MEETING = 125;
const DAYS_BETWEEN_MEETINGS = 14;
const FIRST_DAY = civilDate('2016-01-04');
const DEPOSIT = amount(500);
const SOLIDARITY = amount(100);
const LOAN = amount(1000);

const ids = (count: number): MemberId[] =>
  Array.from({ length: count }, (_, at) => `member${String(at + 1).padStart(2, '0')}`);

export interface Group {
  readonly name: string;
  readonly members: number;
  readonly entriesAMeeting: number;
  readonly firstDay: CivilDate;
}

const LARGE: Group = {
  ...{ name: 'Ten years', members: MEMBERS },
  ...{ entriesAMeeting: ENTRIES_A_MEETING, firstDay: FIRST_DAY },
};

/** The book file of a book with about `entries` lines, its meetings all sealed. */
export const longBook = async (book: string, entries: number, group: Partial<Group> = {}): Promise<string> =>
  (await longPhone(book, entries, group)).file();

/** The phone in whose memory such a book is. */
export async function longPhone(
  book: string,
  entries: number,
  group: Partial<Group> = {},
): Promise<MemoryPhone> {
  const phone = await openMemoryPhone();
  const { name, members: people, entriesAMeeting, firstDay } = { ...LARGE, ...group };
  const members = ids(people);
  await phone.found(book, founding(name, members, firstDay), facesOf(book, members));
  const meetings = Math.round(entries / entriesAMeeting);
  for (let at = 0; at < meetings; at += 1) {
    const heldOn = addDays(firstDay, at * DAYS_BETWEEN_MEETINGS);
    await phone.write(meeting(phone.book(), members, { at, heldOn, entries: entriesAMeeting }));
    await phone.write(closing(phone.book(), members));
    await phone.seal(members.slice(0, 2));
  }
  return phone;
}

function founding(name: string, members: readonly MemberId[], on: CivilDate): readonly Draft[] {
  const conditions = {
    ...conditionsFrom('barcelona', EUR, ''),
    solidarityFund: { mode: 'perMeeting', amount: SOLIDARITY } as const,
  };
  const [chair = null, treasurer = null, secretary = null] = members;
  const currency = { ...EUR, denominations: [...EUR.denominations] };
  return [
    { kind: 'founded', body: { name, on, practice: false, currency } },
    ...members.map((member, at) => ({
      kind: 'member-joined' as const,
      body: { member, number: at + 1, on },
    })),
    {
      kind: 'conditions-agreed',
      body: { conditions, votes: { for: [...members], against: [], abstained: [] } },
    },
    { kind: 'offices-given', body: { chair, treasurer, secretary, keyHolders: members.slice(0, 3) } },
  ];
}

const facesOf = (book: string, members: readonly MemberId[]) =>
  members.map((id, at) => ({
    kind: 'member' as const,
    book,
    id,
    version: 1,
    name: `Socia ${at + 1}`,
    symbol: 'mango',
    colour: 'sun',
  }));

function pile(value: Amount) {
  return { pieces: { ...piecesFor(value, EUR.denominations).pieces }, counted: value };
}

interface Evening {
  readonly at: number;
  readonly heldOn: CivilDate;
  readonly entries: number;
}

function meeting(
  book: Book,
  members: readonly MemberId[],
  { at, heldOn, entries }: Evening,
): readonly Draft[] {
  const counters = members.slice(1, 3);
  const borrowers = members.filter((_, place) => (place + at) % 3 === 0);
  const drafts: Draft[] = [
    opened(at + 1, heldOn, members),
    {
      kind: 'box-counted',
      body: { moment: 'opening', ...pile(held(book.balances, 'box')), counters: [...counters] },
    },
    {
      kind: 'attendance-marked',
      body: { marks: members.map((member) => ({ member, status: 'present' as const, by: null })) },
    },
    ...members.map((member) => ({
      kind: 'solidarity-in' as const,
      body: { member, amount: SOLIDARITY },
    })),
    ...members.map((member) => deposit(member, DEPOSIT)),
    ...repayments(book),
    ...(at === 0 ? [] : borrowers.map((member) => lend(book, member, members))),
  ];
  const filling = entries - 2 - drafts.length;
  return [
    ...drafts,
    ...Array.from({ length: filling }, (_, place) => deposit(members[place % members.length] ?? '', DEPOSIT)),
  ];
}

function opened(number: number, heldOn: CivilDate, members: readonly MemberId[]): Draft {
  return {
    kind: 'meeting-opened',
    body: {
      number,
      kind: number % 2 === 1 ? 'enterprise' : 'social',
      plannedOn: heldOn,
      heldOn,
      writer: members[0] ?? '',
      counters: members.slice(1, 3),
      keyHolders: members.slice(0, 3),
      support: 0,
      supportNames: null,
    },
  };
}

const deposit = (member: MemberId, saved: Amount): Draft => ({
  kind: 'deposit',
  body: { member, amount: saved, carried: ZERO, to: 'box' },
});

const repayments = (book: Book): readonly Draft[] =>
  Object.values(book.loans)
    .filter((loan) => principalOwed(loan) > 0)
    .map((loan) => ({
      kind: 'repayment',
      body: {
        loan: loan.id,
        member: loan.member,
        lateFee: ZERO,
        interest: ZERO,
        principal: principalOwed(loan),
        to: 'box',
      },
    }));

function lend({ conditions }: Book, member: MemberId, members: readonly MemberId[]): Draft {
  if (!conditions) throw new Error('no conditions are agreed');
  const plan = { mode: 'onePayment', after: { unit: 'weeks', count: 2 } } as const;
  return {
    kind: 'loan-paid-out',
    body: {
      member,
      amount: LOAN,
      from: 'box',
      terms: { ...conditions.loans.terms, plan },
      cashStep: conditions.box.cashStep,
      purpose: null,
      saidYes: [member, members.find((one) => one !== member) ?? ''],
    },
  };
}

const closing = (book: Book, members: readonly MemberId[]): readonly Draft[] => [
  {
    kind: 'box-counted',
    body: { moment: 'closing', ...pile(held(book.balances, 'box')), counters: members.slice(1, 3) },
  },
];
