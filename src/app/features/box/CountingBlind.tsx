/** While the box is counted nobody is told what should be in it, here neither. */
import { useTranslation } from 'react-i18next';
import { useGo } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';

export function CountingBlind() {
  const { t } = useTranslation();
  const go = useGo();
  return (
    <Page title={t('box.title')} onBack={() => go('home')}>
      <EmptyState
        title={t('box.blind')}
        action={
          <Button kind="primary" onClick={() => go('closingCount')}>
            {t('box.toCount')}
          </Button>
        }
      />
    </Page>
  );
}
