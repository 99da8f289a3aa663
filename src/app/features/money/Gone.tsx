/** What this screen was about is no longer there (undone on another screen): say so, and the way back. */
import { useTranslation } from 'react-i18next';
import { MeetingPage } from '../../meeting-page/MeetingPage.tsx';
import type { StepId } from '../../meeting-page/steps.ts';
import { useGo } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';

export interface GoneProps {
  readonly step: StepId;
  readonly title: string;
  /** Why, where it is known: "all paid back". */
  readonly words?: string | undefined;
}

export function Gone({ step, title, words }: GoneProps) {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <MeetingPage step={step} title={title} onBack={() => go(step, {}, { replace: true })}>
      <EmptyState
        title={words ?? t('money.gone')}
        action={<Button onClick={() => go(step, {}, { replace: true })}>{t('ui.back')}</Button>}
      />
    </MeetingPage>
  );
}
