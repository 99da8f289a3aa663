/**
 * Conditions to start from; every one can be changed before the community agrees to them. Figures are those found in the
 * field (docs/method.md, "Conditions"), in whole pieces of the community's own currency. Must not know: names, languages.
 */

import type { Currency } from '../currency.ts';
import { type Amount, amount, times } from '../money.ts';
import type { Conditions, Fine, LoanTerms, Period, ShareOut } from './conditions.ts';

/**
 * barcelona: Barcelona Microcredits · caf: ACAF and Winkomun · vsla: savings by shares, as VSL Associates, CARE and Plan ·
 * silc: CRS · savingForChange: Oxfam · rotatingLoan: one loan that goes round, as in Palma.
 */
export const TEMPLATES = ['barcelona', 'caf', 'vsla', 'silc', 'savingForChange', 'rotatingLoan'] as const;
export type TemplateId = (typeof TEMPLATES)[number];

/** The sponsor's id in a book founded from a template: a book has one sponsor to begin with. */
export const FIRST_SPONSOR = 'sponsor';

/** What people of this currency save, pay as a fine and put into the solidarity fund at a time, in minor units. */
export interface Scale {
  readonly share: Amount;
  readonly fine: Amount;
  readonly solidarity: Amount;
  readonly cashStep: Amount;
}

const SCALE_BY_CODE: Readonly<Record<string, Scale>> = {
  EUR: { share: amount(1000), fine: amount(100), solidarity: amount(100), cashStep: amount(50) },
  XOF: { share: amount(1000), fine: amount(200), solidarity: amount(100), cashStep: amount(25) },
  UGX: { share: amount(5000), fine: amount(500), solidarity: amount(500), cashStep: amount(100) },
};

/** For a currency entered by hand: a share is the smallest note, a fine a fifth of it, the step its smallest piece. */
export function scaleOf(currency: Currency): Scale {
  const known = SCALE_BY_CODE[currency.code];
  if (known && currency.denominations.some((piece) => known.cashStep % piece.value === 0)) return known;
  const values = currency.denominations.map((piece) => piece.value);
  const notes = currency.denominations.filter((piece) => piece.form === 'note').map((piece) => piece.value);
  const share = amount(Math.min(...(notes.length > 0 ? notes : values)));
  const cashStep = amount(Math.min(...values));
  const part = times(cashStep, Math.max(1, Math.floor(share / 5 / cashStep)));
  return { share, fine: part, solidarity: part, cashStep };
}

/** @param sponsorName the organisation that doubles the savings, in the community's words; empty where there is none. */
export function conditionsFrom(template: TemplateId, currency: Currency, sponsorName: string): Conditions {
  const scale = scaleOf(currency);
  return {
    ...common(scale),
    ...OWN_BY_TEMPLATE[template](scale),
    match: matchBy(sponsorName),
  };
}

/** The sponsor doubles what is saved (1 : 1) and her part counts for the limit. */
export function matchBy(sponsorName: string): Conditions['match'] {
  const name = sponsorName.trim();
  if (name === '') return { mode: 'none' };
  return {
    mode: 'sponsor',
    sponsor: FIRST_SPONSOR,
    name,
    ratio: '1',
    countsForLimit: true,
    base: 'notYetMatched',
    most: { member: null, community: null },
    every: null,
    eligible: { savings: amount(0), attendancePercent: 0 },
    onExit: 'stays',
  };
}

/** What every template begins with; its own says what differs. */
type Common = Pick<
  Conditions,
  | 'people'
  | 'withdrawalNotice'
  | 'concentration'
  | 'leaving'
  | 'joining'
  | 'readAloud'
  | 'represented'
  | 'box'
>;
type Own = Omit<Conditions, keyof Common | 'match'> & Partial<Common>;

function common({ cashStep }: Scale): Common {
  return {
    people: 'women',
    withdrawalNotice: null,
    concentration: { owes: null, saves: null },
    leaving: { bearsLosses: true, surplus: 'none' },
    joining: 'none',
    readAloud: 'totals',
    represented: { countsForQuorum: false, fined: false },
    box: { keyHolders: 3, witnesses: 2, cashStep },
  };
}

const OWN_BY_TEMPLATE: Readonly<Record<TemplateId, (scale: Scale) => Own>> = {
  barcelona: (scale) => ({
    saving: { mode: 'free', least: amount(0) },
    withdrawals: 'allowed',
    loans: loans({ rule: 'proportional', factor: '1' }, { mode: 'none' }, equalParts(6)),
    fines: attendanceFines(scale),
    solidarityFund: { mode: 'none' },
    cycle: { mode: 'permanent', every: YEAR },
    shareOut: endingWith('savings'),
    leaving: { bearsLosses: true, surplus: 'atShareOut' },
    decisions: { by: 'consensus', quorumPercent: 50 },
    meetings: FORTNIGHT,
  }),
  caf: (scale) => ({
    saving: { mode: 'free', least: scale.share },
    withdrawals: 'allowed',
    loans: loans({ rule: 'multiple', times: '4' }, { mode: 'monthlyOnOwed', percent: '1' }, equalParts(6)),
    fines: attendanceFines(scale),
    solidarityFund: { mode: 'none' },
    cycle: { mode: 'permanent', every: YEAR },
    shareOut: endingWith('savingsTime'),
    leaving: { bearsLosses: true, surplus: 'atShareOut' },
    decisions: { by: 'majority', quorumPercent: 50 },
    meetings: MONTH,
  }),
  vsla: (scale) => ({
    ...sharedOutYearly(scale, 'shares'),
    saving: { mode: 'shares', price: scale.share, most: 5, rest: 'handedBack' },
    loans: loans(
      { rule: 'multiple', times: '3' },
      { mode: 'once', percent: '10' },
      { mode: 'onePayment', after: MONTH },
    ),
    meetings: FORTNIGHT,
  }),
  silc: (scale) => ({
    ...sharedOutYearly(scale, 'savings'),
    saving: { mode: 'free', least: scale.share },
    loans: loans(
      { rule: 'multiple', times: '3' },
      { mode: 'monthlyOnOriginal', percent: '10' },
      equalParts(3),
    ),
    meetings: FORTNIGHT,
  }),
  savingForChange: (scale) => ({
    ...sharedOutYearly(scale, 'savings'),
    saving: { mode: 'quota', quota: scale.share },
    loans: loans({ rule: 'multiple', times: '3' }, { mode: 'monthlyOnOwed', percent: '10' }, equalParts(3)),
    meetings: { unit: 'weeks', count: 1 },
  }),
  // Whoever's turn it is takes what all bring: with 15 members, the usual number, 15 times her own quota.
  rotatingLoan: (scale) => ({
    saving: { mode: 'quota', quota: scale.share },
    withdrawals: 'notAllowed',
    loans: loans({ rule: 'multiple', times: '15' }, { mode: 'none' }, equalParts(12)),
    fines: attendanceFines(scale),
    solidarityFund: { mode: 'none' },
    cycle: { mode: 'permanent', every: YEAR },
    shareOut: endingWith('equal'),
    decisions: { by: 'consensus', quorumPercent: 50 },
    meetings: MONTH,
  }),
};

const MONTH: Period = { unit: 'months', count: 1 };
const YEAR: Period = { unit: 'months', count: 12 };
const FORTNIGHT: Period = { unit: 'weeks', count: 2 };

/** Savings stay until everything is shared out, once a year; a solidarity fund beside them. */
function sharedOutYearly(scale: Scale, surplusBy: ShareOut['surplusBy']) {
  return {
    withdrawals: 'notAllowed',
    fines: attendanceFines(scale),
    solidarityFund: { mode: 'perMeeting', amount: scale.solidarity },
    cycle: { mode: 'sharedOut', every: YEAR },
    shareOut: endingWith(surplusBy),
    decisions: { by: 'consensus', quorumPercent: 50 },
  } as const;
}

/** The sponsor's money goes back and the solidarity fund stays; whom a loss falls on is to be asked. */
const endingWith = (surplusBy: ShareOut['surplusBy']): ShareOut => ({
  surplusBy,
  solidarityFund: 'kept',
  match: 'returned',
  lossFallsOn: null,
});

/** Nobody vouches, one loan at a time, no ceiling. */
function loans(
  rule: Conditions['loans']['limit']['rule'],
  interest: LoanTerms['interest'],
  plan: LoanTerms['plan'],
): Conditions['loans'] {
  return {
    limit: { rule, ceiling: null },
    guarantors: { mode: 'none' },
    terms: { interest, plan, lateFee: { mode: 'none' }, order: 'lateFeesInterestPrincipal' },
    severalAtOnce: false,
  };
}

const equalParts = (instalments: number): LoanTerms['plan'] => ({
  mode: 'equalPrincipal',
  instalments,
  every: MONTH,
});

function attendanceFines(scale: Scale): Fine[] {
  return [
    { id: 'late', cause: 'late', name: null, amount: scale.fine },
    { id: 'absent', cause: 'absent', name: null, amount: times(scale.fine, 2) },
  ];
}
