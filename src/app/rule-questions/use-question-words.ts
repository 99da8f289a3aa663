/** The words of a question: what is asked, what can be chosen, and what is wrong with what was typed. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '../../ledger/questions/question.ts';
import { useFormat } from '../format/use-format.tsx';
import type { TypedProblem } from './typed.ts';

export interface QuestionWords {
  readonly title: (question: Question) => string;
  readonly choice: (question: Question, choice: string) => string;
  readonly problem: (problem: TypedProblem) => string;
}

export function useQuestionWords(): QuestionWords {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(() => {
    // A question and its choices are named in the ledger; a test holds their words against it.
    const say = t as (key: string) => string;
    return {
      title: ({ id }) => say(`change.ask.${id}.title`),
      choice: ({ id, asks }, choice) =>
        asks.as === 'yesNo' ? say(`change.${choice}`) : say(`change.ask.${id}.${choice}`),
      problem(problem) {
        switch (problem) {
          case 'unanswered':
          case 'percent':
          case 'count':
          case 'words':
          case 'notSteps':
            return t(`change.problem.${problem}`);
          case 'rate':
          case 'nameMissing':
          case 'stepUnknown':
          case 'stepTooLarge':
            return t(`founding.problem.${problem}`);
          default:
            return t(`ui.amount.problem.${problem}`, { digits: format.number(format.currency.digits) });
        }
      },
    };
  }, [t, format]);
}
