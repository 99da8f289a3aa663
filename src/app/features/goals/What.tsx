/** "What does she want to save for?": a picture, and a few words, which the picture fills in. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GOAL_PICTURES, GoalPicture, type GoalPictureName } from '../../goals/pictures.tsx';
import { MeetingPage } from '../../meeting-page/MeetingPage.tsx';
import { Button } from '../../ui/Button.tsx';
import { PictureChoice } from '../../ui/field/PictureChoice.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import type { QuestionProps } from './question.ts';

const LONGEST_WORDS = 80;

export function What({ question, typed, onTyped, onNext, onBack }: QuestionProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const pictures = GOAL_PICTURES.map((value) => ({
    value,
    word: t(`goals.picture.${value}`),
    picture: <GoalPicture name={value} />,
  }));
  const chosen = pictures.find(({ value }) => value === typed.symbol);
  const pick = (symbol: GoalPictureName) => {
    // Words that were typed stay; those of another picture do not.
    const own = typed.words.trim() !== '' && typed.words !== chosen?.word;
    const word = symbol === 'other' ? '' : t(`goals.picture.${symbol}`);
    onTyped({ ...typed, symbol, words: own ? typed.words : word });
  };
  const missing = typed.words.trim() === '';
  return (
    <MeetingPage
      step="other"
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
        value={typed.words}
        onChange={(words) => onTyped({ ...typed, words })}
        maxLength={LONGEST_WORDS}
        problem={asked && missing ? t('goals.ask.wordsMissing') : undefined}
      />
      <PictureChoice label={question} pictures={pictures} value={chosen?.value ?? null} onChange={pick} />
    </MeetingPage>
  );
}
