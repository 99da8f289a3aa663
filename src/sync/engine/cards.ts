/**
 * The cards of a round, as the pages: what came is taken, what is newer here is put. A card has one version in the box, so a
 * tie or an older one is answered with a refusal and read. A stone in the box is noted; only an entry erases a card here (S3).
 */
import { isOut } from './card-out.ts';
import { fail, finish } from './finish.ts';
import { ask, hand, told } from './round.ts';
import { xorAll } from './sums.ts';
import type {
  Answer,
  Ask,
  BoxMark,
  CardsRound,
  CardsSurvey,
  CardThere,
  Failure,
  Round,
  State,
  Step,
} from './types.ts';

type Of<Op extends Answer['op']> = Extract<Answer, { op: Op }>;

export const beginCards = (state: State, round: Round): Step => hand(state, round, { kind: 'surveyCards' });

export function cardsSurveyed(state: State, round: Round, survey: CardsSurvey): Step {
  const known = survey.mark.storeEpoch === round.mark.storeEpoch;
  const cards: CardsRound = {
    there: new Map(known ? survey.there.map((card) => [card.id, card]) : []),
    here: new Map(survey.here.map((card) => [card.id, card])),
    ...{ refused: new Set<string>(), relisted: false, stuck: false, putting: false, changed: false },
  };
  const cardsCursor = known ? survey.mark.cardsCursor : 0;
  return nextOfCards(state, { ...round, mark: { ...round.mark, cardsCursor } }, cards);
}

export function nextOfCards(state: State, round: Round, cards: CardsRound): Step {
  const { book, mark, fresh } = round;
  const now = { ...round, cards };
  if (!book) return ask(state, now, { op: 'readBook' });
  if (round.asksLeft === 0) return fail(state, now, { kind: 'tooMuch' });
  const same = sameCards(book.cards, cards.there);
  if (cards.putting || same || round.disagrees === 'cards') return put(state, now, cards, same);
  if (book.cards.last > mark.cardsCursor && !cards.stuck) {
    return ask(state, now, { op: 'listCards', after: mark.cardsCursor });
  }
  if (!fresh) return ask(state, now, { op: 'readBook' });
  if (cards.relisted) return nextOfCards(state, { ...now, disagrees: 'cards' }, cards);
  const from = { ...mark, cardsCursor: 0 };
  const relisted = { ...cards, there: new Map<string, CardThere>(), relisted: true, stuck: false };
  return note(state, { ...now, mark: from }, relisted, [], [...cards.there.keys()]);
}

const sameCards = (
  box: { readonly count: number; readonly xor: string },
  there: ReadonlyMap<string, CardThere>,
): boolean => box.count === there.size && box.xor === xorAll([...there.values()].map(({ digest }) => digest));

/** One after another; then what the box has now is read, as others may have put some too. */
function put(state: State, round: Round, cards: CardsRound, same: boolean): Step {
  const card = [...cards.here.values()].find(
    (one) => !cards.refused.has(one.id) && isOut(one, cards.there.get(one.id)),
  );
  if (card) return ask(state, { ...round, cards: { ...cards, putting: true } }, { op: 'putCard', card });
  if (cards.changed && round.disagrees !== 'cards') {
    const anew = { ...cards, putting: false, changed: false };
    return ask(state, { ...round, cards: anew }, { op: 'readBook' });
  }
  const last = round.book?.cards.last ?? 0;
  if (!same || round.mark.cardsCursor === last) return finish(state, { ...round, cards });
  return note(state, { ...round, mark: { ...round.mark, cardsCursor: last } }, cards, [], []);
}

function note(
  state: State,
  round: Round,
  cards: CardsRound,
  there: readonly CardThere[],
  notThere: readonly string[],
): Step {
  const { mark } = round;
  return hand(state, { ...round, cards }, { kind: 'markCards', there, notThere, mark });
}

/** The box was made anew in the midst of it: pages first, in a later round. */
export function bookReadForCards(
  state: State,
  round: Round,
  cards: CardsRound,
  { book }: Of<'readBook' | 'createBook'>,
): Step {
  if (book.storeEpoch === round.mark.storeEpoch) return nextOfCards(state, told(round, book), cards);
  return boxGone(state, round);
}

const boxGone = (state: State, round: Round): Step =>
  fail(state, round, { kind: 'problem', code: 'noSuchBook', retryAfterMs: null });

export function cardsListed(
  state: State,
  round: Round,
  cards: CardsRound,
  asked: { readonly after: number },
  part: Of<'listCards'>,
): Step {
  if (part.storeEpoch !== round.mark.storeEpoch) return boxGone(state, round);
  if (part.more && part.next <= asked.after) return fail(state, round, { kind: 'notAnEndpoint' });
  const moved = part.ids.length > 0 && part.next > asked.after;
  const mark: BoxMark = moved ? { ...round.mark, cardsCursor: part.next } : round.mark;
  const next = { ...round, mark, fresh: false, cards: { ...cards, stuck: !moved } };
  if (!moved) return nextOfCards(state, next, next.cards);
  return hand(state, next, { kind: 'takeCards', ids: part.ids, mark });
}

export function cardsTaken(state: State, round: Round, cards: CardsRound, there: readonly CardThere[]): Step {
  return nextOfCards(state, round, withCards(cards, there));
}

function withCards(cards: CardsRound, there: readonly CardThere[]): CardsRound {
  return { ...cards, there: new Map([...cards.there, ...there.map((card) => [card.id, card] as const)]) };
}

export function cardPut(state: State, round: Round, cards: CardsRound, { there }: Of<'putCard'>): Step {
  return note(state, round, { ...withCards(cards, [there]), changed: true }, [there], []);
}

/** It was refused because of what is there: that is taken, and the card is not put again in this round. */
export function cardRead(state: State, round: Round, { id }: Of<'readCard'>): Step {
  return hand(state, round, { kind: 'takeCards', ids: [id], mark: round.mark });
}

const READ_FIRST: ReadonlySet<string> = new Set(['cardOlder', 'cardConflict', 'cardErased']);
const LEFT_OUT: ReadonlySet<string> = new Set(['bookFull', 'bodyTooLarge', 'badField', 'noSuchCard']);

export function cardFailed(
  state: State,
  round: Round,
  cards: CardsRound,
  asked: Extract<Ask, { op: 'putCard' | 'readCard' }>,
  failure: Failure,
): Step {
  const id = asked.op === 'putCard' ? asked.card.id : asked.id;
  const code = failure.kind === 'problem' ? failure.code : '';
  const left = { ...cards, refused: new Set([...cards.refused, id]) };
  if (asked.op === 'putCard' && READ_FIRST.has(code)) {
    return ask(state, { ...round, cards: { ...left, changed: true } }, { op: 'readCard', id });
  }
  return LEFT_OUT.has(code) ? nextOfCards(state, round, left) : fail(state, round, failure);
}
