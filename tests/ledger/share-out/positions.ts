/** Positions in a line: what there is, and who has and owes what, in minor units; what is left out is nothing. */
import { amount } from '../../../src/ledger/money.ts';
import type { Holding, Position } from '../../../src/ledger/share-out/position.ts';
import type { ShareOutRules } from '../../../src/ledger/share-out/rules.ts';
import { type ShareOut, shareOut } from '../../../src/ledger/share-out/share-out.ts';

export const RULES: ShareOutRules = {
  surplusBy: 'savings',
  solidarityFund: 'kept',
  match: 'returned',
  lossFallsOn: 'inProportion',
};

type Money<Of> = Partial<Record<keyof Of, number>>;

export type HoldingGiven = Money<
  Pick<
    Holding,
    | 'savings'
    | 'interestPaid'
    | 'matchPart'
    | 'isOwed'
    | 'fines'
    | 'lateFees'
    | 'interest'
    | 'principal'
    | 'owes'
  >
> & { readonly savingDays?: bigint; readonly isMember?: boolean };

export type PositionGiven = Money<
  Pick<
    Position,
    'box' | 'bank' | 'inHand' | 'solidarityFund' | 'losses' | 'cashStep' | 'sharePrice' | 'startAt'
  >
> & { readonly match?: number | readonly number[] };

export function holding(given: HoldingGiven, index: number): Holding {
  const of = (value: number | undefined) => amount(value ?? 0);
  return {
    member: `m${index + 1}`,
    number: index + 1,
    isMember: given.isMember ?? true,
    savings: of(given.savings),
    savingDays: given.savingDays ?? 0n,
    interestPaid: of(given.interestPaid),
    matchPart: of(given.matchPart),
    isOwed: of(given.isOwed),
    fines: of(given.fines),
    lateFees: of(given.lateFees),
    interest: of(given.interest),
    principal: of(given.principal),
    owes: of(given.owes),
  };
}

export function position(given: PositionGiven, members: readonly HoldingGiven[]): Position {
  const of = (value: number | undefined) => amount(value ?? 0);
  return {
    box: of(given.box),
    bank: of(given.bank),
    inHand: of(given.inHand),
    solidarityFund: of(given.solidarityFund),
    matches: [given.match ?? 0].flat().map(of),
    losses: of(given.losses),
    cashStep: amount(given.cashStep ?? 1),
    sharePrice: given.sharePrice === undefined ? null : amount(given.sharePrice),
    startAt: given.startAt ?? 0,
    holdings: members.map(holding),
  };
}

/** The share-out of a position that has one. */
export function sharedOut(standing: Position, rules: Partial<ShareOutRules> = {}): ShareOut {
  const done = shareOut(standing, { ...RULES, ...rules });
  if (!done.ok) throw new Error(`no share-out: ${done.code}`);
  return done.shareOut;
}
