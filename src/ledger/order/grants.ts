/**
 * The turns of one meeting as they were given: by the opening, a pass or a takeover, each following one before. Several
 * may follow the same one; which stands is what people chose, else the first in order.
 */
import { compareEntries, type Entry, idOf } from '../entry.ts';
import type { EntryId, PhoneId } from '../ids.ts';
import type { Heads, PenTurn } from '../phones.ts';
import { type Choice, type Settled, settle } from './choices.ts';
import { type HeadList, headsFrom, orderOf, reaches, turnFrom } from './turns.ts';

export interface Grant {
  readonly entry: Entry;
  readonly phone: PhoneId;
  readonly before: Grant | null;
  readonly next: Grant[];
}

export type Grants = readonly [Grant, ...Grant[]];

/** Two or more turns that follow the same one. */
export interface Rivals {
  readonly grants: readonly Entry[];
  readonly settled: Settled;
}

/** Who may give or take a turn; a report takes what is sealed as it is. */
export interface Allowed {
  readonly byMember: (entry: Entry) => boolean;
  readonly isMember: (phone: PhoneId) => boolean;
}

/** @param lines the entries of the meeting, in order. */
export function grantsIn(opening: Entry, lines: readonly Entry[], allowed: Allowed): Grants {
  const first: Grant = { entry: opening, phone: opening.phone, before: null, next: [] };
  const byId = new Map<EntryId, Grant>([[idOf(opening), first]]);
  for (const entry of lines) {
    const before = byId.get(String(entry.body.since));
    if (!before || compareEntries(entry, before.entry) <= 0 || !allowed.byMember(entry)) continue;
    const phone = phoneGiven(entry, before, allowed);
    if (phone === null) continue;
    const grant: Grant = { entry, phone, before, next: [] };
    before.next.push(grant);
    byId.set(idOf(entry), grant);
  }
  return [first, ...[...byId.values()].slice(1)];
}

/** A pass is written by the phone that has the pen, to a member's phone; the pen is taken by any. */
function phoneGiven(entry: Entry, before: Grant, { isMember }: Allowed): PhoneId | null {
  if (entry.kind === 'pen-taken') return entry.phone;
  if (entry.kind !== 'pen-passed' || before.entry.kind === 'pen-passed' || entry.phone !== before.phone)
    return null;
  const to = String(entry.body.to);
  return to !== entry.phone && isMember(to) ? to : null;
}

/** How far the former turn's sheets count; the line that passes the pen is its last. */
function cutBy({ kind, sheet, number, body }: Entry): Heads {
  const own: Heads = kind === 'pen-passed' ? { [sheet]: number } : {};
  return headsFrom(body.heads as unknown as HeadList, own);
}

function standing({ next }: Grant, choices: readonly Choice[]): { grant: Grant; settled: Settled } | null {
  const [first] = next;
  if (!first) return null;
  const sides = next.map(({ entry }) => idOf(entry));
  const settled = settle(choices, sides, idOf(first.entry));
  return { grant: next.find(({ entry }) => idOf(entry) === settled.stands) ?? first, settled };
}

/** The turn that goes on, and where others would have. */
export function lastStanding([first]: Grants, choices: readonly Choice[]) {
  const rivals: Rivals[] = [];
  let grant = first;
  for (let next = standing(grant, choices); next; next = standing(grant, choices)) {
    if (grant.next.length > 1)
      rivals.push({ grants: grant.next.map(({ entry }) => entry), settled: next.settled });
    grant = next.grant;
  }
  return { grant, rivals };
}

/**
 * The turns that led to this one, each cut by what its successor knew, and ended where its phone began another.
 * @param seal what was sealed in it: a beginning that it does not cover (of a cloned phone) ends no turn of it, whenever it comes.
 */
export function turnsTo(last: Grant, grants: Grants, seal?: Entry): readonly PenTurn[] {
  const covers = seal && headsFrom(seal.body.covers as unknown as HeadList);
  const began = grants
    .filter(({ entry }) => entry.kind !== 'pen-passed' && (!covers || reaches(covers, entry)))
    .map(({ entry }) => entry);
  const turns: PenTurn[] = [];
  let heads: Heads | null = null;
  for (let grant: Grant | null = last; grant; grant = grant.before) {
    const { entry, phone } = grant;
    const next = began.find((one) => one.phone === phone && compareEntries(one, entry) > 0);
    turns.push({ ...turnFrom(entry, phone), until: next ? orderOf(next) : null, heads });
    if (grant.before) heads = cutBy(grant.entry);
  }
  return turns.reverse();
}

/**
 * The turn in which a seal was written: the last one of its phone of which the seal covers all that led to it. So it is
 * told by what the seal covers alone, whatever arrives later.
 */
export function sealedIn(grants: Grants, seal: Entry): Grant | undefined {
  const covers = headsFrom(seal.body.covers as unknown as HeadList);
  return grants.findLast((one) => {
    if (one.entry.kind === 'pen-passed' || one.phone !== seal.phone) return false;
    if (compareEntries(seal, one.entry) <= 0) return false;
    for (let grant: Grant | null = one; grant; grant = grant.before)
      if (!reaches(covers, grant.entry)) return false;
    return true;
  });
}

/** Who took the pen after this turn without knowing of the entry; null where nobody did. */
export function unawareOf(grant: Grant, choices: readonly Choice[], entry: Entry): Entry | null {
  const next = standing(grant, choices)?.grant.entry;
  return next && !reaches(cutBy(next), entry) ? next : null;
}
