/**
 * Businesses, the visits to them and the growth plan, as plain data. What a business is, what was said at a visit and what a step is are
 * texts on cards, which go when the woman is erased; figures, days and choices stay without her name. Registered or not is said of
 * the business alone: of her own papers nothing is asked and nothing is kept.
 */
import type { CivilDate } from '../../ledger/civil-date.ts';
import type { CardId, EntryId } from '../../ledger/ids.ts';
import type { VisitFigures } from './figures.ts';

export type BusinessId = string;
export type StepId = string;

export interface Business {
  readonly id: BusinessId;
  readonly woman: string;
  /** When it was first written down here. */
  readonly since: CivilDate;
  /** What it is. */
  readonly what: CardId;
  /** Null where it has not begun. */
  readonly startedOn: CivilDate | null;
  readonly registered: boolean;
}

/** Who works in it besides her. */
export const PEOPLE_WORKING = ['paid', 'unpaidFamily', 'partners'] as const;
export type PeopleWorking = Readonly<Record<(typeof PEOPLE_WORKING)[number], number>>;

/** What the last loan went into; several are possible. */
export const LOAN_USES = ['stock', 'equipment', 'premises', 'debts', 'household', 'other'] as const;

/** The one that weighs most. */
export const PROBLEMS = [
  ...['customers', 'money', 'supplies', 'place', 'papers'],
  ...['prices', 'time', 'other', 'none'],
] as const;

export interface Visit {
  readonly entry: EntryId;
  readonly business: BusinessId;
  readonly on: CivilDate;
  /** Whether she sells now. */
  readonly trading: boolean;
  readonly figures: VisitFigures;
  readonly people: PeopleWorking;
  /** Empty where there was no loan, or nothing was said of it. */
  readonly loanUse: readonly string[];
  /** Null where nothing was said. */
  readonly problem: string | null;
  readonly note: CardId | null;
  readonly next: { readonly step: CardId; readonly by: CivilDate } | null;
}

/** A step of the growth plan. */
export interface PlanStep {
  readonly id: StepId;
  readonly business: BusinessId;
  readonly text: CardId;
  readonly by: CivilDate | null;
  readonly doneOn: CivilDate | null;
}

export type Businesses = Record<BusinessId, Business>;
/** In the order in which they were written, not of their days. */
export type Visits = Record<BusinessId, readonly Visit[]>;
export type PlanSteps = Record<StepId, PlanStep>;

export interface BusinessRefusals {
  unknownBusiness: { readonly business: BusinessId };
  businessOfAnother: { readonly business: BusinessId; readonly woman: string };
  nextStepNotAfter: { readonly on: CivilDate; readonly by: CivilDate };
  unknownStep: { readonly step: StepId };
  stepOfAnother: { readonly step: StepId; readonly business: BusinessId };
}

/** Those of a woman, the first one written first. */
export const businessesOf = (businesses: Businesses, woman: string): readonly Business[] =>
  Object.values(businesses).filter((one) => one.woman === woman);

/** The steps of a business, the first one written first. */
export const stepsOf = (steps: PlanSteps, business: BusinessId): readonly PlanStep[] =>
  Object.values(steps).filter((one) => one.business === business);
