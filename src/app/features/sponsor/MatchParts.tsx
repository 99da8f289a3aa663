/** "Mine and the foundation's": for each member what she has saved, what the sponsor added to it, and what both let her borrow. */
import { useTranslation } from 'react-i18next';
import { sponsorOf } from '../../../ledger/conditions/in-force.ts';
import { limitOf } from '../../../ledger/loans/limit.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useGo } from '../../state/navigation.ts';
import { useBook, useMembers } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { List, ListRow } from '../../ui/list/List.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';

export function MatchParts() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const members = useMembers();
  const agreed = book.conditions && sponsorOf(book.conditions);
  if (!agreed) {
    return (
      <Page title={t('rules.topic.match')} onBack={() => go('rules')}>
        <EmptyState title={t('sponsor.none')} />
      </Page>
    );
  }
  const sponsor = format.name(agreed.name);
  return (
    <Page
      title={t('sponsor.title', { sponsor })}
      onBack={() => go('rules')}
      actions={
        <Button kind="primary" onClick={() => go('matchRequest')}>
          {t('sponsor.toRequest')}
        </Button>
      }
    >
      <List label={t('sponsor.title', { sponsor })}>
        {members.map((member) => {
          const limit = limitOf(book, member.id);
          if (!limit) return null;
          const figures = {
            saved: format.money(limit.savings),
            part: format.money(limit.matchPart),
            limit: format.money(limit.limit),
          };
          return (
            <ListRow key={member.id} member={member} note={t('sponsor.line', { sponsor, ...figures })} />
          );
        })}
      </List>
    </Page>
  );
}
