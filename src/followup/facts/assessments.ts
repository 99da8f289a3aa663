/** Assessments: whose a phone is, what a woman answered, and what a profession notes for itself. */
import * as v from 'valibot';
import { PROFESSIONS, type Profession } from '../../ledger/purpose.ts';
import { cardId, date, plainId, wholeFrom } from '../../ledger/shapes.ts';
import { instrumentOf } from '../instruments/all.ts';
import { problemOf } from '../instruments/score.ts';
import { type FollowUpRefusal, refuse } from '../refusal.ts';
import { defineFact } from './definition.ts';
import { checkWoman } from './women.ts';

/** About a phone, said on it. The newest stands. */
const professionSaid = defineFact({
  fact: 'profession-said',
  shape: v.strictObject({ is: v.picklist(PROFESSIONS) }),
  takesBack: false,
  effect({ professions }, { is }, { about }) {
    professions[about] = is;
  },
});

/** About a book of this profession that was founded beside this one, so that nobody begins another. */
const begunBy = <const Name extends string>(profession: Profession, fact: Name) =>
  defineFact({
    fact,
    shape: v.strictObject({ on: date }),
    takesBack: false,
    effect({ besideBooks }, { on }, { about: book, phone }) {
      besideBooks[book] ??= { on, phone, profession };
    },
  });

const techniciansBegun = begunBy('technician', 'technicians-begun');
const personalBegun = begunBy('socialWorker', 'personal-begun');

/** By which fact the team is told. */
export const BEGUN = {
  technician: techniciansBegun.fact,
  socialWorker: personalBegun.fact,
} as const satisfies Record<Profession, string>;

/** Wide enough for any short questionnaire; what an instrument allows is checked by its own data. */
const given = v.union([
  v.strictObject({ answers: v.pipe(v.array(wholeFrom(0, 999)), v.minLength(1), v.maxLength(99)) }),
  v.strictObject({ score: wholeFrom(0, 9999) }),
]);

/** Kept also where only a newer app knows the instrument. */
const assessmentMade = defineFact({
  fact: 'assessment-made',
  shape: v.strictObject({ on: date, instrument: plainId, version: wholeFrom(1, 999), given }),
  where: ({ instrument: id, version }) => instrumentOf(id, version)?.by ?? null,
  check(state, data, { about: woman }): readonly FollowUpRefusal[] {
    const { instrument: id, version } = data;
    const instrument = instrumentOf(id, version);
    const problem = instrument && problemOf(instrument, data.given);
    return [
      ...checkWoman(state.women[woman], woman),
      ...(instrument ? [] : [refuse('unknownInstrument', { instrument: id, version })]),
      ...(problem ? [problem] : []),
    ];
  },
  effect({ assessments }, data, { about: woman, entry }) {
    assessments[woman] = [...(assessments[woman] ?? []), { entry, woman, ...data }];
  },
});

/** What a profession writes down for itself; the woman may ask for it. */
const noteKept = defineFact({
  fact: 'note-kept',
  shape: v.strictObject({ on: date, text: cardId }),
  where: () => 'beside',
  cards: ({ text }) => [text],
  check: ({ women }, _data, { about }) => checkWoman(women[about], about),
  effect({ notes }, data, { about: woman, entry }) {
    notes[woman] = [...(notes[woman] ?? []), { entry, ...data }];
  },
});

export const ASSESSMENTS = [
  professionSaid,
  techniciansBegun,
  personalBegun,
  assessmentMade,
  noteKept,
] as const;
