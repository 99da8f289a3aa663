/** There is no such loan in the book. */
import { useTranslation } from 'react-i18next';
import { useGo } from '../../../state/navigation.ts';
import { Page } from '../../../ui/page/Page.tsx';
import { EmptyState } from '../../../ui/talk/EmptyState.tsx';

export function NoLoan() {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <Page title={t('loans.title')} onBack={() => go('loans')}>
      <EmptyState title={t('loans.unknown')} />
    </Page>
  );
}
