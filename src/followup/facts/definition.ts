/**
 * What a fact is: its shape, its check and its effect, in one place. To add a fact, add one definition to a file of this folder; to add
 * a family, a file, a line in registry.ts and a field in follow-up.ts.
 */
import type * as v from 'valibot';
import type { CardId, EntryId, PhoneId } from '../../ledger/ids.ts';
import type { FollowUp } from '../follow-up.ts';
import type { FollowUpRefusal } from '../refusal.ts';
import type { Where } from '../where.ts';

/** What is said beside the data: about whom or what, in which line, by which phone, at what time as it claims. */
export interface Stamp {
  readonly entry: EntryId;
  readonly about: string;
  readonly phone: PhoneId;
  readonly at: string;
}

export interface FactDefinition<Name extends string = string, Data = unknown> {
  readonly fact: Name;
  readonly shape: v.GenericSchema<unknown, Data>;
  /** Whether a later fact may take it back. */
  readonly takesBack: boolean;
  /** In which of the team's books it is written; null: in any. What stands in another all the same is read. */
  where(data: Data): Where | null;
  /** The cards that it names: what is personal. */
  cards(data: Data, about: string): readonly CardId[];
  /** The cards that are erased with it, for ever. */
  erases(state: FollowUp, data: Data, context: Pick<Stamp, 'about'>): readonly CardId[];
  /** What cannot be true. */
  check(state: FollowUp, data: Data, context: Pick<Stamp, 'about'>): readonly FollowUpRefusal[];
  /** Changes the draft. Never throws; what it is about may be missing, since phones write apart: then it has no effect. */
  effect(draft: FollowUp, data: Data, stamp: Stamp): void;
}

type Parts<Name extends string, Shape extends v.GenericSchema> = Pick<
  FactDefinition<Name, v.InferOutput<Shape>>,
  'fact' | 'effect'
> & { readonly shape: Shape } & Partial<
    Omit<FactDefinition<Name, v.InferOutput<Shape>>, 'fact' | 'effect' | 'shape'>
  >;

const none = (): readonly never[] => [];

/** Fills in what most facts do not need. */
export function defineFact<const Name extends string, Shape extends v.GenericSchema>(
  parts: Parts<Name, Shape>,
): FactDefinition<Name, v.InferOutput<Shape>> {
  return { takesBack: true, where: () => 'team', cards: none, erases: none, check: none, ...parts };
}
