/** The rules while they are asked: the form, how to change a part of it, and the words for what is wrong with a field. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleTopic } from '../../../ledger/conditions/topics.ts';
import { EUR } from '../../../ledger/currency.ts';
import { type Answers, answered, QUESTIONS } from '../../../ledger/questions/questions.ts';
import { useFormat } from '../../format/use-format.tsx';
import { currencyOf } from './draft.ts';
import {
  conditionsOf,
  type ReadRules,
  type RuleProblem,
  type RulesForm,
  rulesFormFrom,
} from './rules-form.ts';
import { useFounding } from './use-founding.tsx';

export interface Rules {
  readonly form: RulesForm;
  readonly set: (part: Partial<RulesForm>) => void;
  readonly read: ReadRules;
  /** Words for what is wrong with a field, once somebody tried to go on. */
  readonly problemAt: (field: string) => string | undefined;
  /** Goes on where none of these fields is wrong. */
  readonly goOn: (fields: readonly string[]) => void;
}

export function useRules(): Rules {
  const { t } = useTranslation();
  const format = useFormat();
  const { draft, change, next } = useFounding();
  const [tried, setTried] = useState(false);
  const chosen = currencyOf(draft);
  const currency = chosen.ok ? chosen.currency : EUR;
  const form = draft.rules ?? rulesFormFrom(draft.template, currency, '', format.decimalMark);
  const asked = conditionsOf(form, draft.template, currency, draft.offices.keyHolders.length);
  const read: ReadRules = asked.ok
    ? { ok: true, conditions: answered(asked.conditions, draft.answers ?? {}) }
    : asked;
  const problems = read.ok ? {} : read.problems;
  const words = (problem: RuleProblem): string => {
    switch (problem) {
      case 'rate':
      case 'count':
      case 'nameMissing':
      case 'everyMonth':
      case 'stepUnknown':
      case 'stepTooLarge':
        return t(`founding.problem.${problem}`);
      default:
        return t(`ui.amount.problem.${problem}`, { digits: format.number(currency.digits) });
    }
  };
  return {
    form,
    read,
    // What is said on the form is newer than what was answered about the same before.
    set: (part) => change({ rules: { ...form, ...part }, answers: without(draft.answers ?? {}, part) }),
    problemAt(field) {
      const problem = tried ? problems[field] : undefined;
      return problem && words(problem);
    },
    goOn(fields) {
      if (fields.some((field) => problems[field])) setTried(true);
      else next();
    },
  };
}

/** The topics that each field of the form is about. */
const TOPICS: Readonly<Record<string, RuleTopic>> = {
  savingMode: 'saving',
  least: 'saving',
  quota: 'saving',
  price: 'saving',
  most: 'saving',
  rest: 'saving',
  withdrawals: 'withdrawals',
  limitRule: 'limit',
  limitNumber: 'limit',
  ceiling: 'limit',
  interestMode: 'interest',
  percent: 'interest',
  planMode: 'plan',
  instalments: 'plan',
  everyUnit: 'plan',
  everyCount: 'plan',
  severalAtOnce: 'plan',
  lateFee: 'late',
  vouching: 'guarantors',
  fines: 'fines',
  solidarityMode: 'solidarity',
  solidarity: 'solidarity',
  sponsor: 'match',
  meetingUnit: 'meetings',
  meetingCount: 'meetings',
  witnesses: 'box',
  cashStep: 'box',
};

/** Answers without those on the topics that `part` of the form says anew. */
function without(answers: Answers, part: Partial<RulesForm>): Answers {
  const topics = new Set(Object.keys(part).map((field) => TOPICS[field]));
  const said = QUESTIONS.filter(({ topic }) => topics.has(topic)).map(({ id }) => id);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !said.includes(id)));
}
