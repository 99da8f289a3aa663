/** The community of the stories: four members who save freely, borrow what they have saved, and have no key holders to name. */
import type { Conditions, LoanTerms } from '../../../src/ledger/conditions/conditions.ts';
import { amount } from '../../../src/ledger/money.ts';

export const NAMES = ['ana', 'bea', 'cira', 'dora'];

export const TERMS: LoanTerms = {
  interest: { mode: 'none' },
  plan: { mode: 'equalPrincipal', instalments: 4, every: { unit: 'months', count: 1 } },
  lateFee: { mode: 'none' },
  order: 'lateFeesInterestPrincipal',
};

export const FREE: Conditions = {
  saving: { mode: 'free', least: amount(0) },
  withdrawals: 'allowed',
  loans: {
    limit: { rule: { rule: 'proportional', factor: '1' }, ceiling: null },
    terms: TERMS,
    severalAtOnce: true,
  },
  fines: [{ id: 'late', cause: 'late', name: null, amount: amount(100) }],
  solidarityFund: { mode: 'free' },
  match: { mode: 'none' },
  represented: { countsForQuorum: false, fined: false },
  decisions: { by: 'consensus', quorumPercent: 0 },
  meetings: { unit: 'weeks', count: 2 },
  box: { keyHolders: 0, witnesses: 0, cashStep: amount(5) },
};

/** A sponsor who doubles what was saved. */
export const DOUBLED: Conditions = {
  ...FREE,
  match: { mode: 'sponsor', sponsor: 'caixa', name: 'La Caixa', ratio: '1', countsForLimit: true },
};
