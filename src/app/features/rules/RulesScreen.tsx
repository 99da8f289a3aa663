/** "Nuestras reglas": what was agreed, in plain words with the group's own figures; when it was agreed and how; and the way to change it. */
import { Building2, ChartPie, History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import { useMeaning } from '../../rule-questions/Meaning.tsx';
import { useConditionsWords } from '../../say/conditions-words.ts';
import { useGo } from '../../state/navigation.ts';
import { useBook } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { useAgreements } from './use-agreement.ts';

export function RulesScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const { conditions } = useBook();
  const wordsOf = useConditionsWords();
  const meaning = useMeaning();
  const lines = conditions ? wordsOf(conditions) : [];
  return (
    <Page
      title={t('rules.title')}
      onBack={() => go('home')}
      listen={() => lines.map((line) => line.text).join(' ')}
      actions={
        conditions ? (
          <Button kind="primary" onClick={() => go('rulesChange')}>
            {t('change.open')}
          </Button>
        ) : undefined
      }
    >
      {conditions ? (
        <>
          <HowAgreed />
          <List label={t('rules.title')}>
            {lines.map((line) => (
              <ListRow
                key={line.topic}
                title={line.title}
                note={[line.text, ...meaning(line.topic, conditions)].join(' ')}
              />
            ))}
          </List>
          <List label={t('change.history')}>
            <ListRow
              icon={<History aria-hidden="true" />}
              title={t('change.history')}
              onClick={() => go('rulesHistory')}
            />
            <ListRow
              icon={<ChartPie aria-hidden="true" />}
              title={t('home.place.shareOut')}
              onClick={() => go('shareOut')}
            />
            {conditions.match.mode === 'sponsor' ? (
              <ListRow
                icon={<Building2 aria-hidden="true" />}
                title={t('sponsor.open', { sponsor: format.name(conditions.match.name) })}
                onClick={() => go('matchParts')}
              />
            ) : null}
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
  const agreement = useAgreements()?.at(-1);
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
