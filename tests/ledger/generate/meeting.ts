/** A whole generated meeting: opened (or not), attended, its steps in any order, counted with and without errors, sealed. */
import { held } from '../../../src/ledger/accounts.ts';
import { type Book, membersNow } from '../../../src/ledger/book.ts';
import { addDays } from '../../../src/ledger/civil-date.ts';
import type { BodyByKind } from '../../../src/ledger/entries/registry.ts';
import { amount } from '../../../src/ledger/money.ts';
import { adoption } from './between.ts';
import { confirmation } from './confirmations.ts';
import { bankCheck, correction, errorFound, resolution } from './corrections.ts';
import { endOfCycle } from './cycle.ts';
import { agree, join } from './founding.ts';
import { goal } from './goals.ts';
import * as leaving from './leaving.ts';
import * as money from './money.ts';
import {
  act,
  anyone,
  coveredBy,
  daysLater,
  fresh,
  newSheet,
  overrideBy,
  pileOf,
  present,
  sumOf,
  unitOf,
  type World,
  write,
} from './world.ts';

type Step = (world: World) => void;

export function open(world: World): void {
  const { random, book } = world;
  newSheet(world, world.phone);
  const members = membersNow(book).map(({ id }) => id);
  const plannedOn = daysLater(world, random.whole(7, 21));
  const heldOn = random.chance(4) ? addDays(plannedOn, -60) : plannedOn;
  const needed = book.conditions?.box.keyHolders ?? 0;
  const body = {
    number: book.meetingsOpened + 1,
    kind: random.pick(['enterprise', 'social', 'other'] as const),
    plannedOn,
    heldOn,
    writer: random.pick(members),
    counters: random.some(members, 2),
    keyHolders: random.some(members, random.chance(85) ? needed : needed - 1),
    support: random.whole(0, 2),
    supportNames: random.chance(20) ? fresh(world, 'text') : null,
  };
  const override = random.chance(70) ? { override: overrideBy(world) } : {};
  write(world, { kind: 'meeting-opened', body }, override);
  if (!world.book.open) {
    const asAgreed = { heldOn: plannedOn, keyHolders: members.slice(0, needed) };
    write(world, { kind: 'meeting-opened', body: { ...body, ...asAgreed } });
  }
  if (random.chance(5)) write(world, { kind: 'meeting-opened', body });
}

export function attend(world: World): void {
  const { random } = world;
  const members = membersNow(world.book).map(({ id }) => id);
  const marks: { member: string; status: Status; by: string | null }[] = members.map((member) => {
    const status = random.chance(80)
      ? 'present'
      : random.pick<Status>(['late', 'excused', 'absent', 'represented']);
    return { member, status, by: status === 'represented' ? anyone(world) : null };
  });
  write(world, { kind: 'attendance-marked', body: { marks } });
}
type Status = BodyByKind['attendance-marked']['marks'][number]['status'];

const pilesFor = (world: World, value: number) => {
  const pieces = pileOf(world, amount(Math.max(0, value)));
  const counted = Object.entries(pieces).reduce(
    (all, [key, count]) => all + Number(key.split('-')[1]) * count,
    0,
  );
  return { pieces, counted: amount(counted) };
};

export function count(world: World, moment: 'opening' | 'closing', off: number): void {
  const counters = world.random.some(present(world), 2);
  const pile = pilesFor(world, held(world.book.balances, 'box') + off);
  write(world, { kind: 'box-counted', body: { moment, ...pile, counters } });
}

/** What the latest count lacks is written down, now and then wrongly or by one person alone. */
function writeDifference(world: World): void {
  const { random, book } = world;
  const shown = book.open?.closingCount ?? book.open?.openingCount;
  if (!shown) return;
  const expected = shown.moment === 'closing' ? held(book.balances, 'box') : shown.expected;
  const difference = shown.counted - expected + (random.chance(6) ? 1 : 0);
  if (difference === 0) return;
  const people = random.some(present(world), random.chance(92) ? 2 : 1);
  const found = { where: 'box', amount: amount(difference), cause: 'count', people, reason: null } as const;
  write(world, { kind: 'difference-found', body: found });
}

function minutes(world: World): void {
  const { random, book } = world;
  const text = fresh(world, 'text');
  if (random.chance(50)) write(world, { kind: 'noted', body: { text } });
  else write(world, { kind: 'decided', body: { ...overrideBy(world), overrides: [] } });
  if (random.chance(10)) write(world, { kind: 'erased', body: { card: text } });
  const [one] = Object.values(book.representations);
  if (one && one.meeting !== book.open?.id)
    write(world, { kind: 'representation-confirmed', body: { member: one.member, meeting: one.meeting } });
  if (random.chance(5))
    write(world, {
      kind: 'representation-confirmed',
      body: { member: anyone(world), meeting: book.open?.id ?? 'nowhere:1' },
    });
}

function people(world: World): void {
  const { random } = world;
  const step = random.pick([
    agree,
    agree,
    agree,
    joinAny,
    joinAny,
    joinAny,
    joinAny,
    leaving.leave,
    leftEven,
  ]);
  step(world);
}

const joinAny: Step = (world) => void join(world, world.random.whole(1, 30));
const leftEven: Step = (world) =>
  void write(world, { kind: 'member-left', body: { member: anyone(world), reason: null } });

function mischief(world: World): void {
  const { random, book } = world;
  const member = anyone(world);
  const paid = { member, amount: sumOf(world), carried: amount(0), to: 'box' } as const;
  const gone = Object.values(book.members).find(({ leftOn }) => leftOn !== null)?.id ?? 'nobody';
  const intent = fresh(world, 'twice');
  random.pick([
    () => write(world, { kind: 'deposit', body: paid }, { phone: world.other }),
    () =>
      [1, 2].map(() => write(world, { kind: 'income', body: { ...paid, what: null } as never }, { intent })),
    () =>
      [1, 2].map(() =>
        write(world, { kind: 'solidarity-in', body: { member, amount: paid.amount } }, { intent }),
      ),
    () => write(world, { kind: 'deposit', body: { ...paid, member: gone } }),
    () => write(world, { kind: 'deposit', body: { ...paid, amount: amount(-5) } }),
    () => write(world, { kind: 'founded', body: {} as never }),
    () => write(world, { kind: 'deposit', body: { ...paid, decision: 'nowhere:1' } }),
    () => write(world, { kind: 'deposit', body: { ...paid, replaces: 'nowhere:1' } }),
    () =>
      write(world, {
        kind: 'box-counted',
        body: { moment: 'closing', pieces: { 'note-7': 1 }, counted: amount(7), counters: [] },
      }),
    () => act(world, { do: 'adopt', entry: 'nowhere:1' }),
    () => write(world, { kind: 'meeting-cancelled', body: { reason: 'text' } }),
    () => write(world, { kind: 'member-joined', body: { member, number: 1, on: world.day } }),
    () =>
      write(world, {
        kind: 'opening-member',
        body: { member, savings: amount(1), carried: amount(0), fineOwed: amount(0), since: null },
      }),
    () => seal(world),
    () =>
      write(world, {
        kind: 'owed-booked',
        body: { member, amount: amount(unitOf(world)), against: 'savings' },
      }),
  ])();
}

const STEPS: readonly Step[] = [
  ...Array.from({ length: 6 }, () => money.deposit),
  money.withdrawal,
  money.withdrawal,
  money.carriedReturned,
  ...Array.from({ length: 3 }, () => money.loan),
  ...Array.from({ length: 4 }, () => money.repayment),
  money.loanEnd,
  money.reschedule,
  money.callOn,
  money.callOn,
  money.fine,
  money.fine,
  money.solidarity,
  money.match,
  money.otherMoney,
  money.otherMoney,
  money.owedPaid,
  endOfCycle,
  correction,
  correction,
  correction,
  errorFound,
  resolution,
  bankCheck,
  minutes,
  adoption,
  people,
  leaving.later,
  mischief,
  confirmation,
];

/** What several phones write apart has its goals by its odds (apart-meeting.ts). */
const ALL_STEPS: readonly Step[] = [...STEPS, goal];

function seal(world: World): void {
  const { random, book } = world;
  const all = membersNow(book).map(({ id }) => id);
  const witnesses = random.some(random.chance(90) ? present(world) : all, random.chance(92) ? 2 : 1);
  const heads = random.chance(3) ? [] : coveredBy(book);
  act(world, { do: 'seal', witnesses, heads });
}

export function meeting(world: World): void {
  const { random } = world;
  open(world);
  if (!world.book.open) return;
  if (random.chance(5)) {
    write(world, { kind: 'meeting-cancelled', body: { reason: fresh(world, 'text') } });
    open(world);
  }
  if (random.chance(85)) attend(world);
  if (random.chance(80)) count(world, 'opening', random.chance(10) ? -unitOf(world) : 0);
  else write(world, { kind: 'count-postponed', body: { reason: fresh(world, 'text') } });
  writeDifference(world);
  for (let left = random.whole(4, 25); left > 0; left -= 1) {
    if (random.chance(3)) newSheet(world, world.phone);
    random.pick(ALL_STEPS)(world);
  }
  close(world);
}

export const anyStep = (world: World): void => world.random.pick(STEPS)(world);

/** Counts until the box and the book agree; sometimes something moves after the count. */
export function close(world: World): void {
  const { random } = world;
  const off = random.chance(25) ? random.pick([-2, -1, 1]) * unitOf(world) : 0;
  count(world, 'closing', off);
  if (random.chance(20)) random.pick(ALL_STEPS)(world);
  if (random.chance(50)) errorFound(world);
  seal(world);
  for (let tries = 0; world.book.open && tries < 8; tries += 1) {
    if (isStale(world.book)) count(world, 'closing', off);
    writeDifference(world);
    seal(world);
  }
}

const isStale = ({ open: now }: Book): boolean => !now?.closingCount || now.closingStale;
