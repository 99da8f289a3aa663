/**
 * A year of a savings group of twelve in West Africa, by shares (template `vsla`): 26 evenings two weeks apart; each buys as
 * many shares of 1000 as she always does and gives 100 to the solidarity fund; six loans at 5 % every second evening on what is still owed;
 * two fines; a grant from the fund; and the shares are paid out at the end, the fund kept.
 *
 * A loan of 60,000 comes back as 20,000 + 3,000, 20,000 + 2,000 and 20,000 + 1,000: a tenth of it is interest. All loans are
 * 330,000, so 33,000 are earned, and 600 of fines: 33,600 for 672 shares, 50 for each. A share of 1000 is worth 1050.
 */
import { currencyOf, type Evening, type Told, type Year } from './evening.ts';

export const SAVERS =
  'Aminata,Binta,Coumba,Djénéba,Fanta,Hawa,Kadiatou,Mariam,Nafi,Oumou,Ramata,Salimata'.split(',');
const [AMINATA, BINTA, COUMBA, DJENEBA, FANTA, HAWA, KADIATOU, MARIAM, NAFI, OUMOU, RAMATA, SALIMATA] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
] as const;

export interface SharesPart {
  readonly member: number;
  readonly shares: number;
  /** 1050 for each. */
  readonly cash: string;
}

const part = (member: number, shares: number, cash: string): SharesPart => ({ member, shares, cash });

/** 25 evenings; Coumba, who always buys three, was away once. */
export const SHARES_PARTS: readonly SharesPart[] = [
  part(AMINATA, 25, '26250'),
  part(BINTA, 50, '52500'),
  part(COUMBA, 72, '75600'),
  part(DJENEBA, 25, '26250'),
  part(FANTA, 50, '52500'),
  part(HAWA, 125, '131250'),
  part(KADIATOU, 50, '52500'),
  part(MARIAM, 25, '26250'),
  part(NAFI, 75, '78750'),
  part(OUMOU, 50, '52500'),
  part(RAMATA, 100, '105000'),
  part(SALIMATA, 25, '26250'),
];

/** 12 × 100 on 26 evenings, less one who was away and less the grant. */
export const FUND = '26100';

const handedOver: readonly Told[] = SHARES_PARTS.map(({ member, cash }) => ({
  step: 'part-handed-over',
  ...{ member, cash },
}));

const fortnights = (): readonly string[] => {
  const days: string[] = [];
  for (let at = 0; at < 26; at += 1) {
    days.push(new Date(Date.UTC(2025, 8, 6 + 14 * at)).toISOString().slice(0, 10));
  }
  return days;
};

/** What happens on an evening besides the shares, by its number from 1. */
const HAPPENS: Readonly<Record<number, Omit<Evening, 'on'>>> = {
  4: { absent: [COUMBA] },
  5: {
    fines: [COUMBA],
    lent: [{ as: 'rice', member: HAWA, amount: '60000', purpose: 'Rice to sell' }],
  },
  6: { lent: [{ as: 'hens', member: RAMATA, amount: '45000', purpose: 'Hens' }] },
  7: { paysBack: { rice: '23000' } },
  8: { paysBack: { hens: '17250' } },
  9: {
    paysBack: { rice: '22000' },
    lent: [{ as: 'dye', member: NAFI, amount: '60000', purpose: 'Cloth and dye' }],
  },
  10: { paysBack: { hens: '16500' } },
  11: { paysBack: { rice: '21000', dye: '23000' } },
  12: {
    paysBack: { hens: '15750' },
    lent: [{ as: 'mill', member: COUMBA, amount: '75000', purpose: 'A share in the mill' }],
  },
  13: { paysBack: { dye: '22000' } },
  14: {
    late: [OUMOU],
    fines: [OUMOU],
    paysBack: { mill: '28750' },
    lent: [{ as: 'soap', member: BINTA, amount: '30000', purpose: 'Soap' }],
  },
  15: { paysBack: { dye: '21000' } },
  16: { paysBack: { mill: '27500', soap: '11500' } },
  17: { lent: [{ as: 'onions', member: HAWA, amount: '60000', purpose: 'Onions' }] },
  18: { paysBack: { mill: '26250', soap: '11000' } },
  19: { paysBack: { onions: '23000' } },
  20: {
    paysBack: { soap: '10500' },
    other: [{ step: 'solidarity-out', member: SALIMATA, amount: '5000', reason: 'Her child was ill' }],
  },
  21: { paysBack: { onions: '22000' } },
  23: { paysBack: { onions: '21000' } },
  26: {
    saves: Object.fromEntries(SHARES_PARTS.map(({ member }) => [member, '0'])),
    other: [{ step: 'cycle-closed', as: 'share-out' }, ...handedOver],
  },
};

/** The evenings of which somebody taps a whole one (tests/e2e/vsla-year.e2e.ts). */
export const VSLA_TAPPED = { loanAndRepayment: 14, shareOut: 26 } as const;

/** A month, as such a group counts it. */
const TWO_MEETINGS = { unit: 'meetings', count: 2, apart: { unit: 'weeks', count: 2 } };

export const VSLA: Year = {
  head: {
    format: 'caixeta-book-script',
    version: 1,
    name: 'Benkadi',
    currency: 'XOF',
    foundedOn: '2025-09-01',
    offices: { chair: AMINATA, treasurer: RAMATA, secretary: FANTA, keyHolders: [BINTA, KADIATOU, MARIAM] },
    template: 'vsla',
    changes: {
      loans: {
        terms: {
          interest: { mode: 'monthlyOnOwed', percent: '5', every: TWO_MEETINGS },
          plan: { mode: 'equalPrincipal', instalments: 3, every: TWO_MEETINGS },
        },
      },
    },
  },
  currency: currencyOf('XOF'),
  members: SAVERS,
  habits: ['1000', '2000', '3000', '1000', '2000', '5000', '2000', '1000', '3000', '2000', '4000', '1000'],
  fineFor: { late: '200', absent: '400' },
  solidarity: '100',
  evenings: fortnights().map((on, at) => ({ on, ...HAPPENS[at + 1] })),
};
