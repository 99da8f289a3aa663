/** What was chosen at a visit, in words. A choice that only a newer app knows is shown as "other". */
import { useTranslation } from 'react-i18next';
import { LOAN_USES, PROBLEMS } from '../../followup/business/business.ts';

export function useChoiceWords() {
  const { t } = useTranslation();
  return {
    use: (id: string) => t(`business.loanUse.${LOAN_USES.find((one) => one === id) ?? 'other'}`),
    problem: (id: string) => t(`business.problem.${PROBLEMS.find((one) => one === id) ?? 'other'}`),
  };
}
