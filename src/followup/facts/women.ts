/** Intake: a presentation, who is interested, who came to it, the two interviews, whether she is ready; and that her name is gone. */
import * as v from 'valibot';
import { PROFESSIONS } from '../../ledger/purpose.ts';
import { cardId, date, plainId } from '../../ledger/shapes.ts';
import { cardsOf } from '../cards.ts';
import { type FollowUpRefusal, refuse } from '../refusal.ts';
import type { Intake, Woman, WomanId } from '../women.ts';
import { defineFact } from './definition.ts';

const presentationHeld = defineFact({
  fact: 'presentation-held',
  shape: v.strictObject({ on: date, where: v.nullable(cardId) }),
  cards: ({ where }) => listed(where),
  check: ({ presentations }, _data, { about }) =>
    presentations[about] ? [refuse('presentationKnown', { presentation: about })] : [],
  effect({ presentations }, data, { about: id }) {
    presentations[id] ??= { id, ...data };
  },
});

const wordList = v.pipe(
  v.array(plainId),
  v.maxLength(30),
  v.check((list) => new Set(list).size === list.length, 'the same twice'),
);

/** The first one is her intake; a later one says all of it anew. */
const womanNoted = defineFact({
  fact: 'woman-noted',
  shape: v.strictObject({
    on: date,
    trade: plainId,
    languages: wordList,
    availability: wordList,
    neighbourhood: v.nullable(cardId),
  }),
  cards: ({ neighbourhood }, about) => [about, ...listed(neighbourhood)],
  check: ({ women }, _data, { about }) => (women[about] ? checkWoman(women[about], about) : []),
  effect({ women }, data, { about: id }) {
    const known = women[id];
    women[id] = known ? { ...known, ...data, on: known.on } : { ...NEW, id, ...data };
  },
});

const NEW: Omit<Woman, keyof Intake | 'id'> = {
  presentations: [],
  interviews: [],
  readiness: null,
  group: null,
  member: null,
  erased: null,
};

const presentationAttended = defineFact({
  fact: 'presentation-attended',
  shape: v.strictObject({ presentation: plainId }),
  check({ women, presentations }, { presentation }, { about: woman }) {
    const attended = women[woman]?.presentations.includes(presentation);
    return [
      ...checkWoman(women[woman], woman),
      ...(presentations[presentation] ? [] : [refuse('unknownPresentation', { presentation })]),
      ...(attended ? [refuse('alreadyAttended', { woman, presentation })] : []),
    ];
  },
  effect({ women, presentations }, { presentation }, { about }) {
    const woman = women[about];
    if (!woman || !presentations[presentation] || woman.presentations.includes(presentation)) return;
    women[about] = { ...woman, presentations: [...woman.presentations, presentation] };
  },
});

const interviewed = defineFact({
  fact: 'interviewed',
  shape: v.strictObject({
    by: v.picklist(PROFESSIONS),
    on: date,
    note: v.nullable(cardId),
  }),
  cards: ({ note }) => listed(note),
  check: ({ women }, _data, { about }) => checkWoman(women[about], about),
  effect({ women }, data, { about, entry }) {
    const woman = women[about];
    if (woman) women[about] = { ...woman, interviews: [...woman.interviews, { entry, ...data }] };
  },
});

/** What the team says of her; that an interview is missing is shown, and forbids nothing. */
const readinessSaid = defineFact({
  fact: 'readiness-said',
  shape: v.strictObject({ is: v.picklist(['ready', 'notYet', 'notInterested']), on: date }),
  check: ({ women }, _data, { about }) => checkWoman(women[about], about),
  effect({ women }, data, { about, entry }) {
    const woman = women[about];
    if (woman) women[about] = { ...woman, readiness: { entry, ...data } };
  },
});

/** She asked for it, or will not come back: her cards go, on every phone. Ids, days and figures stay without a name. */
const womanErased = defineFact({
  fact: 'woman-erased',
  shape: v.strictObject({ on: date }),
  takesBack: false,
  erases: (state, _data, { about }) => cardsOf(state, about),
  check: ({ women }, _data, { about }) => checkWoman(women[about], about),
  effect({ women }, _data, { about, entry }) {
    const woman = women[about];
    if (woman) women[about] = { ...woman, group: null, erased: woman.erased ?? entry };
  },
});

const listed = (card: string | null): readonly string[] => (card === null ? [] : [card]);

/** Known, and not erased. */
export function checkWoman(found: Woman | undefined, woman: WomanId): readonly FollowUpRefusal[] {
  if (!found) return [refuse('unknownWoman', { woman })];
  return found.erased ? [refuse('womanErased', { woman })] : [];
}

export const WOMEN = [
  presentationHeld,
  womanNoted,
  presentationAttended,
  interviewed,
  readinessSaid,
  womanErased,
] as const;
