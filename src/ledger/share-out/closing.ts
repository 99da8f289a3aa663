/**
 * What closing a cycle comes to in a book, by the rules in force: everything shared out, or, in a fund that goes on, its surplus
 * and what waited for it of those who left. The same figures for a projection on any day and for the entry, which states them. Source: docs/method.md, "Share-out".
 */
import { balanceOf, carriedOf, held, heldByStem, matchOf, owedBy, savingsOf } from '../accounts.ts';
import type { Book } from '../book.ts';
import type { CivilDate } from '../civil-date.ts';
import type { ShareOut as Agreed, Votes } from '../conditions/conditions.ts';
import { fineOwed } from '../entries/rules.ts';
import { standingOn } from '../loans/loan.ts';
import { add, larger, negate, smaller, subtract, sum, ZERO } from '../money.ts';
import type { Closing, ClosingMember, CycleMode } from './closing-shape.ts';
import { partsOf } from './parts.ts';
import { payOut } from './paying.ts';
import { byNumber, cashOf, type Holding, type Position } from './position.ts';
import { positionOf, sponsorsIn } from './position-of.ts';
import type { ShareOutRules } from './rules.ts';
import {
  type MemberPart,
  matchesAfter,
  type SharedOut,
  type ShareOut,
  type SponsorPart,
  shareOut,
} from './share-out.ts';

export interface Choice {
  readonly mode: CycleMode;
  /** What is agreed, with the answer of the meeting where it was open whom a loss falls on. */
  readonly rules: Agreed;
  readonly votes: Votes;
}

export type Closed =
  | { readonly ok: true; readonly closing: Closing }
  | { readonly ok: false; readonly code: 'lossFallsOnNobody' | Extract<SharedOut, { ok: false }>['code'] };

/** The closing of the book on a day; or why there is none. */
export function closingOf(book: Book, on: CivilDate, choice: Choice): Closed {
  const { mode, rules, votes } = choice;
  const asked: ShareOutRules = { ...rules, lossFallsOn: rules.lossFallsOn ?? 'inProportion' };
  const position = positionOf(book, on);
  const done = mode === 'sharedOut' ? shareOut(position, asked) : surplusOut(position, asked, book);
  if (!done.ok) return done;
  const out = done.shareOut;
  // With nothing to bear every answer is the same.
  if (rules.lossFallsOn === null && out.loss.total > 0) return { ok: false, code: 'lossFallsOnNobody' };
  const ends = mode === 'sharedOut';
  const closing: Closing = {
    mode,
    rules,
    votes,
    startAt: position.startAt,
    value: out.value,
    cash: out.cash,
    ended: endedIn(book),
    loss: out.loss,
    match: bySponsor(book, out),
    solidarityFund: { shared: out.solidarityFund.shared, kept: out.solidarityFund.kept },
    surplus: out.surplus,
    leftOver: out.leftOver,
    members: out.members.map((part) => memberIn(book, part)),
    loans: ends ? loansIn(book, on) : [],
    fines: ends ? finesIn(book) : [],
  };
  return { ok: true, closing };
}

/** Whoever owes more than her part: said before the meeting decides. */
export const debtorsIn = ({ members }: Closing): readonly ClosingMember[] =>
  members.filter(({ owes }) => owes > 0);

const endedIn = ({ balances }: Book): Closing['ended'] => ({
  interest: held(balances, 'interest'),
  fines: held(balances, 'fines'),
  income: held(balances, 'income'),
  expenses: held(balances, 'expenses'),
  losses: held(balances, 'losses'),
});

const memberIn = ({ balances }: Book, part: MemberPart): ClosingMember => ({
  ...part,
  savings: held(balances, savingsOf(part.member)),
  carried: held(balances, carriedOf(part.member)),
});

function loansIn(book: Book, on: CivilDate): Closing['loans'] {
  const owed = Object.values(book.loans).map((loan) => {
    const { principalOwed, interestDue, interestToCome, lateFeesDue } = standingOn(loan, on);
    const interest = add(interestDue, interestToCome);
    return { loan: loan.id, member: loan.member, lateFee: lateFeesDue, interest, principal: principalOwed };
  });
  return owed
    .filter(({ lateFee, interest, principal }) => lateFee !== 0 || interest !== 0 || principal !== 0)
    .sort((left, right) => (left.loan < right.loan ? -1 : 1));
}

const finesIn = (book: Book): Closing['fines'] =>
  Object.values(book.fines)
    .map(({ id, member }) => ({ fine: id, member, amount: fineOwed(book, id) }))
    .filter(({ amount }) => amount > 0)
    .sort((left, right) => (left.fine < right.fine ? -1 : 1));

/** By sponsor; `kept` as her account stands, also below zero. */
function bySponsor(book: Book, { sponsors }: ShareOut): Closing['match'] {
  return sponsorsIn(book).map((sponsor, at) => {
    const { loss = ZERO, shared = ZERO, paid = ZERO } = sponsors[at] ?? {};
    const kept = subtract(held(book.balances, matchOf(sponsor)), sum([loss, shared, paid]));
    return { sponsor, loss, shared, paid, kept };
  });
}

/**
 * The surplus of a fund that goes on: on cash basis, so what is not paid yet is no income, and loans run on. Losses fall as agreed. A
 * debt outside loans is netted from her part. Of who left it pays what waited for it; what others are owed besides, and the
 * solidarity fund, stays in the cash.
 */
function surplusOut(given: Position, rules: ShareOutRules, book: Book): SharedOut {
  if (rules.surplusBy === 'shares' && given.sharePrice === null) return { ok: false, code: 'sharesUnpriced' };
  if (!given.holdings.some(({ isMember }) => isMember)) return { ok: false, code: 'nobodyShares' };
  const holdings = given.holdings.map(withoutCharges).sort(byNumber);
  const position = { ...given, holdings };
  const parts = partsOf(position, { ...rules, match: 'kept', solidarityFund: 'kept' });
  const netted = holdings.map((holding, at) => {
    const [loss, surplus] = [parts.losses[at] ?? ZERO, parts.surplusParts[at] ?? ZERO];
    const owed = balanceOf(book.balances, owedBy(holding.member));
    const net = subtract(surplus, owed);
    return { holding, loss, surplus, owed, net };
  });
  const counted = cashOf(position);
  const setAside = add(larger(ZERO, parts.fund.unshared), larger(ZERO, heldByStem(book.balances, 'carried')));
  const claims = netted.map(({ holding: { member }, net, surplus }) =>
    surplus > 0 ? net : smaller(net, book.leavers[member]?.atShareOut ?? ZERO),
  );
  const paid = payOut(subtract(counted, setAside), claims, position.startAt, position.cashStep);
  const allPaid = sum(paid);
  const members = netted.map(({ holding, loss, surplus, owed, net }, at): MemberPart => {
    const hers = paid[at] ?? ZERO;
    return {
      ...{
        member: holding.member,
        savings: holding.savings,
        loss,
        match: ZERO,
        solidarityFund: ZERO,
        surplus,
      },
      ...{ part: surplus, isOwed: larger(ZERO, negate(owed)), charges: ZERO, debts: larger(ZERO, owed), net },
      ...{ paid: hers, stays: subtract(larger(ZERO, net), hers), owes: larger(ZERO, negate(net)) },
    };
  });
  const { match, fund, loss, surplus, leftOver } = parts;
  return {
    ok: true,
    shareOut: {
      value: sum(parts.surplusParts),
      loss,
      match: { left: match.left, shared: ZERO, paid: ZERO, kept: match.unshared },
      sponsors: matchesAfter(position, parts).map(
        ({ unshared, ...hers }): SponsorPart => ({ ...hers, paid: ZERO, kept: unshared }),
      ),
      solidarityFund: { left: fund.left, shared: ZERO, kept: fund.unshared },
      surplus,
      leftOver,
      members,
      cash: { counted, paid: allPaid, kept: subtract(counted, allPaid) },
    },
  };
}

const withoutCharges = (holding: Holding): Holding => ({
  ...holding,
  fines: ZERO,
  lateFees: ZERO,
  interest: ZERO,
});
