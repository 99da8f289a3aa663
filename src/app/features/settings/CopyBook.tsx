/** A copy of the book as a file: shared where the phone can share files, else downloaded. Says what the file shows. */
import { Download, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDiskWords } from '../../say/disk-words.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useBook, useView } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import { bookFileName, canShareFile, downloadFile, shareFile } from './book-file-out.ts';

export function CopyBook() {
  const { t } = useTranslation();
  const { store, today } = useParts();
  const { id } = useView();
  const { founding } = useBook();
  const done = useDone();
  const diskWords = useDiskWords();
  const [trouble, setTrouble] = useState(false);
  const copy = async (give: (file: File) => Promise<boolean>) => {
    setTrouble(false);
    const text = await store.exportBookFile(id).catch(() => null);
    if (text === null) return setTrouble(true);
    const file = new File([text], bookFileName(founding?.name ?? '', today()), { type: 'application/json' });
    if (await give(file)) done(t('settings.copy.done'));
    return undefined;
  };
  return (
    <Card title={t('settings.copy.title')}>
      <p>{t('settings.copy.what')}</p>
      {trouble ? <Notice tone="error">{diskWords({ code: 'cannotRead' })}</Notice> : null}
      {canShareFile(navigator) ? (
        <Button
          wide
          icon={<Share2 aria-hidden="true" />}
          onClick={() => copy((file) => shareFile(navigator, file))}
        >
          {t('settings.copy.share')}
        </Button>
      ) : null}
      <Button
        wide
        icon={<Download aria-hidden="true" />}
        onClick={() => copy(async (file) => downloadFile(document, file))}
      >
        {t('settings.copy.download')}
      </Button>
    </Card>
  );
}
