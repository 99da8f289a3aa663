/** "Nuestras reglas": what was agreed, in plain words with the group's own figures; when it was agreed and how. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import { useConditionsWords } from '../../say/conditions-words.ts';
import { useGo } from '../../state/navigation.ts';
import { useBook } from '../../state/use-book.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { useAgreement } from './use-agreement.ts';
import { useExamples } from './use-examples.ts';

export function RulesScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const { conditions } = useBook();
  const wordsOf = useConditionsWords();
  const exampleOf = useExamples();
  const lines = conditions ? wordsOf(conditions) : [];
  return (
    <Page
      title={t('rules.title')}
      onBack={() => go('home')}
      listen={() => lines.map((line) => line.text).join(' ')}
    >
      {conditions ? (
        <>
          <HowAgreed />
          <List label={t('rules.title')}>
            {lines.map((line) => (
              <ListRow
                key={line.topic}
                title={line.title}
                note={[line.text, exampleOf(line.topic)].filter(Boolean).join(' ')}
              />
            ))}
          </List>
        </>
      ) : (
        <EmptyState title={t('rules.none')} />
      )}
    </Page>
  );
}

function HowAgreed() {
  const { t } = useTranslation();
  const format = useFormat();
  const agreement = useAgreement();
  if (!agreement) return null;
  const { votes, on } = agreement;
  const byAll = votes.against.length + votes.abstained.length === 0;
  const counts = {
    inFavour: format.number(votes.for.length),
    against: format.number(votes.against.length),
    abstained: format.number(votes.abstained.length),
  };
  return (
    <p>
      {on ? t('rules.agreedOn', { date: format.dateLong(on) }) : null}{' '}
      {byAll
        ? t('rules.agreedByAll', { count: votes.for.length, shown: format.number(votes.for.length) })
        : t('rules.agreedByVotes', counts)}
    </p>
  );
}
