/** How the rules came to be: each agreement with its day, its meeting, who was for and against, and what it changed; the latest first. */
import { useTranslation } from 'react-i18next';
import { changedTopics } from '../../../ledger/questions/questions.ts';
import { useFormat } from '../../format/use-format.tsx';
import { VOTES } from '../../rule-questions/VoteRows.tsx';
import { useGo } from '../../state/navigation.ts';
import { useNames } from '../../state/use-book.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { ChangedRules } from './ChangedRules.tsx';
import { RunningLoans } from './RunningLoans.tsx';
import { type Agreement, useAgreements } from './use-agreement.ts';

export function RulesHistory() {
  const { t } = useTranslation();
  const go = useGo();
  const agreements = useAgreements();
  return (
    <Page title={t('change.history')} onBack={() => go('rules')}>
      <RunningLoans />
      {agreements?.length === 0 ? <EmptyState title={t('rules.none')} /> : null}
      {agreements
        ?.map((agreement, at) => (
          <Agreed key={agreement.entry} agreement={agreement} before={agreements[at - 1] ?? null} />
        ))
        .toReversed()}
    </Page>
  );
}

interface AgreedProps {
  readonly agreement: Agreement;
  readonly before: Agreement | null;
}

function Agreed({ agreement: { on, meeting, votes, conditions }, before }: AgreedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useNames();
  const where =
    meeting === null ? t('change.atFounding') : t('change.atMeeting', { number: format.number(meeting) });
  return (
    <Card title={on ? `${where} · ${format.dateLong(on)}` : where}>
      {VOTES.filter((choice) => votes[choice].length > 0).map((choice) => (
        <p key={choice}>
          {t(`change.voted.${choice}`, {
            names: format.list(votes[choice].map((member) => format.name(nameOf(member)))),
          })}
        </p>
      ))}
      {before ? (
        <ChangedRules
          before={before.conditions}
          after={conditions}
          topics={changedTopics(before.conditions, conditions)}
        />
      ) : (
        <p>{t('change.first')}</p>
      )}
    </Card>
  );
}
