/** The questions about one rule while a community is being founded: one a screen, with the words that will be read aloud. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conditions } from '../../../../ledger/conditions/conditions.ts';
import type { RuleTopic } from '../../../../ledger/conditions/topics.ts';
import type { Answer, Question } from '../../../../ledger/questions/question.ts';
import { answered, askedOf } from '../../../../ledger/questions/questions.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { AskedField } from '../../../rule-questions/AskedField.tsx';
import { InWords } from '../../../rule-questions/Meaning.tsx';
import { readChecked, type Typed, typedFrom } from '../../../rule-questions/typed.ts';
import { useQuestionWords } from '../../../rule-questions/use-question-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../../ui/page/Page.tsx';

export interface AskTopicProps {
  readonly topic: RuleTopic;
  readonly conditions: Conditions;
  readonly onAnswer: (question: string, answer: Answer) => void;
  readonly onDone: () => void;
}

export function AskTopic({ topic, conditions, onAnswer, onDone }: AskTopicProps) {
  const [at, setAt] = useState(0);
  const asked = askedOf(topic, conditions);
  const question = asked[at];
  useEffect(() => {
    if (!question) onDone();
  }, [question, onDone]);
  if (!question) return null;
  return (
    <Asked
      key={question.id}
      question={question}
      conditions={conditions}
      onAnswer={(answer) => {
        onAnswer(question.id, answer);
        setAt(at + 1);
      }}
      onBack={() => (at === 0 ? onDone() : setAt(at - 1))}
    />
  );
}

interface AskedProps {
  readonly question: Question;
  readonly conditions: Conditions;
  readonly onAnswer: (answer: Answer) => void;
  readonly onBack: () => void;
}

function Asked({ question, conditions, onAnswer, onBack }: AskedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useQuestionWords();
  const { id, topic } = question;
  const [tried, setTried] = useState(false);
  const [typed, setTyped] = useState<Typed>(() => typedFrom(question, conditions, format));
  const read = readChecked(question, typed, conditions, format.currency);
  return (
    <Page
      title={words.title(question)}
      onBack={onBack}
      actions={
        <Button kind="primary" onClick={() => (read.ok ? onAnswer(read.answer) : setTried(true))}>
          {t('founding.next')}
        </Button>
      }
    >
      <AskedField
        question={question}
        typed={typed}
        onChange={setTyped}
        problems={tried && !read.ok ? read.problems : {}}
      />
      <InWords
        topic={topic}
        conditions={read.ok ? answered(conditions, { [id]: read.answer }) : conditions}
      />
    </Page>
  );
}
