/**
 * From answers to figures, by the rule that the instrument states. A missing answer is refused by name: nothing is guessed for it,
 * not even where a source offers a way (the GSE's does for up to three), so that a score always means all questions.
 */
import type { Band, Instrument } from './instrument.ts';

/** What was given: every answer in the order of the items (null: not answered), or the score that stands on the paper form. */
export type Given = { readonly answers: readonly (number | null)[] } | { readonly score: number };

export interface GivenProblems {
  /** Numbers of the items from 1 on. */
  answersMissing: { readonly items: readonly number[] };
  tooManyAnswers: { readonly items: number; readonly given: number };
  answerOutOfRange: { readonly item: number; readonly least: number; readonly most: number };
  scoreOutOfRange: { readonly least: number; readonly most: number };
  /** WHO-5 goes in steps of 4: no answers give 61. */
  scoreBetweenSteps: { readonly below: number; readonly above: number };
  /** Every answer stands for itself, so there is no one score to enter. */
  noScore: Readonly<Record<string, never>>;
}

export type GivenProblem = {
  readonly [Code in keyof GivenProblems]: { readonly code: Code; readonly figures: GivenProblems[Code] };
}[keyof GivenProblems];

/** What of the given cannot be true of this instrument, the first thing; undefined where all is well. */
export function problemOf(instrument: Instrument, given: Given): GivenProblem | undefined {
  return 'score' in given ? scoreProblem(instrument, given.score) : answersProblem(instrument, given.answers);
}

function answersProblem(
  { items }: Instrument,
  answers: readonly (number | null)[],
): GivenProblem | undefined {
  if (answers.length > items.length)
    return { code: 'tooManyAnswers', figures: { items: items.length, given: answers.length } };
  const missing = items.flatMap((_, index) => ((answers[index] ?? null) === null ? [index + 1] : []));
  if (missing.length > 0) return { code: 'answersMissing', figures: { items: missing } };
  for (const [index, { least, most }] of items.entries())
    if (!isWithin(answers[index] ?? Number.NaN, least, most))
      return { code: 'answerOutOfRange', figures: { item: index + 1, least, most } };
  return undefined;
}

function scoreProblem({ scoring, scale }: Instrument, score: number): GivenProblem | undefined {
  if (scoring.rule === 'each') return { code: 'noScore', figures: {} };
  if (!isWithin(score, scale.least, scale.most)) return { code: 'scoreOutOfRange', figures: scale };
  const over = (score - scale.least) % scoring.times;
  if (over === 0) return undefined;
  return {
    code: 'scoreBetweenSteps',
    figures: { below: score - over, above: score - over + scoring.times },
  };
}

const isWithin = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most;

/** A figure that an instrument gives: its one score, or one of its answers. */
export interface Figure {
  /** The item, where every answer stands for itself; null for the score. */
  readonly item: string | null;
  readonly value: number;
}

/**
 * The figures of what was given; none where it has a problem.
 * WHO-5 3 3 2 4 3 → 15 × 4 = 60.
 */
export function figuresOf(instrument: Instrument, given: Given): readonly Figure[] {
  if (problemOf(instrument, given)) return [];
  if ('score' in given) return [{ item: null, value: given.score }];
  const answers = given.answers.map((answer) => answer ?? 0);
  const { scoring, items } = instrument;
  if (scoring.rule === 'each')
    return items.map(({ id }, index) => ({ item: id, value: answers[index] ?? 0 }));
  return [{ item: null, value: answers.reduce((sum, answer) => sum + answer, 0) * scoring.times }];
}

/** The band that the source gives a score; undefined where it states none. */
export const bandOf = ({ bands }: Instrument, score: number): Band | undefined =>
  bands.find(({ most }) => score <= most);
