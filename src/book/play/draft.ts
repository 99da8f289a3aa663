/** From a step that writes one entry to its draft, or to the refusal of a step that means nothing in this book. */
import type { Draft } from '../../ledger/entries/registry.ts';
import type { EntryStep } from '../script/steps.ts';
import type { Desk, Drafted, Drafters } from './desk.ts';
import { CASH_DRAFTERS } from './draft-cash.ts';
import { CYCLE_DRAFTERS } from './draft-cycle.ts';
import { DIFFERENCE_DRAFTERS } from './draft-differences.ts';
import { GOAL_DRAFTERS } from './draft-goals.ts';
import { LOAN_DRAFTERS } from './draft-loans.ts';
import { MEETING_DRAFTERS } from './draft-meeting.ts';
import { MEMBER_DRAFTERS } from './draft-members.ts';
import { OPENING_DRAFTERS } from './draft-opening.ts';
import { SAVINGS_DRAFTERS } from './draft-savings.ts';

/** Every step that writes one entry; a step without a drafter does not compile. */
const DRAFTERS: Drafters<EntryStep['step']> = {
  ...MEMBER_DRAFTERS,
  ...OPENING_DRAFTERS,
  ...MEETING_DRAFTERS,
  ...GOAL_DRAFTERS,
  ...SAVINGS_DRAFTERS,
  ...LOAN_DRAFTERS,
  ...CASH_DRAFTERS,
  ...DIFFERENCE_DRAFTERS,
  ...CYCLE_DRAFTERS,
  raw: (step, desk) => ({ kind: step.kind, body: withIds(step.body, desk) }) as Draft,
};

export function draftOf(step: EntryStep, desk: Desk): Drafted {
  const drafter = DRAFTERS[step.step] as (step: EntryStep, desk: Desk) => Drafted;
  return drafter(step, desk);
}

/** In a raw body "@label" stands for the id of a labelled entry. */
function withIds(value: unknown, desk: Desk): unknown {
  if (typeof value === 'string') return value.startsWith('@') ? desk.entry(value.slice(1)) : value;
  if (Array.isArray(value)) return value.map((one) => withIds(one, desk));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withIds(one, desk)]));
}
