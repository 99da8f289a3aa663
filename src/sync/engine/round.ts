/** What every phase of a round does: ask, hand out an effect, learn what the box has. Pure. */
import type { BookState } from '../protocol.ts';
import { NO_XOR, xorAll } from './sums.ts';
import type { Ask, BlobId, BoxMark, Deed, Round, State, Step, Survey } from './types.ts';

/** More than an honest box of the protocol's size needs. */
const MOST_ASKS = 2_000;

export function newRound(jitter: number, here: boolean): Round {
  return {
    jitter,
    here,
    asksLeft: MOST_ASKS,
    mark: { storeEpoch: null, cursor: 0, cardsCursor: 0 },
    kept: new Set(),
    junk: new Set(),
    there: new Set(),
    thereXor: NO_XOR,
    refused: new Map(),
    book: null,
    fresh: false,
    stuck: false,
    ids: null,
    compared: false,
    wanted: [],
    disagrees: null,
    cards: null,
    survey: null,
    waiting: 0,
  };
}

export function surveyed(round: Round, survey: Survey): Round {
  const there = new Set(survey.there);
  return {
    ...round,
    survey,
    waiting: survey.waiting,
    mark: survey.mark,
    kept: new Set(survey.kept),
    junk: new Set(survey.junk),
    there,
    thereXor: xorAll(there),
  };
}

/** The one effect that is under way from now on. */
export function hand(state: State, round: Round, effect: Deed): Step {
  return { state: { ...state, round, pending: effect }, effects: [effect] };
}

export function ask(state: State, round: Round, what: Ask): Step {
  return hand(state, { ...round, asksLeft: round.asksLeft - 1 }, { kind: 'ask', ask: what });
}

export const isKnown = ({ kept, junk }: Round, id: BlobId): boolean => kept.has(id) || junk.has(id);

/** What can be sent and is not known to be there, the oldest first. */
export function outOf({ kept, there, refused }: Round): readonly BlobId[] {
  return [...kept].filter((id) => !there.has(id) && !refused.has(id));
}

export function withThere(round: Round, ids: readonly BlobId[]): Round {
  const fresh = [...new Set(ids)].filter((id) => !round.there.has(id));
  if (fresh.length === 0) return round;
  const there = new Set([...round.there, ...fresh]);
  return { ...round, there, thereXor: xorAll(fresh, round.thereXor) };
}

/** What the endpoint says that it has now. In a box of another store epoch nothing is known to be. */
export function told(round: Round, book: BookState): Round {
  const next = { ...round, book, fresh: true };
  if (book.storeEpoch === round.mark.storeEpoch) return next;
  const mark: BoxMark = { storeEpoch: book.storeEpoch, cursor: 0, cardsCursor: 0 };
  const anew = { there: new Set<BlobId>(), thereXor: NO_XOR, ids: null, wanted: [], cards: null };
  return { ...next, ...anew, mark, stuck: false, compared: false };
}

export const sameAsThere = ({ book, there, thereXor }: Round): boolean =>
  book !== null && book.count === there.size && book.xor === thereXor;
