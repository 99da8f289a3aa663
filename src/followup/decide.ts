/**
 * decideFacts(facts, drafts) → lines for the ledger | refusal: the one door through which a person adds facts. Pure. What it accepts
 * still goes through the ledger's `decide`, which knows phones and books.
 */
import * as v from 'valibot';
import type { Draft } from '../ledger/entries/registry.ts';
import type { JsonObject } from '../ledger/entry.ts';
import type { Fact } from '../ledger/purpose.ts';
import { type OfTeam, stateBeside } from './beside.ts';
import { type FactDraft, factNamed } from './facts/registry.ts';
import { followUpOf } from './fold.ts';
import { type FollowUpRefusal, foremost, refuse } from './refusal.ts';
import type { InBook, Where } from './where.ts';

export type FactsDecision =
  | { readonly ok: true; readonly drafts: readonly Draft[] }
  | { readonly ok: false; readonly refusal: FollowUpRefusal };

/**
 * @param facts those of the book, in its order.
 * @param drafts one after the other, each on what the ones before it come to; the first that is refused refuses them all. The cards
 *   that a fact erases stand before it.
 * @param of the team, where the facts are those of a book beside its own.
 */
export function decideFacts(
  facts: readonly Fact[],
  drafts: readonly FactDraft[],
  of: OfTeam | null = null,
): FactsDecision {
  const said: Fact[] = [...facts];
  const written: Draft[] = [];
  for (const { fact, about, data } of drafts) {
    const definition = factNamed(fact);
    const parsed = definition && v.safeParse(definition.shape, data);
    if (!definition || !parsed?.success) return { ok: false, refusal: badFact(fact, parsed?.issues?.[0]) };
    const own = followUpOf(said);
    const state = of ? stateBeside(of.team, own) : own;
    const refused = foremost([
      ...strayed(fact, definition.where(parsed.output), of?.profession ?? 'team'),
      ...definition.check(state, parsed.output, { about }),
    ]);
    if (refused) return { ok: false, refusal: refused };
    for (const card of definition.erases(state, parsed.output, { about }))
      written.push({ kind: 'erased', body: { card } });
    const body = { fact, about, data: parsed.output as JsonObject };
    written.push({ kind: 'followed-up', body });
    // The line has no id yet; nothing outside sees this one.
    said.push({ ...body, entry: `draft:${said.length + 1}`, phone: '', at: '' });
  }
  return { ok: true, drafts: written };
}

function strayed(fact: string, where: Where | null, here: InBook): readonly FollowUpRefusal[] {
  if (where === null || where === here || (where === 'beside' && here !== 'team')) return [];
  return [refuse('inAnotherBook', { fact, where })];
}

function badFact(fact: string, issue: v.BaseIssue<unknown> | undefined): FollowUpRefusal {
  const path = (issue?.path ?? []).map((step) => String(step.key)).join('.');
  return refuse('badFact', { fact, path, problem: issue?.message ?? 'unknown fact' });
}
