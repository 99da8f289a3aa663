/** A screen could neither be taken from the precache nor fetched: said in words; what was typed is kept in its draft. */
import { useTranslation } from 'react-i18next';
import { Button } from './ui/Button.tsx';
import { Page } from './ui/page/Page.tsx';
import { Notice } from './ui/talk/Notice.tsx';

export function PieceMissing() {
  const { t } = useTranslation();
  return (
    <Page
      title={t('app.pieceMissing')}
      onBack={() => window.history.back()}
      actions={
        <Button kind="primary" onClick={() => window.location.reload()}>
          {t('app.tryAgain')}
        </Button>
      }
    >
      <Notice tone="error">{t('app.pieceMissingText')}</Notice>
    </Page>
  );
}
