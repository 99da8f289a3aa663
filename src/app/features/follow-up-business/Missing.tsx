/** A business that is not in the book, or not yet on this phone. */
import { useTranslation } from 'react-i18next';
import { useFollow } from '../../follow-up/use-follow-up.ts';
import { Button } from '../../ui/Button.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';

export function Missing() {
  const { t } = useTranslation();
  const follow = useFollow();
  const back = () => follow('visits');
  return (
    <Page title={t('business.title')} onBack={back}>
      <EmptyState title={t('business.missing')} action={<Button onClick={back}>{t('ui.back')}</Button>} />
    </Page>
  );
}
