/** What is asked of the end of a cycle: when, who gets what, whom a loss falls on, and who leaves before it. */
import type { Conditions, Period, ShareOut } from '../conditions/conditions.ts';
import { inForce } from '../conditions/in-force.ts';
import { type Question, question } from './question.ts';

type Cycle = NonNullable<Conditions['cycle']>;
type Leaving = NonNullable<Conditions['leaving']>;
type Loss = NonNullable<ShareOut['lossFallsOn']>;

const YEAR: Period = { unit: 'months', count: 12 };

/** Where nobody was asked yet: by savings, and the sponsor's money and the solidarity fund are not shared. */
const FIRST: ShareOut = {
  surplusBy: 'savings',
  solidarityFund: 'kept',
  match: 'returned',
  lossFallsOn: null,
};

const withShareOut = (conditions: Conditions, part: Partial<ShareOut>): Conditions => ({
  ...conditions,
  shareOut: { ...(conditions.shareOut ?? FIRST), ...part },
});
const withLeaving = (conditions: Conditions, part: Partial<Leaving>): Conditions => ({
  ...conditions,
  leaving: { ...inForce(conditions).leaving, ...part },
});
const hasSponsor = ({ match }: Conditions): boolean => match.mode === 'sponsor';

export const ENDING_QUESTIONS: readonly Question[] = [
  question<Cycle['mode']>('cycleMode', 'cycle', {
    asks: { as: 'choice', choices: ['sharedOut', 'permanent'] },
    get: ({ cycle }) => cycle?.mode,
    put: (conditions, mode) => ({ ...conditions, cycle: { mode, every: conditions.cycle?.every ?? YEAR } }),
  }),
  question<Period>('cycleEvery', 'cycle', {
    asks: { as: 'period', none: false },
    isAsked: ({ cycle }) => cycle !== undefined,
    get: ({ cycle }) => cycle?.every,
    put: (conditions, every) =>
      conditions.cycle ? { ...conditions, cycle: { ...conditions.cycle, every } } : conditions,
  }),
  question<ShareOut['surplusBy']>('surplusBy', 'cycle', {
    asks: { as: 'choice', choices: ['savings', 'savingsTime', 'shares', 'equal', 'ownInterest'] },
    get: ({ shareOut }) => shareOut?.surplusBy,
    put: (conditions, surplusBy) => withShareOut(conditions, { surplusBy }),
  }),
  question<ShareOut['solidarityFund']>('fundShared', 'cycle', {
    asks: { as: 'choice', choices: ['kept', 'shared'] },
    isAsked: ({ solidarityFund }) => solidarityFund.mode !== 'none',
    get: ({ shareOut }) => shareOut?.solidarityFund,
    put: (conditions, solidarityFund) => withShareOut(conditions, { solidarityFund }),
  }),
  question<ShareOut['match']>('matchShared', 'cycle', {
    asks: { as: 'choice', choices: ['returned', 'kept', 'shared'] },
    isAsked: hasSponsor,
    get: ({ shareOut }) => shareOut?.match,
    put: (conditions, match) => withShareOut(conditions, { match }),
  }),
  question<Loss | 'later'>('loss', 'cycle', {
    asks: { as: 'choice', choices: ['sponsorFirst', 'inProportion', 'membersFirst', 'later'] },
    isAsked: hasSponsor,
    get: ({ shareOut }) => (shareOut ? (shareOut.lossFallsOn ?? 'later') : undefined),
    put: (conditions, loss) => withShareOut(conditions, { lossFallsOn: loss === 'later' ? null : loss }),
  }),
  question<NonNullable<Conditions['joining']>>('joining', 'joining', {
    asks: { as: 'choice', choices: ['none', 'catchUp'] },
    get: (conditions) => inForce(conditions).joining,
    put: (conditions, joining) => ({ ...conditions, joining }),
  }),
  question<boolean>('bearsLosses', 'leaving', {
    asks: { as: 'yesNo' },
    get: (conditions) => inForce(conditions).leaving.bearsLosses,
    put: (conditions, bearsLosses) => withLeaving(conditions, { bearsLosses }),
  }),
  question<Leaving['surplus']>('leaverSurplus', 'leaving', {
    asks: { as: 'choice', choices: ['now', 'atShareOut', 'none'] },
    get: (conditions) => inForce(conditions).leaving.surplus,
    put: (conditions, surplus) => withLeaving(conditions, { surplus }),
  }),
];
