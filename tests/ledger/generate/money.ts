/** The steps of a meeting that move money, each with choices that people make, right and wrong. */

import { carriedOf, held, owedBy } from '../../../src/ledger/accounts.ts';
import type { Loan } from '../../../src/ledger/book.ts';
import { membersNow } from '../../../src/ledger/book.ts';
import { owedParts } from '../../../src/ledger/entries/loan-ends.ts';
import type { Draft } from '../../../src/ledger/entries/registry.ts';
import type { MemberId } from '../../../src/ledger/ids.ts';
import { callParts, mostCallable } from '../../../src/ledger/loans/calling.ts';
import { freeToPledge } from '../../../src/ledger/loans/free-savings.ts';
import { limitOf } from '../../../src/ledger/loans/limit.ts';
import {
  allocate,
  allocateRepayment,
  asBody,
  principalOwed,
  standingOn,
} from '../../../src/ledger/loans/loan.ts';
import { type Amount, amount, smaller } from '../../../src/ledger/money.ts';
import { split } from '../../../src/ledger/split.ts';
import { SPONSOR, termsOf } from './founding.ts';
import { anyone, fresh, overrideBy, sumOf, unitOf, type World, write } from './world.ts';

type Step = (world: World) => void;

/** Some commands carry a decision of the meeting, which counts only where it is needed. */
function put(world: World, drafts: Draft | readonly Draft[]): void {
  const override = world.random.chance(40) ? { override: overrideBy(world) } : {};
  write(world, drafts, { again: world.random.chance(20), ...override });
}

export const deposit: Step = (world) => {
  const { random } = world;
  const saving = world.book.conditions?.saving;
  const member = anyone(world);
  const unit = unitOf(world);
  const whole = amount(unit * random.whole(1, saving?.mode === 'shares' ? 6 : 10));
  const value = random.chance(75) ? whole : sumOf(world);
  const step = world.book.conditions?.box.cashStep ?? 1;
  const kept = held(world.book.balances, carriedOf(member));
  const carried =
    saving?.mode === 'shares' && random.chance(30) ? random.pick([step * 2, -Math.min(kept, value)]) : 0;
  const body = {
    member,
    amount: value,
    carried: amount(carried),
    to: random.pick(['box', 'box', 'bank'] as const),
  };
  put(world, { kind: 'deposit', body });
};

export const withdrawal: Step = (world) =>
  put(world, {
    kind: 'withdrawal',
    body: {
      member: anyone(world),
      amount: sumOf(world, 4),
      from: world.random.pick(['box', 'box', 'bank'] as const),
    },
  });

export const carriedReturned: Step = (world) => {
  const member = anyone(world);
  const kept = held(world.book.balances, carriedOf(member));
  put(world, { kind: 'carried-returned', body: { member, amount: kept > 0 ? kept : sumOf(world, 1) } });
};

export const loan: Step = (world) => {
  const { random, book } = world;
  const member = anyone(world);
  const possible = limitOf(book, member)?.possible ?? 0;
  const step = book.conditions?.box.cashStep ?? amount(1);
  const whole = possible - (possible % step);
  const asked = random.chance(70) && whole > 0 ? amount(whole) : sumOf(world, 30);
  const terms = random.chance(50) ? termsOf(world, random.chance(80)) : book.conditions?.loans.terms;
  if (!terms) return;
  const body = {
    member,
    amount: asked,
    from: random.pick(['box', 'box', 'bank'] as const),
    terms,
    cashStep: step,
    purpose: fresh(world, 'text'),
    ...pledgesFor(world, member, asked),
    saidYes: [member],
  };
  put(world, { kind: 'loan-paid-out', body });
};

/** Others vouch with what is free of theirs; now and then too much, herself, too few, or where nobody agreed to it. */
function pledgesFor(world: World, borrower: MemberId, lent: Amount) {
  const { random, book } = world;
  const agreed = book.conditions?.loans.guarantors;
  if (!(agreed?.mode === 'pledges' ? random.chance(85) : random.chance(4))) return {};
  const others = Object.keys(book.members).filter((id) => id !== borrower);
  const able = others.filter((id) => freeToPledge(book, id) > 0);
  const willing = random.some(random.chance(95) && able.length > 0 ? able : others, random.whole(1, 3));
  const named = random.chance(95) ? willing : [...willing, borrower];
  const pledges = [...new Set(named)].map((member) => {
    const free = freeToPledge(book, member);
    const share = Math.min(free, Math.ceil(lent / named.length));
    return { member, amount: share > 0 && random.chance(95) ? amount(share) : sumOf(world) };
  });
  return pledges.length > 0 ? { pledges } : {};
}

const running = (world: World): readonly Loan[] => Object.values(world.book.loans);

export const repayment: Step = (world) => {
  const { random, book } = world;
  const loans = running(world);
  const day = book.open?.heldOn ?? world.day;
  const found = loans.length > 0 && random.chance(96) ? random.pick(loans) : undefined;
  const to = random.pick(['box', 'box', 'bank'] as const);
  if (!found) {
    const nothing = { lateFee: amount(0), interest: amount(0), principal: sumOf(world) };
    put(world, { kind: 'repayment', body: { loan: 'nowhere:1', member: anyone(world), ...nothing, to } });
    return;
  }
  const standing = standingOn(found, day);
  const wanted = random.pick([standing.due, standing.toSettle, sumOf(world), sumOf(world, 3)]);
  const paid = wanted > 0 ? wanted : sumOf(world, 2);
  const { over, ...parts } = allocateRepayment(found, day, paid);
  const wrong = random.chance(8) || over === paid;
  const said = wrong ? { lateFee: amount(0), interest: amount(0), principal: paid } : asBody(parts);
  const body = { loan: found.id, member: found.member, ...said, to };
  put(world, { kind: 'repayment', body });
  if (random.chance(8)) put(world, { kind: 'repayment', body });
};

/** Forgiven in part or whole, or lost; now and then without the vote that it takes, or more than is owed. */
export const loanEnd: Step = (world) => {
  const { random, book } = world;
  const found = running(world).find(({ id }) => owedParts(book, id));
  const owed = found && owedParts(book, found.id);
  if (!found || !owed) return;
  const part = (most: Amount): Amount => (random.chance(60) ? most : sumOf(world, 1));
  const parts = {
    lateFee: part(owed.lateFee),
    interest: part(owed.interest),
    principal: part(owed.principal),
  };
  const body = { loan: found.id, member: found.member, reason: fresh(world, 'text') };
  const draft: Draft = random.chance(70)
    ? { kind: 'loan-forgiven', body: { ...body, ...parts } }
    : { kind: 'loan-written-off', body: { ...body, ...(random.chance(80) ? owed : parts) } };
  write(world, draft, random.chance(90) ? { override: overrideBy(world) } : {});
};

/** A new plan for what is owed; now and then for another sum, or without the vote that it takes. */
export const reschedule: Step = (world) => {
  const { random, book } = world;
  const loans = running(world).filter((one) => owedParts(book, one.id));
  if (loans.length === 0) return;
  const found = random.pick(loans);
  const owed = principalOwed(found);
  const { plan } = termsOf(world, random.chance(80));
  const said = owed > 0 && random.chance(95) ? owed : sumOf(world, 1);
  const body = { loan: found.id, member: found.member, owed: said, plan, reason: fresh(world, 'text') };
  write(world, { kind: 'loan-rescheduled', body }, random.chance(90) ? { override: overrideBy(world) } : {});
};

/** Those who vouched pay what they can, or a part; now and then more, or not in proportion. */
export const callOn: Step = (world) => {
  const { random, book } = world;
  const loans = running(world).filter((one) => one.pledges.length > 0 && mostCallable(book, one) > 0);
  if (loans.length === 0) return;
  const found = random.pick(loans);
  const most = mostCallable(book, found);
  const asked = random.chance(50)
    ? most
    : random.chance(90)
      ? smaller(most, sumOf(world, 2))
      : sumOf(world, 9);
  const parts = [...callParts(book, found, asked)];
  const { over, ...heads } = allocate(found, book.open?.heldOn ?? world.day, asked);
  const principal = amount(heads.principal + over);
  const [first] = parts;
  const said = random.chance(92) || !first ? parts : [{ ...first, amount: asked }];
  const reason = fresh(world, 'text');
  const body = { loan: found.id, member: found.member, parts: said, ...heads, principal, reason };
  write(world, { kind: 'pledges-called', body }, random.chance(92) ? { override: overrideBy(world) } : {});
};

export const fine: Step = (world) => {
  const { random, book } = world;
  const fines = Object.values(book.fines);
  if (fines.length === 0 || random.chance(50)) {
    const agreed = random.pick(book.conditions?.fines ?? []);
    put(world, {
      kind: 'fine-charged',
      body: { member: anyone(world), fine: agreed.id, amount: agreed.amount },
    });
    return;
  }
  const { id, member, amount: charged } = random.pick(fines);
  const value = random.chance(70) ? charged : sumOf(world, 1);
  const named = random.chance(95) ? id : 'nowhere:1';
  if (random.chance(70)) put(world, { kind: 'fine-paid', body: { fine: named, member, amount: value } });
  else put(world, { kind: 'fine-waived', body: { fine: named, member, amount: value, reason: null } });
};

export const solidarity: Step = (world) => {
  const body = { member: anyone(world), amount: sumOf(world, 2) };
  if (world.random.chance(65)) put(world, { kind: 'solidarity-in', body });
  else put(world, { kind: 'solidarity-out', body: { ...body, reason: null } });
};

export const match: Step = (world) => {
  const { random, book } = world;
  if (random.chance(25)) {
    const body = { sponsor: SPONSOR, amount: sumOf(world), from: random.pick(['box', 'bank'] as const) };
    put(world, { kind: 'match-returned', body });
    return;
  }
  const members = membersNow(book).map(({ id }) => id);
  const savings = members.map((member) => held(book.balances, `savings/${member}`));
  const all = savings.reduce((total: number, one) => total + one, 0);
  const value = smaller(amount(Math.max(1, all)), sumOf(world, 20));
  const parts = all > 0 ? split(value, savings) : members.map((_, at) => (at === 0 ? value : amount(0)));
  const snapshot = members.map((member, at) => ({
    member,
    savings: savings[at] ?? amount(0),
    part: parts[at] ?? amount(0),
  }));
  if (random.chance(8)) snapshot.pop();
  const to = random.pick(['box', 'bank'] as const);
  put(world, { kind: 'match-received', body: { sponsor: SPONSOR, amount: value, to, snapshot } });
};

export const otherMoney: Step = (world) => {
  const { random } = world;
  const value = sumOf(world, 5);
  const at = random.pick(['box', 'bank'] as const);
  const member = anyone(world);
  put(
    world,
    random.pick<Draft>([
      { kind: 'expense', body: { amount: value, from: at, what: null, ...paidTo(world), receipt: 'F-12' } },
      { kind: 'income', body: { amount: value, to: at, what: fresh(world, 'text') } },
      { kind: 'box-to-bank', body: { amount: value } },
      { kind: 'bank-to-box', body: { amount: value } },
      { kind: 'handed-to', body: { member, amount: value, from: at, why: null } },
      { kind: 'handed-by', body: { member: holder(world) ?? member, amount: value, to: at } },
      { kind: 'handed-by', body: { member: holder(world) ?? member, amount: value, to: at } },
    ]),
  );
};

const paidTo = (world: World) => (world.random.chance(50) ? { payee: fresh(world, 'text') } : {});

const holder = (world: World): string | undefined =>
  Object.keys(world.book.balances)
    .find((account) => account.startsWith('in-hand/'))
    ?.slice('in-hand/'.length);

export const owedPaid: Step = (world) => {
  const { random, book } = world;
  const debtor = Object.keys(book.members).find((member) => held(book.balances, owedBy(member)) !== 0);
  const member = debtor ?? anyone(world);
  const owed = held(book.balances, owedBy(member));
  const value: Amount = owed === 0 || random.chance(20) ? sumOf(world, 2) : amount(Math.abs(owed));
  put(world, {
    kind: 'owed-paid',
    body: { member, amount: value, direction: owed < 0 ? ('out' as const) : ('in' as const) },
  });
};
