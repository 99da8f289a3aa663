/**
 * Conditions to start from; every one can be changed before the community agrees to them. Figures are those found in the
 * field (docs/method.md, "Conditions"), in whole pieces of the community's own currency. Must not know: names, languages.
 */
import type { Conditions, Fine, LoanTerms } from './conditions.ts';
import type { Currency } from './currency.ts';
import { type Amount, amount, times } from './money.ts';

/** barcelona: Barcelona Microcredits · caf: ACAF and Winkomun · shares: savings by shares, as VSL Associates and CARE. */
export const TEMPLATES = ['barcelona', 'caf', 'shares'] as const;
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
  return { mode: 'sponsor', sponsor: FIRST_SPONSOR, name, ratio: '1', countsForLimit: true };
}

type Own = Pick<
  Conditions,
  'saving' | 'withdrawals' | 'loans' | 'fines' | 'solidarityFund' | 'decisions' | 'meetings'
>;

function common({ cashStep }: Scale): Pick<Conditions, 'represented' | 'box'> {
  return {
    represented: { countsForQuorum: false, fined: false },
    box: { keyHolders: 3, witnesses: 2, cashStep },
  };
}

const OWN_BY_TEMPLATE: Readonly<Record<TemplateId, (scale: Scale) => Own>> = {
  barcelona: (scale) => ({
    saving: { mode: 'free', least: amount(0) },
    withdrawals: 'allowed',
    loans: {
      limit: { rule: { rule: 'proportional', factor: '1' }, ceiling: null },
      terms: terms({ mode: 'none' }, equalParts(6)),
      severalAtOnce: false,
    },
    fines: attendanceFines(scale),
    solidarityFund: { mode: 'none' },
    decisions: { by: 'consensus', quorumPercent: 50 },
    meetings: { unit: 'weeks', count: 2 },
  }),
  caf: (scale) => ({
    saving: { mode: 'free', least: scale.share },
    withdrawals: 'allowed',
    loans: {
      limit: { rule: { rule: 'multiple', times: '4' }, ceiling: null },
      terms: terms({ mode: 'monthlyOnOwed', percent: '1' }, equalParts(6)),
      severalAtOnce: false,
    },
    fines: attendanceFines(scale),
    solidarityFund: { mode: 'none' },
    decisions: { by: 'majority', quorumPercent: 50 },
    meetings: { unit: 'months', count: 1 },
  }),
  shares: (scale) => ({
    saving: { mode: 'shares', price: scale.share, most: 5, rest: 'handedBack' },
    withdrawals: 'notAllowed',
    loans: {
      limit: { rule: { rule: 'multiple', times: '3' }, ceiling: null },
      terms: terms(
        { mode: 'once', percent: '10' },
        { mode: 'onePayment', after: { unit: 'months', count: 1 } },
      ),
      severalAtOnce: false,
    },
    fines: attendanceFines(scale),
    solidarityFund: { mode: 'perMeeting', amount: scale.solidarity },
    decisions: { by: 'consensus', quorumPercent: 50 },
    meetings: { unit: 'weeks', count: 2 },
  }),
};

const equalParts = (instalments: number): LoanTerms['plan'] => ({
  mode: 'equalPrincipal',
  instalments,
  every: { unit: 'months', count: 1 },
});

function terms(interest: LoanTerms['interest'], plan: LoanTerms['plan']): LoanTerms {
  return { interest, plan, lateFee: { mode: 'none' }, order: 'lateFeesInterestPrincipal' };
}

function attendanceFines(scale: Scale): Fine[] {
  return [
    { id: 'late', cause: 'late', name: null, amount: scale.fine },
    { id: 'absent', cause: 'absent', name: null, amount: times(scale.fine, 2) },
  ];
}
