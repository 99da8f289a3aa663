/** A step of the meeting as its screen says it, with its number. */
import { useTranslation } from 'react-i18next';
import { STEP_IDS, type StepId } from '../../meeting-page/steps.ts';

export function useStep(): (step: StepId) => string {
  const { t } = useTranslation();
  return (step) => `${STEP_IDS.indexOf(step) + 1}. ${t(`meeting.step.${step}`)}`;
}
