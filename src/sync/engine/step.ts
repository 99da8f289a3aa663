/**
 * The sync engine of one book with one box: what it is told, and what follows from it. Pure: the same state and input give
 * the same state and effects. Owns: one effect at a time, so never two asks; no effect without a cause; a round ends, as every
 * ask brings it nearer to what the endpoint says or is counted against a bound.
 */
import { assert } from '../../ledger/assert.ts';
import {
  bookReadForCards,
  cardFailed,
  cardPut,
  cardRead,
  cardsListed,
  cardsSurveyed,
  cardsTaken,
  nextOfCards,
} from './cards.ts';
import { fail, finishHere } from './finish.ts';
import { idsListed } from './ids.ts';
import { bookRead, nextOfPages, pagesAdded, pagesListed, pagesTaken } from './pages.ts';
import { ask, surveyed } from './round.ts';
import type { Answer, Ask, CardsRound, Deed, Failure, Input, Round, State, Step } from './types.ts';
import { wake } from './wake.ts';

/** Takes `wake` at any time, and what the effect under way brought; any other input is a bug of the driver and is thrown. */
export function step(state: State, input: Input): Step {
  if (input.kind === 'wake') return wake(state, input);
  const { round, pending } = state;
  assert(round !== null && pending !== null, `${input.kind} while nothing is under way`);
  if (input.kind === 'diskFailed') return fail(state, round, { kind: 'disk', code: input.code });
  const next = result(state, round, pending, input);
  assert(next !== null, `${input.kind} is no result of ${pending.kind}`);
  return next;
}

function result(state: State, round: Round, deed: Deed, input: Input): Step | null {
  switch (deed.kind) {
    case 'cut':
      if (input.kind !== 'surveyed') return null;
      return begun(state, surveyed(round, input.survey));
    case 'take':
      return input.kind === 'taken' ? pagesTaken(state, round, deed, input) : null;
    case 'mark':
      return input.kind === 'marked' ? nextOfPages(state, round) : null;
    case 'surveyCards':
      return input.kind === 'cardsSurveyed' ? cardsSurveyed(state, round, input.survey) : null;
    case 'takeCards':
      return input.kind === 'cardsTaken' ? cardsTaken(state, round, cardsOf(round), input.there) : null;
    case 'markCards':
      return input.kind === 'marked' ? nextOfCards(state, round, cardsOf(round)) : null;
    case 'ask':
      if (input.kind === 'failed') return failed(state, round, deed.ask, input.failure);
      return input.kind === 'answered' ? answered(state, round, deed.ask, input.answer) : null;
  }
}

const begun = (state: State, round: Round): Step =>
  round.here ? finishHere(state, round) : ask(state, round, { op: 'readBook' });

function answered(state: State, round: Round, asked: Ask, answer: Answer): Step | null {
  if (asked.op !== answer.op) return null;
  switch (answer.op) {
    case 'readBook':
    case 'createBook':
      return round.cards
        ? bookReadForCards(state, round, round.cards, answer)
        : bookRead(state, round, answer);
    case 'listPages':
      return asked.op === 'listPages' ? pagesListed(state, round, asked, answer) : null;
    case 'addPages':
      return pagesAdded(state, round, answer);
    case 'listIds':
      return asked.op === 'listIds' ? idsListed(state, round, asked, answer) : null;
    case 'listCards':
      return asked.op === 'listCards' ? cardsListed(state, round, cardsOf(round), asked, answer) : null;
    case 'putCard':
      return cardPut(state, round, cardsOf(round), answer);
    case 'readCard':
      return cardRead(state, round, answer);
  }
}

function failed(state: State, round: Round, asked: Ask, failure: Failure): Step {
  const code = failure.kind === 'problem' ? failure.code : '';
  if (asked.op === 'readBook' && code === 'noSuchBook') return ask(state, round, { op: 'createBook' });
  if (asked.op === 'putCard' || asked.op === 'readCard') {
    return cardFailed(state, round, cardsOf(round), asked, failure);
  }
  return fail(state, round, failure);
}

function cardsOf({ cards }: Round): CardsRound {
  assert(cards !== null, 'the cards were looked at');
  return cards;
}
