/** "Which rule do we change?": every subject with what is agreed today, and what would change; then it is put to the vote. */
import { ListChecks, PencilLine, Shapes, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { RULE_TOPICS } from '../../../ledger/conditions/topics.ts';
import { askedOf, firstOpen } from '../../../ledger/questions/questions.ts';
import { useQuestionWords } from '../../rule-questions/use-question-words.ts';
import { useRuleText } from '../../rule-questions/use-rule-text.ts';
import { useGo } from '../../state/navigation.ts';
import { useBook } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { RunningLoans } from './RunningLoans.tsx';
import { type Changing, useChanging } from './use-changing.ts';

export function RulesChange() {
  const { t } = useTranslation();
  const go = useGo();
  const changing = useChanging();
  if (changing) return <Subjects changing={changing} />;
  return (
    <Page title={t('change.title')} onBack={() => go('rules')}>
      <EmptyState title={t('rules.none')} />
    </Page>
  );
}

function Subjects({ changing }: { readonly changing: Changing }) {
  const { t } = useTranslation();
  const go = useGo();
  const { open } = useBook();
  const { now, proposed, changed } = changing;
  const missing = firstOpen(proposed);
  const next = () => {
    if (missing) go('rulesQuestion', { question: missing.id });
    else go('rulesAgree');
  };
  const [first] = askedOf(RULE_TOPICS[0], proposed);
  return (
    <Page
      title={t('change.title')}
      onBack={() => go('rules')}
      listen={() => t('change.why')}
      actions={
        <>
          {changed.length > 0 && !open ? <Notice>{t('change.inMeeting')}</Notice> : null}
          <Button
            kind="primary"
            disabled={changed.length === 0 || !open}
            note={changed.length === 0 ? t('change.nothing') : undefined}
            onClick={next}
          >
            {t('change.toVote')}
          </Button>
        </>
      }
    >
      <p>{t('change.why')}</p>
      <RunningLoans />
      {missing ? <MissingAnswer question={missing} /> : null}
      <TopicRows now={now} proposed={proposed} changed={changed} />
      <List label={t('change.otherWays')}>
        <ListRow
          icon={<ListChecks aria-hidden="true" />}
          title={t('change.through')}
          onClick={() => {
            changing.goThrough(true);
            if (first) go('rulesQuestion', { question: first.id });
          }}
        />
        <ListRow
          icon={<Shapes aria-hidden="true" />}
          title={t('change.fromTemplate')}
          onClick={() => go('rulesTemplate')}
        />
        {changed.length > 0 ? (
          <ListRow
            icon={<Undo2 aria-hidden="true" />}
            title={t('change.undo')}
            onClick={() => changing.startFrom(null)}
          />
        ) : null}
      </List>
    </Page>
  );
}

function MissingAnswer({ question }: { readonly question: NonNullable<ReturnType<typeof firstOpen>> }) {
  const { t } = useTranslation();
  const words = useQuestionWords();
  return <Notice tone="warn">{t('change.missing', { question: words.title(question) })}</Notice>;
}

/** What holds, and under what changes also what would hold. */
function TopicRows({ now, proposed, changed }: Pick<Changing, 'now' | 'proposed' | 'changed'>) {
  const { t } = useTranslation();
  const go = useGo();
  const textOf = useRuleText();
  return (
    <List label={t('change.title')}>
      {RULE_TOPICS.map((topic) => {
        const [first] = askedOf(topic, proposed);
        const isChanged = changed.includes(topic);
        const note = isChanged
          ? t('change.beforeAfter', { before: textOf(now, topic), after: textOf(proposed, topic) })
          : textOf(now, topic);
        return (
          <ListRow
            key={topic}
            icon={isChanged ? <PencilLine aria-hidden="true" /> : undefined}
            title={t(`rules.topic.${topic}`)}
            note={note}
            onClick={() => first && go('rulesQuestion', { question: first.id })}
          />
        );
      })}
    </List>
  );
}
