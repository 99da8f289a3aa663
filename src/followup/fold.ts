/**
 * followUpOf(facts) → FollowUp: depends only on the list, which the ledger has put into the one order; total, never throws. What this
 * code does not know, or cannot read, is kept aside and counted (`newer`), never dropped. A fact that was taken back has no effect.
 */
import * as v from 'valibot';
import type { EntryId } from '../ledger/ids.ts';
import type { Fact } from '../ledger/purpose.ts';
import type { FactDefinition } from './facts/definition.ts';
import { takenBack } from './facts/history.ts';
import { factNamed } from './facts/registry.ts';
import { emptyFollowUp, type FollowUp } from './follow-up.ts';

export function followUpOf(facts: readonly Fact[]): FollowUp {
  const state = emptyFollowUp();
  const read = facts.map((fact) => ({ fact, as: readFact(fact) }));
  state.takenBack = takenBackIn(read);
  for (const { fact, as } of read) {
    if (as) applyFact(state, fact, as);
    else state.newer.push(fact.entry);
  }
  return state;
}

interface Read {
  readonly definition: FactDefinition;
  readonly data: unknown;
}

function readFact({ fact, data }: Pick<Fact, 'fact' | 'data'>): Read | undefined {
  const definition = factNamed(fact);
  const parsed = definition && v.safeParse(definition.shape, data);
  return definition && parsed?.success ? { definition, data: parsed.output } : undefined;
}

/** Only what stands before it, is about the same, and may be taken back; the first that does it counts. */
function takenBackIn(read: readonly { readonly fact: Fact; readonly as: Read | undefined }[]) {
  const before = new Map<EntryId, string>();
  const gone: Record<EntryId, EntryId> = {};
  for (const { fact, as } of read) {
    if (as?.definition.fact === takenBack.fact) {
      const { entry } = as.data as v.InferOutput<typeof takenBack.shape>;
      if (before.get(entry) === fact.about) gone[entry] ??= fact.entry;
    } else if (as?.definition.takesBack) before.set(fact.entry, fact.about);
  }
  return gone;
}

function applyFact(draft: FollowUp, fact: Fact, { definition, data }: Read): void {
  const { entry, about } = fact;
  draft.known[entry] = { fact: fact.fact, about, takesBack: definition.takesBack };
  const cards = definition.cards(data, about);
  if (cards.length > 0)
    draft.cardsAbout[about] = [...new Set([...(draft.cardsAbout[about] ?? []), ...cards])];
  if (draft.takenBack[entry] === undefined) definition.effect(draft, data, fact);
}
