/** What is asked of fines, the solidarity fund, what is read aloud, what is shared, the box, and how the meeting decides. */

import { type Conditions, type Fine, SHARINGS, type Sharing } from '../conditions/conditions.ts';
import { inForce } from '../conditions/in-force.ts';
import { type Amount, amount } from '../money.ts';
import { type Question, question } from './question.ts';

type Fund = Conditions['solidarityFund'];
type Box = Conditions['box'];

/** The community's own figure where there is one: a fine, else what the box can pay. */
function fundBy(mode: Fund['mode'], { solidarityFund, fines, box }: Conditions): Fund {
  if (mode === solidarityFund.mode) return solidarityFund;
  return mode === 'perMeeting' ? { mode, amount: amount(fines[0]?.amount ?? box.cashStep) } : { mode };
}

const withBox = (conditions: Conditions, part: Partial<Box>): Conditions => ({
  ...conditions,
  box: { ...conditions.box, ...part },
});
const withDecisions = (conditions: Conditions, part: Partial<Conditions['decisions']>): Conditions => ({
  ...conditions,
  decisions: { ...conditions.decisions, ...part },
});
const withRepresented = (conditions: Conditions, part: Partial<Conditions['represented']>): Conditions => ({
  ...conditions,
  represented: { ...conditions.represented, ...part },
});

export const FINE_QUESTIONS: readonly Question[] = [
  question<readonly Fine[]>('fines', 'fines', {
    asks: { as: 'fines' },
    get: ({ fines }) => fines,
    put: (conditions, fines) => ({ ...conditions, fines: [...fines] }),
  }),
  question<boolean>('representedFined', 'fines', {
    asks: { as: 'yesNo' },
    get: ({ represented }) => represented.fined,
    put: (conditions, fined) => withRepresented(conditions, { fined }),
  }),
  question<Fund['mode']>('solidarityMode', 'solidarity', {
    asks: { as: 'choice', choices: ['none', 'perMeeting', 'free'] },
    get: ({ solidarityFund }) => solidarityFund.mode,
    put: (conditions, mode) => ({ ...conditions, solidarityFund: fundBy(mode, conditions) }),
  }),
  question<Amount>('solidarity', 'solidarity', {
    asks: { as: 'amount', none: 'never' },
    isAsked: ({ solidarityFund }) => solidarityFund.mode === 'perMeeting',
    get: ({ solidarityFund }) => (solidarityFund.mode === 'perMeeting' ? solidarityFund.amount : undefined),
    put: (conditions, given) => ({ ...conditions, solidarityFund: { mode: 'perMeeting', amount: given } }),
  }),
];

export const MEETING_QUESTIONS: readonly Question[] = [
  question<NonNullable<Conditions['readAloud']>>('readAloud', 'readAloud', {
    asks: { as: 'choice', choices: ['totals', 'withNames'] },
    get: (conditions) => inForce(conditions).readAloud,
    put: (conditions, readAloud) => ({ ...conditions, readAloud }),
  }),
  question<Sharing>('sharing', 'sharing', {
    asks: { as: 'choice', choices: SHARINGS },
    get: ({ sharing }) => sharing,
    put: (conditions, sharing) => ({ ...conditions, sharing }),
  }),
  question<number>('keyHolders', 'box', {
    asks: { as: 'count', least: 0, most: 5 },
    get: ({ box }) => box.keyHolders,
    put: (conditions, keyHolders) => withBox(conditions, { keyHolders }),
  }),
  question<number>('witnesses', 'box', {
    asks: { as: 'count', least: 0, most: 5 },
    get: ({ box }) => box.witnesses,
    put: (conditions, witnesses) => withBox(conditions, { witnesses }),
  }),
  question<Amount>('cashStep', 'box', {
    asks: { as: 'amount', none: 'never' },
    get: ({ box }) => box.cashStep,
    put: (conditions, cashStep) => withBox(conditions, { cashStep }),
  }),
  question<Conditions['decisions']['by']>('decidedBy', 'decisions', {
    asks: { as: 'choice', choices: ['consensus', 'majority'] },
    get: ({ decisions }) => decisions.by,
    put: (conditions, by) => withDecisions(conditions, { by }),
  }),
  question<number>('quorum', 'decisions', {
    asks: { as: 'count', least: 0, most: 100 },
    get: ({ decisions }) => decisions.quorumPercent,
    put: (conditions, quorumPercent) => withDecisions(conditions, { quorumPercent }),
  }),
  question<boolean>('representedCounts', 'decisions', {
    asks: { as: 'yesNo' },
    get: ({ represented }) => represented.countsForQuorum,
    put: (conditions, countsForQuorum) => withRepresented(conditions, { countsForQuorum }),
  }),
];
