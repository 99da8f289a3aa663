/**
 * What happened in the eight meetings of the practice community. Members are named by number, amounts are whole euros.
 * The last meeting was two weeks ago, so the next one is today. One loan is overdue, one euro was missing at the last count.
 */
import type { Plan } from '../../ledger/conditions/conditions.ts';

export const PURPOSES = ['fabric', 'oven', 'stall', 'papers', 'fridge'] as const;
export type PurposeName = (typeof PURPOSES)[number];

export interface LoanStory {
  readonly who: number;
  readonly euros: number;
  readonly plan: Plan;
  readonly purpose: PurposeName;
}

export const GOALS = ['lending', 'together', 'sewing', 'school'] as const;
export type GoalName = (typeof GOALS)[number];

/** `who` is null for the whole community; without `months` it has no day. */
export interface GoalStory {
  readonly who: number | null;
  readonly euros: number;
  readonly months?: number;
  readonly goal: GoalName;
  readonly symbol: string;
}

export interface MeetingStory {
  readonly absent?: readonly number[];
  readonly excused?: readonly number[];
  readonly late?: readonly number[];
  /** Absent, but her money came with somebody. */
  readonly represented?: { readonly who: number; readonly by: number };
  /** Of the fines for coming late, those paid at once. */
  readonly finesPaidBy?: readonly number[];
  readonly extraSavings?: Readonly<Record<number, number>>;
  readonly loans?: readonly LoanStory[];
  readonly repayments?: readonly { readonly who: number; readonly euros: number }[];
  readonly withdrawal?: { readonly who: number; readonly euros: number };
  readonly help?: { readonly who: number; readonly euros: number };
  readonly expense?: number;
  readonly toBank?: number;
  readonly match?: boolean;
  readonly note?: boolean;
  /** Said before `goals` are set. */
  readonly commonGoalReached?: boolean;
  readonly goals?: readonly GoalStory[];
  /** What the closing count lacked. */
  readonly missing?: number;
}

const inParts = (instalments: number): Plan => ({
  mode: 'equalPrincipal',
  instalments,
  every: { unit: 'months', count: 1 },
});
const inOneMonth: Plan = { mode: 'onePayment', after: { unit: 'months', count: 1 } };

export const MEETINGS: readonly MeetingStory[] = [
  { excused: [12] },
  { late: [8], finesPaidBy: [8] },
  {
    absent: [9],
    loans: [{ who: 2, euros: 40, plan: inParts(2), purpose: 'oven' }],
    goals: [{ who: null, euros: 500, goal: 'lending', symbol: 'other' }],
  },
  { late: [4, 10], finesPaidBy: [4, 10], match: true },
  {
    excused: [6],
    loans: [
      { who: 1, euros: 120, plan: inParts(6), purpose: 'fabric' },
      { who: 5, euros: 60, plan: inOneMonth, purpose: 'stall' },
    ],
  },
  {
    repayments: [{ who: 2, euros: 20 }],
    help: { who: 11, euros: 15 },
    expense: 6,
    toBank: 200,
    extraSavings: { 7: 40 },
    commonGoalReached: true,
    goals: [
      { who: null, euros: 3000, months: 6, goal: 'together', symbol: 'stock' },
      { who: 1, euros: 400, months: 6, goal: 'sewing', symbol: 'machine' },
      { who: 11, euros: 200, goal: 'school', symbol: 'school' },
    ],
  },
  {
    represented: { who: 3, by: 12 },
    repayments: [{ who: 2, euros: 20 }],
    withdrawal: { who: 10, euros: 10 },
    loans: [{ who: 4, euros: 80, plan: inParts(4), purpose: 'papers' }],
  },
  {
    absent: [5],
    late: [12],
    repayments: [
      { who: 1, euros: 20 },
      { who: 5, euros: 20 },
    ],
    loans: [{ who: 7, euros: 150, plan: inParts(10), purpose: 'fridge' }],
    note: true,
    missing: 1,
  },
];
