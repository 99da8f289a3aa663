/** The engine of a book that has not been woken yet. */
import type { State } from './types.ts';

export function begin(): State {
  return {
    round: null,
    pending: null,
    resting: false,
    failures: 0,
    reached: false,
    again: null,
    status: {
      running: false,
      trouble: null,
      here: 0,
      there: 0,
      uncut: 0,
      waiting: 0,
      notSentSince: null,
      refused: {},
      cardsOut: 0,
    },
  };
}
