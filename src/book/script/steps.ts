/**
 * Every step of a book script. A step that writes one entry has the name of its kind; `together` is one command of several,
 * `correct`, `adopt` and `seal` are the commands of those names, and `raw` writes a body as the book stores it.
 */
import * as v from 'valibot';
import { ENTRY_KINDS } from '../../ledger/entries/registry.ts';
import type { AgreementEntries, TermsPartShape } from './agreement.ts';
import { COMMON, type MoneyShapes, members, reference, text } from './shapes.ts';
import { cashSteps } from './steps-cash.ts';
import { cycleSteps } from './steps-cycle.ts';
import { differenceSteps } from './steps-differences.ts';
import { goalSteps } from './steps-goals.ts';
import { loanSteps } from './steps-loans.ts';
import { meetingSteps } from './steps-meeting.ts';
import { memberSteps } from './steps-members.ts';
import { openingSteps } from './steps-opening.ts';
import { fineSteps, savingsSteps } from './steps-savings.ts';

/** Writes what is given: a kind and a body of minor units and ids; "@label" stands for the id of a labelled entry. */
const raw = v.strictObject({
  ...COMMON,
  step: v.literal('raw'),
  kind: v.picklist(ENTRY_KINDS),
  body: v.record(v.string(), v.unknown()),
});

const entrySteps = (money: MoneyShapes, agreement: AgreementEntries, terms: TermsPartShape) =>
  [
    ...memberSteps(money, agreement),
    ...openingSteps(money, terms),
    ...meetingSteps(money),
    ...goalSteps(money),
    ...savingsSteps(money),
    ...fineSteps(money),
    ...loanSteps(money, terms),
    ...cashSteps(money),
    ...differenceSteps(money),
    ...cycleSteps(money),
    raw,
  ] as const;

/** A step that writes one entry. */
export const entryStepShape = (...made: Parameters<typeof entrySteps>) =>
  v.variant('step', [...entrySteps(...made)]);
type EntryStepShape = ReturnType<typeof entryStepShape>;

const OF_THE_COMMAND = ['again', 'override', 'intent', 'phone'] as const;

/** Steps inside a command: they are one tap, so what is said of the tap is said once, outside. */
const parts = (entryStep: EntryStepShape) =>
  v.array(
    v.pipe(
      entryStep,
      v.check(
        (step) => OF_THE_COMMAND.every((name) => step[name] === undefined),
        '"again", "override", "intent" and "phone" belong to the step around this one',
      ),
    ),
  );

const commandSteps = (entryStep: EntryStepShape) =>
  [
    v.strictObject({
      ...COMMON,
      step: v.literal('together'),
      steps: v.pipe(parts(entryStep), v.minLength(1), v.maxLength(200)),
    }),
    v.strictObject({
      ...COMMON,
      step: v.literal('correct'),
      entry: reference,
      replacements: v.optional(parts(entryStep), []),
      reason: v.optional(text(500)),
      boxLeg: v.optional(v.picklist(['movesNow', 'stays', 'explains'])),
      difference: v.optional(reference),
    }),
    v.strictObject({ ...COMMON, step: v.literal('adopt'), entry: reference }),
    v.strictObject({ ...COMMON, step: v.literal('seal'), witnesses: v.optional(members) }),
  ] as const;

export const stepShape = (entryStep: EntryStepShape) =>
  v.variant('step', [...entryStep.options, ...commandSteps(entryStep)]);

export type EntryStep = v.InferOutput<EntryStepShape>;
export type Step = v.InferOutput<ReturnType<typeof stepShape>>;
export type StepName = Step['step'];
export type StepOf<Name extends StepName> = Extract<Step, { readonly step: Name }>;
