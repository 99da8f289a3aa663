/**
 * All questions in the order in which they are asked, and conditions as answers to them: what is answered is put over what
 * holds. A question whose answer decides whether another is asked comes before it.
 */
import * as v from 'valibot';
import { canonicalText } from '../bytes.ts';
import { CONDITIONS, type Conditions } from '../conditions/conditions.ts';
import { RULE_TOPICS, type RuleTopic } from '../conditions/topics.ts';
import type { Json } from '../entry.ts';
import { ENDING_QUESTIONS } from './ending.ts';
import { LENDING_QUESTIONS } from './lending.ts';
import { FINE_QUESTIONS, MEETING_QUESTIONS } from './meeting.ts';
import { type Answer, fits, type Question } from './question.ts';
import { SAVING_QUESTIONS } from './saving.ts';
import { SPONSOR_QUESTIONS } from './sponsor.ts';

export const QUESTIONS: readonly Question[] = [
  ...SAVING_QUESTIONS,
  ...SPONSOR_QUESTIONS,
  ...LENDING_QUESTIONS,
  ...FINE_QUESTIONS,
  ...ENDING_QUESTIONS,
  ...MEETING_QUESTIONS,
];

/** By the question's id; a question without an answer goes on as it holds. */
export type Answers = Readonly<Record<string, Answer>>;

export const questionOf = (id: string): Question | undefined => QUESTIONS.find((one) => one.id === id);

/** What of a topic is asked beside these conditions, in order. */
export const askedOf = (topic: RuleTopic, conditions: Conditions): readonly Question[] =>
  QUESTIONS.filter((one) => one.topic === topic && one.isAsked(conditions));

/** The conditions with these answers; an answer that has no meaning beside the others, or does not fit, changes nothing. */
export function answered(conditions: Conditions, answers: Answers): Conditions {
  return QUESTIONS.reduce((before, { id, asks, isAsked, put }) => {
    const answer = answers[id];
    return answer !== undefined && isAsked(before) && fits(asks, answer) ? put(before, answer) : before;
  }, conditions);
}

/** Everything that the conditions say, as answers. */
export const answersOf = (conditions: Conditions): Answers =>
  Object.fromEntries(
    QUESTIONS.flatMap(({ id, get }) => {
      const answer = get(conditions);
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );

/** The topics in which the two say something else. */
export function changedTopics(before: Conditions, after: Conditions): readonly RuleTopic[] {
  const changed = new Set(
    QUESTIONS.filter(({ get }) => textOf(get(before)) !== textOf(get(after))).map(({ topic }) => topic),
  );
  return RULE_TOPICS.filter((topic) => changed.has(topic));
}

const textOf = (answer: Answer | undefined): string =>
  answer === undefined ? '' : canonicalText(answer as unknown as Json);

/** The question that has to be answered before all of it can be agreed; null where nothing is missing. */
export function firstOpen(conditions: Conditions): Question | null {
  if (v.safeParse(CONDITIONS, conditions).success) return null;
  return (
    QUESTIONS.find(({ asks, get }) => {
      const answer = get(conditions);
      return answer !== undefined && !fits(asks, answer);
    }) ?? null
  );
}
