/** The meeting's picture steps, above a screen as a line or on the meeting's own page as a list. */
import {
  CircleDollarSign,
  Coins,
  HandCoins,
  Landmark,
  Lock,
  PackageOpen,
  PiggyBank,
  Undo2,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useGo } from '../state/navigation.ts';
import { useBook } from '../state/use-book.tsx';
import { Stepper } from '../ui/list/Stepper.tsx';
import { meetingSteps, type StepId } from './steps.ts';

export const STEP_ICONS: Readonly<Record<StepId, ReactNode>> = {
  attendance: <Users aria-hidden="true" />,
  openingCount: <PackageOpen aria-hidden="true" />,
  fines: <HandCoins aria-hidden="true" />,
  savings: <PiggyBank aria-hidden="true" />,
  repayments: <Undo2 aria-hidden="true" />,
  lending: <CircleDollarSign aria-hidden="true" />,
  other: <Landmark aria-hidden="true" />,
  closingCount: <Coins aria-hidden="true" />,
  seal: <Lock aria-hidden="true" />,
};

export interface MeetingStepsProps {
  readonly current?: StepId | undefined;
  readonly layout?: 'line' | 'list' | undefined;
}

export function MeetingSteps({ current, layout }: MeetingStepsProps) {
  const { t } = useTranslation();
  const go = useGo();
  const steps = meetingSteps(useBook()).map((step) => ({
    ...step,
    icon: STEP_ICONS[step.id],
    label: t(`meeting.step.${step.id}`),
  }));
  return (
    <Stepper
      label={t('meeting.steps')}
      steps={steps}
      current={current}
      layout={layout}
      onStep={(id) => go(id)}
    />
  );
}
