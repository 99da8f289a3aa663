/** The rules while they are asked: the form, how to change a part of it, and the words for what is wrong with a field. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EUR } from '../../../ledger/currency.ts';
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
  const read = conditionsOf(form, draft.template, currency, draft.offices.keyHolders.length);
  const problems = read.ok ? {} : read.problems;
  const words = (problem: RuleProblem): string => {
    switch (problem) {
      case 'rate':
      case 'count':
      case 'nameMissing':
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
    set: (part) => change({ rules: { ...form, ...part } }),
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
