/** What of an assessment cannot be written down, in words: which answer is missing, and what the paper form is looked at for. */
import { useTranslation } from 'react-i18next';
import type { GivenProblem } from '../../../followup/instruments/score.ts';
import { useFormat } from '../../format/use-format.tsx';

export function useProblemWords(): (problem: GivenProblem) => string {
  const { t } = useTranslation();
  const format = useFormat();
  // Each key has placeholders of its own: the figures of the code are those of its key (a test holds them together).
  const say = t as (key: string, given: Record<string, string>) => string;
  return ({ code, figures }) => {
    const words = Object.entries(figures).map(([name, figure]) => [
      name,
      typeof figure === 'number' ? format.number(figure) : format.list(figure.map(format.number)),
    ]);
    return say(`assessments.problem.${code}`, Object.fromEntries(words));
  };
}
