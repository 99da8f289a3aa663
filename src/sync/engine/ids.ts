/**
 * When count and xor differ although everything was read: the box's ids, all of them, give the exact difference. What is missing
 * here is listed around its place; what is missing there is sent. That happens once in a round.
 */
import { LIMITS } from '../protocol.ts';
import { fail } from './finish.ts';
import { boxChanged, nextOfPages } from './pages.ts';
import { ask, hand, isKnown } from './round.ts';
import { xorAll } from './sums.ts';
import type { Answer, BlobId, Round, State, Step } from './types.ts';

/** Missing pages this near to each other are listed in one go. */
const NEAR = 16;

export function idsListed(
  state: State,
  round: Round,
  asked: { readonly after: number },
  part: Extract<Answer, { op: 'listIds' }>,
): Step {
  if (part.storeEpoch !== round.mark.storeEpoch) return boxChanged(state, round);
  if (part.more && part.next <= asked.after) return fail(state, round, { kind: 'notAnEndpoint' });
  if (round.asksLeft === 0) return fail(state, round, { kind: 'tooMuch' });
  const ids = [...(round.ids ?? []), ...part.ids];
  if (part.more) return ask(state, { ...round, ids }, { op: 'listIds', after: part.next });
  return compare(state, round, ids);
}

function compare(state: State, round: Round, ids: readonly BlobId[]): Step {
  const theirs = new Set(ids);
  const there = new Set([...theirs].filter((id) => isKnown(round, id)));
  const gained = [...there].filter((id) => !round.there.has(id));
  const lost = [...round.there].filter((id) => !there.has(id));
  const missing = ids.flatMap((id, at) => (isKnown(round, id) ? [] : [at]));
  // The cursor is kept before they are asked for: it goes on no further than to the first of them.
  const first = missing.find((at) => at >= round.mark.cursor);
  const mark = { ...round.mark, cursor: first ?? ids.length };
  const next: Round = {
    ...round,
    ...{ there, thereXor: xorAll(there), mark, ids: null, compared: true, fresh: false, stuck: false },
    wanted: rangesOf(missing),
  };
  const nothing = gained.length === 0 && lost.length === 0 && mark.cursor === round.mark.cursor;
  if (nothing) return nextOfPages(state, next);
  return hand(state, next, { kind: 'mark', there: gained, notThere: lost, mark });
}

/** The page at place `at` (from 0) has number `at` + 1. */
function rangesOf(places: readonly number[]): Round['wanted'] {
  const ranges: { after: number; limit: number }[] = [];
  for (const at of places) {
    const open = ranges.at(-1);
    const length = open ? at - open.after + 1 : 0;
    const near = open && at - (open.after + open.limit) < NEAR && length <= LIMITS.pagesPerAnswer;
    if (near) open.limit = length;
    else ranges.push({ after: at, limit: 1 });
  }
  return ranges;
}
