/** Sitting 0 of a generated community: founding, members, conditions of every mode, and figures brought from paper. */
import { addMonths } from '../../../src/ledger/civil-date.ts';
import {
  type Conditions,
  type LoanTerms,
  type Plan,
  type PlanPeriod,
  SHARINGS,
} from '../../../src/ledger/conditions/conditions.ts';
import type { BodyByKind } from '../../../src/ledger/entries/registry.ts';
import type { MemberId } from '../../../src/ledger/ids.ts';
import { amount } from '../../../src/ledger/money.ts';
import { anyone, fresh, overrideBy, pileOf, sumOf, unitOf, type World, write } from './world.ts';

export const SPONSOR = 'sponsor-1';

const MONTH = { unit: 'months', count: 1 } as const;

/** So many meetings, in a community that meets every two weeks or every month. */
function meetingsOf({ random }: World): Extract<PlanPeriod, { unit: 'meetings' }> {
  const apart = random.pick([{ unit: 'weeks', count: 2 }, MONTH] as const);
  return { unit: 'meetings', count: random.whole(1, 2), apart };
}

/** Equal instalments come as often as interest is charged, so that it goes with them; `fits` null: as it comes. */
function plan(world: World, fits: PlanPeriod | null): Plan {
  const { random } = world;
  const every: PlanPeriod = random.chance(25)
    ? meetingsOf(world)
    : { unit: random.pick(['weeks', 'months'] as const), count: random.whole(1, 3) };
  if (random.chance(40)) return { mode: 'onePayment', after: every };
  const instalments = random.whole(1, 12);
  const grace = random.chance(20) ? { grace: random.whole(0, 2) } : {};
  return random.chance(60)
    ? { mode: 'equalPrincipal', instalments, every, ...grace }
    : { mode: 'equalInstalments', instalments, ...grace, every: fits ?? every };
}

export function termsOf(world: World, fits = true): LoanTerms {
  const { random } = world;
  const percent = random.pick(['0.5', '1', '1.25', '2', '10']);
  const every = random.chance(20) ? meetingsOf(world) : null;
  const charge = every ? { percent, every } : { percent };
  return {
    interest: random.pick([
      { mode: 'none' },
      { mode: 'once', percent },
      { mode: 'monthlyOnOriginal', ...charge },
      { mode: 'monthlyOnOwed', ...charge },
    ] as const),
    plan: plan(world, fits ? (every ?? MONTH) : null),
    lateFee: random.pick([
      { mode: 'none' },
      { mode: 'none' },
      { mode: 'perInstalment', amount: amount(unitOf(world) / 5), graceDays: random.pick([0, 7]) },
      { mode: 'percentOfLate', percent: '10', graceDays: random.pick([0, 7]) },
    ] as const),
    order: random.pick(['lateFeesInterestPrincipal', 'interestLateFeesPrincipal'] as const),
  };
}

export function conditionsOf(world: World): Conditions {
  const { random } = world;
  const unit = unitOf(world);
  const smallest = Math.min(...world.currency.denominations.map(({ value }) => value));
  return {
    saving: random.pick([
      { mode: 'free', least: amount(random.pick([0, unit])) },
      { mode: 'quota', quota: amount(unit) },
      { mode: 'shares', price: amount(unit), most: 5, rest: random.pick(['handedBack', 'carried'] as const) },
    ] as const),
    ...concentrationOf(world),
    ...sharedOutAs(world),
    withdrawals: random.chance(80) ? 'allowed' : 'notAllowed',
    loans: {
      limit: {
        rule: random.pick([
          { rule: 'proportional', factor: '1' },
          { rule: 'proportionOfAll', factor: random.pick(['1', '1.5']) },
          { rule: 'multiple', times: random.pick(['1.5', '3', '4']) },
        ] as const),
        ceiling: random.chance(30) ? amount(unit * 20) : null,
      },
      ...guarantorsOf(world),
      terms: termsOf(world),
      severalAtOnce: random.chance(50),
    },
    fines: [
      { id: 'late', cause: 'late', name: null, amount: amount(unit / 5) },
      {
        id: 'stayed-away',
        cause: random.pick(['absent', 'noise', 'forgotPassbook'] as const),
        name: null,
        amount: amount(unit),
      },
      { id: 'noise', cause: 'other', name: 'Ruido', amount: amount(unit) },
    ],
    solidarityFund: random.chance(10)
      ? { mode: 'none' }
      : random.pick([{ mode: 'free' }, { mode: 'perMeeting', amount: amount(unit) }] as const),
    match: matchOf(world),
    represented: { countsForQuorum: random.chance(50), fined: random.chance(20) },
    decisions: { by: random.pick(['consensus', 'majority'] as const), quorumPercent: random.pick([0, 50]) },
    meetings: random.chance(80) ? { unit: 'weeks', count: 2 } : { unit: 'months', count: 1 },
    box: {
      keyHolders: random.pick([0, 2, 3]),
      witnesses: random.pick([0, 2]),
      cashStep: amount(smallest * random.pick([1, 2, 10])),
    },
  };
}

/** As of before there were guarantors, none, or pledges of all kinds. */
function guarantorsOf({ random }: World): Pick<Conditions['loans'], 'guarantors'> {
  if (random.chance(40)) return {};
  if (random.chance(30)) return { guarantors: { mode: 'none' } };
  const least = random.whole(0, 2);
  const percent = random.pick(['0', '12.5', '50', '100']);
  return {
    guarantors: { mode: 'pledges', least, percent, effect: random.pick(['secures', 'raises'] as const) },
  };
}

function concentrationOf({ random }: World): Pick<Conditions, 'concentration'> {
  const percent = () => (random.chance(50) ? null : random.pick(['30', '50']));
  return random.chance(50) ? {} : { concentration: { owes: percent(), saves: percent() } };
}

/** How members go and come, and how a cycle ends; or left out as in the first books. */
function sharedOutAs({ random }: World): Partial<Conditions> {
  if (random.chance(40)) return {};
  const every = random.chance(90)
    ? ({ unit: 'months', count: random.whole(9, 12) } as const)
    : ({ unit: 'weeks', count: random.whole(40, 52) } as const);
  return {
    withdrawalNotice: random.chance(75)
      ? null
      : random.pick([
          { unit: 'weeks', count: 2 },
          { unit: 'months', count: 1 },
        ] as const),
    cycle: { mode: random.pick(['sharedOut', 'permanent'] as const), every },
    shareOut: {
      surplusBy: random.pick(['savings', 'savingsTime', 'shares', 'equal', 'ownInterest'] as const),
      solidarityFund: random.pick(['kept', 'shared'] as const),
      match: random.pick(['returned', 'kept', 'shared'] as const),
      lossFallsOn: random.pick([null, 'sponsorFirst', 'inProportion', 'membersFirst'] as const),
    },
    leaving: {
      bearsLosses: random.chance(50),
      surplus: random.pick(['now', 'atShareOut', 'none'] as const),
    },
    joining: random.pick(['none', 'catchUp'] as const),
    readAloud: random.pick(['totals', 'withNames'] as const),
    // No draws of their own: who the group is and what it shares changes no figure, and every book stays the one of its seed.
    people: every.count % 2 === 0 ? 'mixed' : 'women',
    ...sharingBy(every.count),
  };
}

const sharingBy = (count: number): Pick<Conditions, 'sharing'> => {
  const sharing = SHARINGS[count % (SHARINGS.length + 1)];
  return sharing ? { sharing } : {};
};

function matchOf(world: World): Conditions['match'] {
  const { random } = world;
  if (random.chance(30)) return { mode: 'none' };
  const agreed = {
    mode: 'sponsor',
    sponsor: SPONSOR,
    name: 'Fundació',
    ratio: '1',
    countsForLimit: random.chance(80),
  } as const;
  if (random.chance(50)) return agreed;
  const most = (units: number) => (random.chance(50) ? null : amount(unitOf(world) * units));
  return {
    ...agreed,
    base: random.pick(['notYetMatched', 'allSavings'] as const),
    most: { member: most(10), community: most(50) },
    every: random.pick([null, { unit: 'months', count: 6 }, { unit: 'weeks', count: 26 }] as const),
    eligible: { savings: amount(random.pick([0, unitOf(world)])), attendancePercent: 75 },
    onExit: random.pick(['stays', 'returned'] as const),
  };
}

export function found(world: World): void {
  const { random } = world;
  const on = world.day;
  if (random.chance(10)) join(world, 1);
  const { code, digits, denominations } = world.currency;
  const currency = { code, digits, denominations: [...denominations] };
  const body = { name: 'La Caixeta', on, practice: false, currency };
  write(world, { kind: 'founded', body });
  if (random.chance(10)) write(world, { kind: 'founded', body });
  for (let number = 1; number <= random.whole(2, 8); number += 1) join(world, number);
  if (random.chance(10)) join(world, 1);
  if (random.chance(10)) openEarly(world);
  agree(world);
  const [chair = null, treasurer = null, ...rest] = Object.keys(world.book.members);
  const keyHolders = rest.slice(0, 3);
  write(world, { kind: 'offices-given', body: { chair, treasurer, secretary: null, keyHolders } });
  if (random.chance(50)) bringFromPaper(world);
}

/** Too early: nothing is agreed yet. */
function openEarly(world: World): void {
  const on = world.day;
  const people = { writer: anyone(world), counters: [], keyHolders: [], support: 0, supportNames: null };
  write(world, {
    kind: 'meeting-opened',
    body: { number: 1, kind: 'other', plannedOn: on, heldOn: on, ...people },
  });
}

export function join(world: World, number: number): MemberId {
  const member = fresh(world, 'member');
  write(world, { kind: 'member-joined', body: { member, number, on: world.day } });
  return member;
}

export function agree(world: World): void {
  const { votes } = overrideBy(world);
  write(
    world,
    { kind: 'conditions-agreed', body: { conditions: conditionsOf(world), votes } },
    { override: overrideBy(world) },
  );
}

function bringFromPaper(world: World): void {
  const { random } = world;
  const box = amount(unitOf(world) * random.whole(20, 100));
  const bank = sumOf(world);
  const solidarityFund = sumOf(world, 2);
  write(world, { kind: 'opening-cash', body: { pieces: pileOf(world, box), box, bank, solidarityFund } });
  for (const member of random.some(Object.keys(world.book.members), 4)) {
    write(world, { kind: 'opening-member', body: memberOnPaper(world, member) });
    if (random.chance(40)) write(world, { kind: 'opening-loan', body: loanOnPaper(world, member) });
  }
  const part = sumOf(world);
  const parts = [{ member: anyone(world), part }];
  const wrong = random.chance(20) ? 1 : 0;
  write(world, { kind: 'opening-match', body: { sponsor: SPONSOR, amount: amount(part + wrong), parts } });
  if (random.chance(50)) {
    const difference = amount(random.pick([-1, 1]) * unitOf(world));
    write(world, { kind: 'opening-difference', body: { amount: difference, reason: null } });
  }
}

export function memberOnPaper(world: World, member: MemberId): BodyByKind['opening-member'] {
  const { random } = world;
  return {
    member,
    savings: sumOf(world),
    carried: amount(random.pick([0, unitOf(world) / 5])),
    fineOwed: amount(random.pick([0, unitOf(world)])),
    since: null,
  };
}

function loanOnPaper(world: World, member: MemberId): BodyByKind['opening-loan'] {
  const { random } = world;
  const unit = unitOf(world);
  const principal = amount(unit * random.whole(4, 20));
  return {
    member,
    principal,
    owed: amount(principal - unit * random.whole(0, 3)),
    paidOutOn: addMonths(world.day, -random.whole(1, 5)),
    interestSettledBy: addMonths(world.day, random.pick([-1, 0, 0, 1])),
    ...(random.chance(30) ? { meetingsHeld: random.whole(0, 4) } : {}),
    terms: termsOf(world),
    cashStep: world.book.conditions?.box.cashStep ?? amount(1),
    purpose: null,
  };
}
