/**
 * The pages of a round: first what came to the box and is not here, then what is here and not in the box. Both sides are
 * compared by count and xor; the cursor only says where to go on reading. Y2: what is not known to be in the box is sent.
 */
import { LIMITS } from '../protocol.ts';
import { beginCards } from './cards.ts';
import { fail } from './finish.ts';
import { ask, hand, isKnown, outOf, sameAsThere, told, withThere } from './round.ts';
import type { Answer, Effect, Input, PageRefusal, Round, State, Step } from './types.ts';

type Of<Op extends Answer['op']> = Extract<Answer, { op: Op }>;

/** What comes next; once there is nothing left to do, the cards. */
export function nextOfPages(state: State, round: Round): Step {
  const { book, mark, wanted, fresh, compared, stuck, asksLeft } = round;
  if (asksLeft === 0) return fail(state, round, { kind: 'tooMuch' });
  if (!book) return ask(state, round, { op: 'readBook' });
  const [range] = wanted;
  if (range) return ask(state, round, { op: 'listPages', ...range });
  const same = sameAsThere(round);
  if (same || round.disagrees) return give(state, round, same);
  if (book.last > mark.cursor && !stuck) {
    return ask(state, round, { op: 'listPages', after: mark.cursor, limit: LIMITS.pagesPerAnswer });
  }
  if (!fresh) return ask(state, round, { op: 'readBook' });
  if (!compared) return ask(state, { ...round, ids: [] }, { op: 'listIds', after: 0 });
  return nextOfPages(state, { ...round, disagrees: 'pages' });
}

/** Also to an endpoint that disagrees: what it does take is safe there. */
function give(state: State, round: Round, same: boolean): Step {
  const out = outOf(round).slice(0, LIMITS.pagesPerPost);
  if (out.length > 0) return ask(state, round, { op: 'addPages', ids: out });
  const last = round.book?.last ?? 0;
  if (!same || round.mark.cursor === last) return beginCards(state, round);
  // Nothing is in the box that is not known: what this phone put there need not be read back.
  const mark = { ...round.mark, cursor: last };
  return hand(state, { ...round, mark }, { kind: 'mark', there: [], notThere: [], mark });
}

export function bookRead(state: State, round: Round, { book }: Of<'readBook' | 'createBook'>): Step {
  return nextOfPages(state, told(round, book));
}

/** Bytes that are here already are not taken again. The cursor moves only where the list went on from it. */
export function pagesListed(
  state: State,
  round: Round,
  asked: { readonly after: number; readonly limit: number },
  part: Of<'listPages'>,
): Step {
  if (part.storeEpoch !== round.mark.storeEpoch) return boxChanged(state, round);
  if (part.more && part.next <= asked.after) return fail(state, round, { kind: 'notAnEndpoint' });
  const inOrder = round.wanted.length === 0;
  const moved = part.ids.length > 0 && part.next > asked.after;
  const mark = inOrder && moved ? { ...round.mark, cursor: part.next } : round.mark;
  const left = asked.limit - part.ids.length;
  const rest = moved && part.more && left > 0 ? [{ after: part.next, limit: left }] : [];
  const wanted = inOrder ? [] : [...rest, ...round.wanted.slice(1)];
  const next = { ...round, mark, wanted, fresh: false, stuck: round.stuck || (inOrder && !moved) };
  if (part.ids.length === 0) return nextOfPages(state, next);
  const ids = [...new Set(part.ids.filter((id) => !isKnown(round, id)))];
  const there = part.ids.filter((id) => isKnown(round, id));
  return hand(state, next, { kind: 'take', ids, there, mark });
}

export function pagesTaken(
  state: State,
  round: Round,
  { there }: Extract<Effect, { kind: 'take' }>,
  { kept, junk, waiting }: Extract<Input, { kind: 'taken' }>,
): Step {
  const known = { ...round, kept: joined(round.kept, kept), junk: joined(round.junk, junk), waiting };
  return nextOfPages(state, withThere(known, [...there, ...kept, ...junk]));
}

const joined = (ids: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> =>
  more.length === 0 ? ids : new Set([...ids, ...more]);

export function pagesAdded(state: State, round: Round, { items, book }: Of<'addPages'>): Step {
  if (items.length === 0) return fail(state, round, { kind: 'notAnEndpoint' });
  const refused = new Map<string, PageRefusal>(round.refused);
  for (const item of items) if (item.state === 'refused') refused.set(item.id, item.reason);
  const heard = told({ ...round, refused }, book);
  const stored = items.flatMap(({ id, state: found }) => (found === 'refused' ? [] : [id]));
  const next = withThere(heard, stored);
  const full = [...refused.values()].includes('bookFull');
  const done = full ? { ...next, refused: allRefused(next) } : next;
  if (stored.length === 0) return nextOfPages(state, done);
  return hand(state, done, { kind: 'mark', there: stored, notThere: [], mark: done.mark });
}

/** A full box takes nothing more: the rest need not be tried in this round. */
function allRefused(round: Round): Round['refused'] {
  return new Map([...round.refused, ...outOf(round).map((id) => [id, 'bookFull'] as const)]);
}

/** It is another box since the round began: what it has now is asked first. */
export function boxChanged(state: State, round: Round): Step {
  return nextOfPages(state, { ...round, book: null, ids: null, wanted: [] });
}
