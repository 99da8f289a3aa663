/** The most each member can borrow, what of it she has used, and the one reason that binds: for the meeting to look at together. */
import { useTranslation } from 'react-i18next';
import { limitOf } from '../../../ledger/loans/limit.ts';
import { useFormat } from '../../format/use-format.tsx';
import { limitWords } from '../../say/limit-words.ts';
import { useGo } from '../../state/navigation.ts';
import { useBook, useMembers } from '../../state/use-book.tsx';
import { Card } from '../../ui/list/List.tsx';
import { MemberName } from '../../ui/member/MemberName.tsx';
import { PartBar } from '../../ui/money/PartBar.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';

export function Limits() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const book = useBook();
  const members = useMembers();
  return (
    <Page title={t('loans.limits.title')} onBack={() => go('loans')}>
      {book.conditions ? <p>{t('loans.limits.why')}</p> : <EmptyState title={t('rules.none')} />}
      {members.map((member) => {
        const limit = limitOf(book, member.id);
        if (!limit) return null;
        const figures = {
          used: format.money(limit.outstanding),
          limit: format.money(limit.limit),
        };
        return (
          <Card key={member.id} title={<MemberName member={member} />}>
            <PartBar
              part={limit.outstanding}
              whole={limit.limit}
              label={t(limit.outstanding > limit.limit ? 'loans.limits.above' : 'loans.limits.used', figures)}
            />
            <p>{limitWords(book, limit, format, t)}</p>
          </Card>
        );
      })}
    </Page>
  );
}
