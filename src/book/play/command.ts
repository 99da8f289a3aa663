/**
 * From a step to the command that `decide` takes, with the labels of what it will write. A correction writes the reversal
 * first and then the replacements; its own label names the first of these, or the reversal where there is none.
 */
import { membersNow } from '../../ledger/book.ts';
import type { BoxLeg } from '../../ledger/correct.ts';
import { type Command, decide, type Override } from '../../ledger/decide.ts';
import type { Draft } from '../../ledger/entries/registry.ts';
import type { MemberId } from '../../ledger/ids.ts';
import { type Refusal, refusal } from '../../ledger/refusal.ts';
import { headsToSeal } from '../../ledger/seal.ts';
import type { OverrideGiven } from '../script/shapes.ts';
import type { EntryStep, Step, StepOf } from '../script/steps.ts';
import { badField, type Desk, ids, isHere, isRefusal, votesOf } from './desk.ts';
import { draftOf } from './draft.ts';
import { deskOf, entryById, type Playing } from './playing.ts';

/** A label and the entry that it names, counted among those that the command writes but for a decision before them; below zero from the end. */
type Naming = readonly [label: string | undefined, at: number];

export type Commanded =
  | { readonly ok: true; readonly command: Command; readonly names: readonly Naming[] }
  | { readonly ok: false; readonly refusal: Refusal };

export function commandOf(step: Step, playing: Playing): Commanded {
  const desk = deskOf(playing);
  switch (step.step) {
    case 'together':
      return writing(step.steps, step, desk);
    case 'correct':
      return correcting(step, playing, desk);
    case 'adopt': {
      const command: Command = { do: 'adopt', entry: desk.entry(step.entry), ...overriding(step, desk) };
      return { ok: true, command, names: [[step.as, -1]] };
    }
    case 'seal': {
      const witnesses = step.witnesses ? ids(step.witnesses, desk) : witnessesOf(desk);
      return {
        ok: true,
        command: { do: 'seal', witnesses, ...headsToSeal(playing.book, [], playing.running) },
        names: [[step.as, 0]],
      };
    }
    default:
      return writing([step], step, desk);
  }
}

function writing(steps: readonly EntryStep[], said: Step, desk: Desk): Commanded {
  const drafted = draftAll(steps, desk);
  if (!drafted.ok) return drafted;
  const command: Command = {
    do: 'write',
    drafts: drafted.drafts,
    ...overriding(said, desk),
    again: said.again ?? false,
  };
  const names: Naming[] = steps.map((step, at) => [step.as, at - steps.length]);
  return { ok: true, command, names: [[said.as, -steps.length], ...names] };
}

type DraftedAll =
  | { readonly ok: true; readonly drafts: readonly Draft[] }
  | Extract<Commanded, { ok: false }>;

function draftAll(steps: readonly EntryStep[], desk: Desk): DraftedAll {
  const drafts: Draft[] = [];
  for (const step of steps) {
    const drafted = draftOf(step, desk);
    if (isRefusal(drafted)) return { ok: false, refusal: drafted };
    drafts.push(drafted);
  }
  return { ok: true, drafts };
}

/** The decision of the meeting that goes with a command, if there is one. */
export function overriding(
  { override }: { readonly override?: OverrideGiven | undefined },
  desk: Desk,
): { readonly override?: Override } {
  if (!override) return {};
  const text = desk.card(override.text ?? 'The meeting decided so.') ?? '';
  return { override: { text, votes: votesOf(override.votes, desk) } };
}

/** Replacements are drafted on the book without the entry that they stand in for: a repayment is split anew. */
function correcting(step: StepOf<'correct'>, playing: Playing, desk: Desk): Commanded {
  const id = desk.entry(step.entry);
  const original = entryById(playing, id);
  if (!original) return { ok: false, refusal: refusal('unknownEntry', { entry: id }) };
  if (step.boxLeg === 'explains' && !step.difference) {
    return { ok: false, refusal: badField('difference', 'say which difference it explains') };
  }
  const taken = decide(
    playing.book,
    { do: 'correct', original, reason: null, replacements: [], boxLeg: { is: 'movesNow' } },
    { phone: playing.book.open?.pen ?? '', sheet: 'trial', nextNumber: 1, claimedAt: '', intent: 'trial' },
  );
  const drafted = draftAll(step.replacements, { ...desk, book: taken.ok ? taken.book : desk.book });
  if (!drafted.ok) return drafted;
  const command: Command = {
    do: 'correct',
    original,
    reason: desk.card(step.reason),
    replacements: drafted.drafts,
    boxLeg: boxLegOf(step, desk),
    ...overriding(step, desk),
  };
  const { replacements } = step;
  const names: Naming[] = replacements.map((one, at) => [one.as, at + 1]);
  return { ok: true, command, names: [[step.as, replacements.length > 0 ? 1 : 0], ...names] };
}

function boxLegOf({ boxLeg, difference }: StepOf<'correct'>, desk: Desk): BoxLeg {
  if (boxLeg === 'explains') return { is: 'explains', difference: desk.entry(difference ?? '') };
  return { is: boxLeg ?? 'unsaid' };
}

/** As many as the conditions ask for: first the two who counted, then by number; who is here, never the one who writes. */
function witnessesOf({ book }: Desk): readonly MemberId[] {
  const needed = book.conditions?.box.witnesses ?? 0;
  const counters = book.open?.closingCount ? countersOf(book.open.entries) : [];
  const others = membersNow(book)
    .map(({ id }) => id)
    .filter((id) => id !== book.open?.writer);
  return [...new Set([...counters, ...others])].filter((id) => isHere(book, id)).slice(0, needed);
}

const countersOf = (entries: readonly { readonly kind: string; readonly body: object }[]): MemberId[] =>
  entries
    .filter(({ kind }) => kind === 'box-counted')
    .flatMap(({ body }) => (body as { readonly counters: readonly MemberId[] }).counters);
