/** "What for?": a few words, kept as they are typed; asked again where they are needed and missing. */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MeetingPage } from '../../../meeting-page/MeetingPage.tsx';
import type { StepId } from '../../../meeting-page/steps.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/field/TextField.tsx';

export interface WhyQuestionProps {
  readonly step: StepId;
  readonly question: string;
  readonly needed: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
  /** Under the field. */
  readonly children?: ReactNode;
}

const LONGEST_TEXT = 500;

export function WhyQuestion(props: WhyQuestionProps) {
  const { step, question, needed, text, onText, onNext, onBack, children } = props;
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const missing = needed && text.trim() === '';
  return (
    <MeetingPage
      step={step}
      title={question}
      onBack={onBack}
      tight
      actions={
        <Button kind="primary" onClick={() => (missing ? setAsked(true) : onNext())}>
          {t('money.next')}
        </Button>
      }
    >
      <TextField
        label={t('money.inAFewWords')}
        value={text}
        onChange={onText}
        maxLength={LONGEST_TEXT}
        lines={3}
        hint={needed ? undefined : t('money.mayBeEmpty')}
        problem={asked && missing ? t('money.wordsMissing') : undefined}
      />
      {children}
    </MeetingPage>
  );
}
