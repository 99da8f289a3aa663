/**
 * Every indicator as data: where it stands, what it is measured in, its formula, and how it is read out of what `indicators.ts` works
 * out. Screens, the command line and what is given out all go by this list, so none says another figure than the rest. The words
 * for people are texts under the same keys (`statements.indicator`, `statements.definition`). Must not know: languages, how figures look.
 */
import type { Indicators, Rate } from './indicators.ts';

/** `people` counts members, `things` loans, meetings or differences, `money` is in minor units. */
export type Unit = 'people' | 'things' | 'money' | 'days';

interface Defined {
  readonly key: string;
  readonly group: 'people' | 'savings' | 'loans' | 'order';
  readonly unit: Unit;
  /** In the words of docs/method.md. */
  readonly formula: string;
}

/** `sum`: a figure of its own. `share`: part and whole are of one unit. `average`: so much of the unit for each. */
export type Definition = Defined &
  (
    | { readonly is: 'sum'; readonly of: (found: Indicators) => number }
    | { readonly is: 'share' | 'average'; readonly of: (found: Indicators) => Rate }
  );

const PEOPLE = [
  {
    key: 'members',
    group: 'people',
    is: 'sum',
    unit: 'people',
    formula: 'members of the day',
    of: ({ members }) => members,
  },
  {
    key: 'dropout',
    group: 'people',
    is: 'share',
    unit: 'people',
    formula: 'left ÷ (members + left)',
    of: ({ dropout }) => dropout,
  },
  {
    key: 'attendance',
    group: 'people',
    is: 'share',
    unit: 'people',
    formula: 'present or late ÷ members then, over the last four sealed meetings that called the roll',
    of: ({ attendance }) => attendance,
  },
  {
    key: 'attendanceRepresented',
    group: 'people',
    is: 'share',
    unit: 'people',
    formula:
      'present, late or represented ÷ members then, over the last four sealed meetings that called the roll',
    of: ({ attendanceRepresented }) => attendanceRepresented,
  },
] as const satisfies readonly Definition[];

const SAVINGS = [
  {
    key: 'savings',
    group: 'savings',
    is: 'sum',
    unit: 'money',
    formula: 'what all members have saved',
    of: ({ savings }) => savings,
  },
  {
    key: 'savingsPerMember',
    group: 'savings',
    is: 'average',
    unit: 'money',
    formula: 'savings ÷ members, to the minor unit below',
    of: ({ savings, members }) => ({ part: savings, whole: members }),
  },
  {
    key: 'surplus',
    group: 'savings',
    is: 'sum',
    unit: 'money',
    formula: 'interest + fines + income + surplus brought along − expenses − losses, on cash basis',
    of: ({ surplus }) => surplus,
  },
  {
    key: 'returnOnSavings',
    group: 'savings',
    is: 'share',
    unit: 'money',
    formula: 'surplus ÷ savings',
    of: ({ returnOnSavings }) => returnOnSavings,
  },
] as const satisfies readonly Definition[];

const LOANS = [
  {
    key: 'fundUse',
    group: 'loans',
    is: 'share',
    unit: 'money',
    formula: 'owed ÷ (owed + box + bank − solidarity fund)',
    of: ({ fundUse }) => fundUse,
  },
  {
    key: 'borrowers',
    group: 'loans',
    is: 'share',
    unit: 'people',
    formula: 'members who owe principal ÷ members',
    of: ({ borrowers }) => borrowers,
  },
  {
    key: 'averageLoan',
    group: 'loans',
    is: 'average',
    unit: 'money',
    formula: 'principal owed ÷ loans that owe it, to the minor unit below',
    of: ({ atRisk, loansOwing }) => ({ part: atRisk.whole, whole: loansOwing }),
  },
  {
    key: 'loansPastDue',
    group: 'loans',
    is: 'sum',
    unit: 'things',
    formula: 'loans with anything overdue',
    of: ({ loansPastDue }) => loansPastDue,
  },
  {
    key: 'overdue',
    group: 'loans',
    is: 'sum',
    unit: 'money',
    formula: 'principal and interest that fell due before the day and were not paid',
    of: ({ overdue }) => overdue,
  },
  {
    key: 'atRisk',
    group: 'loans',
    is: 'share',
    unit: 'money',
    formula: 'whole balance of loans with anything overdue, or that were rescheduled ÷ all principal owed',
    of: ({ atRisk }) => atRisk,
  },
  {
    key: 'writtenOff',
    group: 'loans',
    is: 'share',
    unit: 'money',
    formula: 'principal written off as lost ÷ all principal ever lent',
    of: ({ writtenOff }) => writtenOff,
  },
] as const satisfies readonly Definition[];

const ORDER = [
  {
    key: 'meetings',
    group: 'order',
    is: 'share',
    unit: 'things',
    formula: 'sealed ÷ those that the agreed rhythm asks for since the first one',
    of: ({ meetings }) => meetings,
  },
  {
    key: 'daysToSeal',
    group: 'order',
    is: 'average',
    unit: 'days',
    formula: 'days from the meeting to its seal, all together ÷ sealed meetings',
    of: ({ daysToSeal }) => daysToSeal,
  },
  {
    key: 'differences',
    group: 'order',
    is: 'sum',
    unit: 'things',
    formula: 'differences of the box',
    of: ({ differences }) => differences.number,
  },
  {
    key: 'missing',
    group: 'order',
    is: 'sum',
    unit: 'money',
    formula: 'what was missing in the box, settled or not',
    of: ({ differences }) => differences.missing,
  },
  {
    key: 'tooMuch',
    group: 'order',
    is: 'sum',
    unit: 'money',
    formula: 'what was too much in the box, settled or not',
    of: ({ differences }) => differences.tooMuch,
  },
  {
    key: 'open',
    group: 'order',
    is: 'sum',
    unit: 'money',
    formula: 'what was missing or too much and is still open',
    of: ({ differences }) => differences.open,
  },
] as const satisfies readonly Definition[];

const ALL = [...PEOPLE, ...SAVINGS, ...LOANS, ...ORDER] as const;
export type IndicatorKey = (typeof ALL)[number]['key'];

/** In the order in which they are read. */
export const DEFINITIONS: readonly (Definition & { readonly key: IndicatorKey })[] = ALL;

/** What a figure is made of; a sum has no whole. Parts are added to parts and wholes to wholes, never a rate to a rate. */
export interface Measure {
  readonly part: number;
  readonly whole: number | null;
}

export function measureOf(definition: Definition, found: Indicators): Measure {
  return definition.is === 'sum' ? { part: definition.of(found), whole: null } : definition.of(found);
}
