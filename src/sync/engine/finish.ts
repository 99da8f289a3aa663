/** How a round ends: what people may read of it, and when the next one comes. Pure: chance came with what woke it. */

import { isOut } from './card-out.ts';
import { outOf } from './round.ts';
import type { Effect, Round, State, Status, Step, Trouble } from './types.ts';
import { waken } from './wake.ts';

const IDLE_MS = 120_000;
const FIRST_BACK_OFF_MS = 2_000;
const LONGEST_BACK_OFF_MS = 600_000;

/** Everything is as it should be, or the endpoint disagrees. */
export function finish(state: State, round: Round): Step {
  if (round.disagrees) return fail(state, round, { kind: 'endpointDisagrees', about: round.disagrees });
  const ms = Math.round(IDLE_MS * (0.75 + round.jitter / 2));
  // There is somebody to cut for now: what was written before is due by other rules.
  const uncut = !state.reached && (round.survey?.uncut ?? 0) > 0;
  const again = state.again ?? (uncut ? { cause: 'timer' as const, jitter: round.jitter } : null);
  const status = statusOf(round, null);
  return after({ ...state, failures: 0, resting: false, reached: true, again, status }, [
    { kind: 'wait', ms },
  ]);
}

/** The next try after a while, the longer the more often it failed. */
export function fail(state: State, round: Round, trouble: Trouble): Step {
  const failures = state.failures + 1;
  const grown = FIRST_BACK_OFF_MS * 2 ** Math.min(failures - 1, 20);
  const ownMs = Math.min(LONGEST_BACK_OFF_MS, grown) * (0.5 + round.jitter / 2);
  const askedMs = trouble.kind === 'problem' ? (trouble.retryAfterMs ?? 0) : 0;
  const ms = Math.round(Math.min(LONGEST_BACK_OFF_MS, Math.max(ownMs, askedMs)));
  const reached = state.reached && trouble.kind !== 'unreachable' && trouble.kind !== 'notAnEndpoint';
  const status = round.survey ? statusOf(round, trouble) : { ...state.status, running: false, trouble };
  return after({ ...state, failures, resting: true, reached, status }, [{ kind: 'wait', ms }]);
}

/** It only looked at what is here: whatever was waited for is waited for on. */
export function finishHere(state: State, round: Round): Step {
  return after({ ...state, status: statusOf(round, state.status.trouble) }, []);
}

function after(state: State, effects: readonly Effect[]): Step {
  const ended = { ...state, round: null, pending: null, again: null };
  if (!state.again) return { state: ended, effects };
  const next = waken(ended, state.again);
  return { state: next.state, effects: [...effects, ...next.effects] };
}

/** Before the box answered, what was known of it the last time stands. */
function statusOf(round: Round, trouble: Trouble | null): Status {
  const { survey, kept, there, refused, cards } = round;
  const reasons: Record<string, number> = {};
  for (const reason of refused.values()) reasons[reason] = (reasons[reason] ?? 0) + 1;
  const cardsOut = [...(cards?.here.values() ?? [])].filter((one) => isOut(one, cards?.there.get(one.id)));
  const cardsLeft = cardsOut.filter(({ id }) => cards?.refused.has(id)).length;
  if (cardsLeft > 0) reasons.card = cardsLeft;
  const out = outOf(round).length + refused.size;
  return {
    running: false,
    trouble,
    here: kept.size,
    there: [...kept].filter((id) => there.has(id)).length,
    uncut: survey?.uncut ?? 0,
    waiting: round.waiting,
    notSentSince: out > 0 ? (survey?.notSentSince ?? null) : null,
    refused: reasons,
    cardsOut: cardsOut.length,
  };
}
