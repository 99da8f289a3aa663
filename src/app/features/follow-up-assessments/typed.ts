/** What is typed of an assessment, and what is given by it. Must not know: React, words. */
import type { Instrument } from '../../../followup/instruments/instrument.ts';
import type { Given } from '../../../followup/instruments/score.ts';

export interface Typed {
  readonly [key: string]: string | Readonly<Record<string, string>>;
  readonly on: string;
  readonly way: 'answers' | 'score';
  /** By item; what is not there is not answered. */
  readonly answers: Readonly<Record<string, string>>;
  readonly score: string;
}

/** Empty, or no whole number: not answered. */
const wholeOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,4}$/u.test(text.trim()) ? Number(text) : null;

/** Undefined where a score is wanted and none is typed. */
export function givenBy({ items }: Instrument, { way, answers, score }: Typed): Given | undefined {
  if (way === 'answers') return { answers: items.map(({ id }) => wholeOf(answers[id])) };
  const whole = wholeOf(score);
  return whole === null ? undefined : { score: whole };
}
