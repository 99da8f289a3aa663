/** The database does not open: said in words, with what to do; nothing is touched. */
import type { i18n } from 'i18next';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { DiskFailure } from '../store/disk-refusal.ts';
import { useDiskWords } from './say/disk-words.ts';
import { Button } from './ui/Button.tsx';
import { Page } from './ui/page/Page.tsx';
import { Notice } from './ui/talk/Notice.tsx';

export function StartTrouble({ i18n, failure }: { readonly i18n: i18n; readonly failure: DiskFailure }) {
  return (
    <I18nextProvider i18n={i18n}>
      <Trouble failure={failure} />
    </I18nextProvider>
  );
}

function Trouble({ failure }: { readonly failure: DiskFailure }) {
  const { t } = useTranslation();
  const words = useDiskWords();
  return (
    <Page
      title={t('app.cannotOpen')}
      actions={
        <Button kind="primary" onClick={() => window.location.reload()}>
          {t('app.tryAgain')}
        </Button>
      }
    >
      <Notice tone="error">{words(failure)}</Notice>
    </Page>
  );
}
