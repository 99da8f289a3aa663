/**
 * Where a community stands on the day of a share-out: what there is, what each member has and owes. What was earned is not a
 * field: it is what is left when everything else is counted, so that a position always adds up.
 * Must not know: the book, the rules.
 */
import type { MemberId } from '../ids.ts';
import { type Amount, add, subtract, sum } from '../money.ts';

/** One member's figures in minor units, all from zero. */
export interface Holding {
  readonly member: MemberId;
  /** By it the parts are given their order, however the list comes. */
  readonly number: number;
  /** A member today. Who has left only settles what is open. */
  readonly isMember: boolean;
  readonly savings: Amount;
  /** Her savings × the days that they were there, in minor units × days. */
  readonly savingDays: bigint;
  /** Interest that she has paid. */
  readonly interestPaid: Amount;
  /** Her part of the sponsor's match. */
  readonly matchPart: Amount;
  /** Change that is kept for her, and what else the community owes her. */
  readonly isOwed: Amount;
  readonly fines: Amount;
  readonly lateFees: Amount;
  /** What settles her loans on this day, besides the principal. */
  readonly interest: Amount;
  readonly principal: Amount;
  /** What she owes outside loans and fines. */
  readonly owes: Amount;
}

/** Minor units, from zero; `cashStep` from 1. `losses`: what was agreed to be lost. */
export interface Position {
  readonly box: Amount;
  readonly bank: Amount;
  readonly inHand: Amount;
  readonly solidarityFund: Amount;
  /** What is there of the match of each sponsor. */
  readonly matches: readonly Amount[];
  readonly losses: Amount;
  readonly cashStep: Amount;
  /** What a share costs; null where savings are not in shares. */
  readonly sharePrice: Amount | null;
  /** Who is served first where remainders are equal: a place among the members by number, from 0. */
  readonly startAt: number;
  readonly holdings: readonly Holding[];
}

/** The order in which parts are given, however the list comes; of two with one number, that of their ids. */
export const byNumber = (left: Holding, right: Holding): number =>
  left.number - right.number || (left.member < right.member ? -1 : 1);

export const cashOf = ({ box, bank, inHand }: Position): Amount => sum([box, bank, inHand]);

/** Fines, late fees and interest that she has not paid: at a share-out they are netted, and become income. */
export const chargesOf = ({ fines, lateFees, interest }: Holding): Amount => sum([fines, lateFees, interest]);

export const debtOf = (holding: Holding): Amount =>
  sum([chargesOf(holding), holding.principal, holding.owes]);

const totalOf = ({ holdings }: Position, of: (holding: Holding) => Amount): Amount => sum(holdings.map(of));

export const matchIn = ({ matches }: Position): Amount => sum(matches);

export const savingsIn = (position: Position): Amount => totalOf(position, ({ savings }) => savings);

/**
 * What there is and what is owed to the community, less what it owes members outside their savings. Fund and match are in it.
 */
export const worthOf = (position: Position): Amount =>
  subtract(
    add(cashOf(position), totalOf(position, debtOf)),
    totalOf(position, ({ isOwed }) => isOwed),
  );

/**
 * What was earned less what was spent, before losses, with the charges that are netted; below zero where more was spent.
 * Money that is missing in an open difference is not there, so it is in no worth and lowers this.
 */
export const surplusOf = (position: Position): Amount =>
  subtract(
    add(worthOf(position), position.losses),
    sum([savingsIn(position), position.solidarityFund, matchIn(position)]),
  );
