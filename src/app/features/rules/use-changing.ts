/**
 * Rules while they are changed: where it began, and what was answered since. Kept as it is answered, and dropped when it is
 * agreed. Nothing holds before the meeting has voted.
 */
import { useMemo } from 'react';
import type { Conditions } from '../../../ledger/conditions/conditions.ts';
import { peopleOf } from '../../../ledger/conditions/in-force.ts';
import { conditionsFrom, TEMPLATES, type TemplateId } from '../../../ledger/conditions/templates.ts';
import type { RuleTopic } from '../../../ledger/conditions/topics.ts';
import type { Currency } from '../../../ledger/currency.ts';
import type { Answer } from '../../../ledger/questions/question.ts';
import { type Answers, answered, changedTopics } from '../../../ledger/questions/questions.ts';
import { useFormat } from '../../format/use-format.tsx';
import type { Vote } from '../../rule-questions/VoteRows.tsx';
import { useBook, useDraft } from '../../state/use-book.tsx';

export const CHANGING_FORM = 'rules';

/** `through`: all questions are gone through, one after the other. */
type Kept = {
  readonly from: string;
  readonly answers: { readonly [question: string]: KeptAnswer };
  readonly through: boolean;
  readonly votes: { readonly [member: string]: Vote };
};
type KeptAnswer =
  | string
  | number
  | boolean
  | null
  | { readonly [key: string]: string | number }
  | readonly { readonly [key: string]: string | number | null }[];

const NOTHING: Kept = { from: 'now', answers: {}, through: false, votes: {} };

export interface Changing {
  readonly now: Conditions;
  readonly proposed: Conditions;
  readonly answers: Answers;
  readonly changed: readonly RuleTopic[];
  readonly from: TemplateId | null;
  readonly through: boolean;
  readonly votes: Kept['votes'];
  readonly answer: (question: string, answer: Answer) => Conditions;
  /** Whatever was answered is left: it begins with a template, or with what holds. */
  readonly startFrom: (template: TemplateId | null) => void;
  readonly goThrough: (through: boolean) => void;
  readonly vote: (votes: Kept['votes']) => void;
}

/** A template for who this community is, with its own sponsor, whose terms are agreed with it; what is shared, it decides apart. */
export const templateFor = (template: TemplateId, now: Conditions, currency: Currency): Conditions => ({
  ...conditionsFrom(template, currency, ''),
  people: peopleOf(now),
  match: now.match,
  ...(now.sharing && { sharing: now.sharing }),
});

/** Null before conditions are agreed. */
export function useChanging(): Changing | null {
  const { conditions: now } = useBook();
  const { currency } = useFormat();
  const [kept, keep, drop] = useDraft<Kept>(CHANGING_FORM, NOTHING);
  return useMemo(() => {
    if (!now) return null;
    const from = TEMPLATES.find((template) => template === kept.from) ?? null;
    const base = from ? templateFor(from, now, currency) : now;
    const answers = kept.answers as Answers;
    const proposed = answered(base, answers);
    return {
      now,
      proposed,
      answers,
      changed: changedTopics(now, proposed),
      from,
      through: kept.through,
      votes: kept.votes,
      answer(question, answer) {
        const next = { ...kept.answers, [question]: answer as KeptAnswer };
        // A vote is on what was read aloud: who voted on something else votes again.
        keep({ ...kept, answers: next, votes: {} });
        return answered(base, next as Answers);
      },
      startFrom(template) {
        if (template) keep({ ...NOTHING, from: template });
        else drop();
      },
      goThrough: (through) => keep({ ...kept, through }),
      vote: (votes) => keep({ ...kept, votes }),
    };
  }, [now, currency, kept, keep, drop]);
}
