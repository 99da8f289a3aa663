/** One question about a rule, with what its answer means here; then the next of its subject. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conditions } from '../../../ledger/conditions/conditions.ts';
import { RULE_TOPICS } from '../../../ledger/conditions/topics.ts';
import type { Question } from '../../../ledger/questions/question.ts';
import { answered, askedOf, questionOf } from '../../../ledger/questions/questions.ts';
import { useFormat } from '../../format/use-format.tsx';
import { AskedField } from '../../rule-questions/AskedField.tsx';
import { Meaning } from '../../rule-questions/Meaning.tsx';
import { readChecked, type Typed, typedFrom } from '../../rule-questions/typed.ts';
import { useQuestionWords } from '../../rule-questions/use-question-words.ts';
import { useRuleText } from '../../rule-questions/use-rule-text.ts';
import { useGo, useParam } from '../../state/navigation.ts';
import { useDraft } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { type Changing, useChanging } from './use-changing.ts';

export function RuleQuestion() {
  const { t } = useTranslation();
  const go = useGo();
  const changing = useChanging();
  const question = questionOf(useParam('question'));
  if (changing && question?.isAsked(changing.proposed))
    return <Asked key={question.id} question={question} changing={changing} />;
  return (
    <Page title={t('change.title')} onBack={() => go('rulesChange')}>
      <EmptyState title={t('change.notAsked')} />
    </Page>
  );
}

interface AskedProps {
  readonly question: Question;
  readonly changing: Changing;
}

const TYPED_FORM = 'rules/typed';

function Asked({ question, changing }: AskedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const words = useQuestionWords();
  const [tried, setTried] = useState(false);
  const { id, topic } = question;
  const { proposed } = changing;
  const [kept, keep, drop] = useDraft<Typed | null>(TYPED_FORM, null);
  const typed = kept?.question === id ? kept : typedFrom(question, proposed, format);
  const read = readChecked(question, typed, proposed, format.currency);
  const supposed = read.ok ? answered(proposed, { [id]: read.answer }) : proposed;
  const next = () => {
    setTried(true);
    if (!read.ok) return;
    const conditions = changing.answer(id, read.answer);
    drop();
    const following = after(question, conditions, changing.through);
    if (following) go('rulesQuestion', { question: following.id });
    else go('rulesChange', {}, { replace: true });
  };
  const back = () => {
    drop();
    const asked = askedOf(topic, proposed);
    const before = asked[asked.findIndex((one) => one.id === id) - 1];
    if (before) go('rulesQuestion', { question: before.id }, { replace: true });
    else go('rulesChange', {}, { replace: true });
  };
  return (
    <Page
      title={words.title(question)}
      onBack={back}
      actions={
        <Button kind="primary" onClick={next}>
          {t('money.next')}
        </Button>
      }
    >
      <p>
        {t(`rules.topic.${topic}`)} · <Today question={question} now={changing.now} />
      </p>
      <AskedField
        question={question}
        typed={typed}
        onChange={(next) => {
          setTried(false);
          keep(next);
        }}
        problems={tried && !read.ok ? read.problems : {}}
      />
      <Card title={t('change.meaning')}>
        <Meaning topic={topic} conditions={supposed} />
      </Card>
    </Page>
  );
}

/** The next question of the subject; where all are gone through, the first of the next one. */
function after({ id, topic }: Question, conditions: Conditions, through: boolean): Question | undefined {
  const asked = askedOf(topic, conditions);
  const next = asked[asked.findIndex((one) => one.id === id) + 1];
  if (next || !through) return next;
  const following = RULE_TOPICS[RULE_TOPICS.indexOf(topic) + 1];
  return following && askedOf(following, conditions)[0];
}

/** What holds today in its own words. */
function Today({ question, now }: { readonly question: Question; readonly now: Conditions }) {
  const { t } = useTranslation();
  const textOf = useRuleText();
  return <span>{t('change.today', { rule: textOf(now, question.topic) })}</span>;
}
