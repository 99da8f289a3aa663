/** The phone is in: the book is on its way, by itself where there is a connection, else by file or by pictures. */
import { FileInput, QrCode } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookId } from '../../../ledger/ids.ts';
import type { Store } from '../../../store/store.ts';
import { useGo } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { BoxMoment } from '../../ui/drawing/BoxMoment.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

export interface JoinedPageProps {
  readonly book: BookId;
  readonly store: Pick<Store, 'askPersistence'>;
}

export function JoinedPage({ book, store }: JoinedPageProps) {
  const { t } = useTranslation();
  const go = useGo();
  // The browser is asked to keep what is here now; what it says is shown in the settings.
  useEffect(() => void store.askPersistence(), [store]);
  return (
    <Page
      title={t('joining.in')}
      onBack={() => go('start')}
      actions={
        <Button kind="primary" onClick={() => go('home', { book }, { replace: true })}>
          {t('joining.toBook')}
        </Button>
      }
    >
      <BoxMoment of="onPhones" />
      <Notice tone="done">{t('joining.arriving')}</Notice>
      <p>{t('joining.arrivingHow')}</p>
      <Button wide icon={<FileInput aria-hidden="true" />} onClick={() => go('openFile')}>
        {t('joining.byFile')}
      </Button>
      <Button wide icon={<QrCode aria-hidden="true" />} onClick={() => go('takePages')}>
        {t('joining.byPictures')}
      </Button>
    </Page>
  );
}
