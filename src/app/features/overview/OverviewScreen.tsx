/** All communities of somebody who accompanies several, the worst first; or one of them with every figure. The address says which. */
import { useTranslation } from 'react-i18next';
import { useGo, useParam } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { AllCommunities } from './AllCommunities.tsx';
import { OneCommunity } from './OneCommunity.tsx';
import { useOverview } from './use-overview.ts';

/** In place of a book's id. */
const ALL = 'all';

export function OverviewScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const of = useParam('of');
  const overview = useOverview();
  if (!overview) return null;
  const { communities, without } = overview;
  if (of === ALL) return <AllCommunities overview={overview} />;
  const one = communities.find(({ book }) => book === of);
  if (one) return <OneCommunity community={one} />;
  // Still to be read: it is here in a moment.
  if (without.some(({ book, why }) => book === of && why === 'reading')) return null;
  const back = () => go('overview', { of: ALL });
  return (
    <Page title={t('overview.title')} onBack={back}>
      <EmptyState
        title={t('overview.notHere')}
        action={<Button onClick={back}>{t('overview.title')}</Button>}
      />
    </Page>
  );
}
