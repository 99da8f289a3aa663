/** Businesses: what one is, a visit to it, and the steps of its growth plan. */
import * as v from 'valibot';
import { amountFromZero, cardId, date, plainId, signedAmount, wholeFrom } from '../../ledger/shapes.ts';
import { type BusinessId, PEOPLE_WORKING } from '../business/business.ts';
import { VISIT_AMOUNTS } from '../business/figures.ts';
import type { FollowUp } from '../follow-up.ts';
import { type FollowUpRefusal, refuse } from '../refusal.ts';
import { defineFact } from './definition.ts';
import { checkWoman } from './women.ts';

/** The first one is when it came into this book; a later one says all of it anew. */
const businessNoted = defineFact({
  fact: 'business-noted',
  shape: v.strictObject({
    on: date,
    woman: plainId,
    what: cardId,
    startedOn: v.nullable(date),
    registered: v.boolean(),
  }),
  cards: ({ what }) => [what],
  check({ women, businesses }, { woman }, { about: business }) {
    const known = businesses[business];
    return [
      ...checkWoman(women[woman], woman),
      ...(known && known.woman !== woman
        ? [refuse('businessOfAnother', { business, woman: known.woman })]
        : []),
    ];
  },
  effect({ businesses }, { on, ...data }, { about: id }) {
    const known = businesses[id];
    if (!known || known.woman === data.woman) businesses[id] = { id, ...data, since: known?.since ?? on };
  },
});

const figures = v.strictObject({
  ...v.entriesFromList(VISIT_AMOUNTS, v.exactOptional(amountFromZero)),
  profitAsked: v.exactOptional(signedAmount),
});

const visitMade = defineFact({
  fact: 'visit-made',
  shape: v.strictObject({
    on: date,
    trading: v.boolean(),
    figures,
    people: v.strictObject(v.entriesFromList(PEOPLE_WORKING, wholeFrom(0, 99))),
    loanUse: v.pipe(
      v.array(plainId),
      v.maxLength(10),
      v.check((list) => new Set(list).size === list.length, 'the same twice'),
    ),
    problem: v.nullable(plainId),
    note: v.nullable(cardId),
    next: v.nullable(v.strictObject({ step: cardId, by: date })),
  }),
  cards: ({ note, next }) => [...(note === null ? [] : [note]), ...(next ? [next.step] : [])],
  check: (state, { on, next }, { about }) => [
    ...checkBusiness(state, about),
    ...(next && next.by <= on ? [refuse('nextStepNotAfter', { on, by: next.by })] : []),
  ],
  effect({ visits }, data, { about: business, entry }) {
    visits[business] = [...(visits[business] ?? []), { entry, business, ...data }];
  },
});

/** What she will do, perhaps by when. A later one says it anew; whether it is done stays. */
const stepNoted = defineFact({
  fact: 'step-noted',
  shape: v.strictObject({ business: plainId, text: cardId, by: v.nullable(date) }),
  cards: ({ text }) => [text],
  check(state, { business }, { about: step }) {
    const known = state.steps[step];
    return [
      ...checkBusiness(state, business),
      ...(known && known.business !== business
        ? [refuse('stepOfAnother', { step, business: known.business })]
        : []),
    ];
  },
  effect({ steps }, data, { about: id }) {
    const known = steps[id];
    if (!known || known.business === data.business)
      steps[id] = { id, ...data, doneOn: known?.doneOn ?? null };
  },
});

/** Done on this day; null: not done after all. */
const stepDone = defineFact({
  fact: 'step-done',
  shape: v.strictObject({ on: v.nullable(date) }),
  check: (state, _data, { about: step }) => {
    const known = state.steps[step];
    return known ? checkBusiness(state, known.business) : [refuse('unknownStep', { step })];
  },
  effect({ steps }, { on }, { about }) {
    const step = steps[about];
    if (step) steps[about] = { ...step, doneOn: on };
  },
});

/** Known, and of a woman whose name is not gone. */
function checkBusiness({ businesses, women }: FollowUp, business: BusinessId): readonly FollowUpRefusal[] {
  const found = businesses[business];
  return found ? checkWoman(women[found.woman], found.woman) : [refuse('unknownBusiness', { business })];
}

export const BUSINESSES = [businessNoted, visitMade, stepNoted, stepDone] as const;
