/**
 * The book as a file, of one of two kinds: for the group's phones, which only they can open, or plain, which whoever has it can
 * read. What each shows is said before it leaves. Shared where the phone can share files, else downloaded.
 */
import { Download, LockKeyhole, ScrollText, Share2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bookForPhones } from '../../carrying/give.ts';
import { useDiskWords } from '../../say/disk-words.ts';
import type { JoiningParts } from '../../state/joining-parts.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useBook, useView } from '../../state/use-book.tsx';
import { useJoining } from '../../state/use-joining.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceList } from '../../ui/field/ChoiceList.tsx';
import { Card } from '../../ui/list/List.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useDone } from '../../ui/ui-provider.tsx';
import { bookFile, downloadFile, type FileKind, shareableFile, shareFile } from './book-file-out.ts';

export function CopyBook() {
  const { t } = useTranslation();
  const { store, today } = useParts();
  const { id } = useView();
  const { founding } = useBook();
  const joining = useJoining();
  const hasKeys = useHasKeys(joining, id);
  const done = useDone();
  const diskWords = useDiskWords();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [chosen, setChosen] = useState<FileKind | null>(null);
  const kind: FileKind = hasKeys ? (chosen ?? 'phones') : 'plain';
  const contentOf = async (): Promise<string | Uint8Array<ArrayBuffer> | null> => {
    if (kind === 'plain') return store.exportBookFile(id).catch(() => null);
    const given = joining ? await bookForPhones(joining, id).catch(() => null) : null;
    return given?.ok ? given.bytes : null;
  };
  const copy = async (give: (file: File) => Promise<boolean>) => {
    setTrouble(null);
    const content = await contentOf();
    if (content === null) return setTrouble('cannotRead');
    if (await give(bookFile(kind, content, founding?.name ?? '', today()))) done(t('settings.copy.done'));
    return undefined;
  };
  return (
    <Card title={t('settings.copy.title')}>
      {hasKeys ? (
        <ChoiceList
          label={t('carriers.file.which')}
          value={kind}
          onChange={setChosen}
          choices={[
            {
              value: 'phones',
              icon: <LockKeyhole aria-hidden="true" />,
              label: t('carriers.file.phones'),
              note: t('carriers.file.phonesNote'),
            },
            {
              value: 'plain',
              icon: <ScrollText aria-hidden="true" />,
              label: t('carriers.file.plain'),
              note: t('carriers.file.plainNote'),
            },
          ]}
        />
      ) : null}
      {kind === 'plain' ? <p>{t('settings.copy.what')}</p> : null}
      {trouble ? <Notice tone="error">{diskWords({ code: trouble })}</Notice> : null}
      {shareableFile(navigator, kind) ? (
        <Button
          wide
          icon={<Share2 aria-hidden="true" />}
          onClick={() => copy((file) => shareFile(navigator, kind, file))}
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

/** False until it is known: the plain file is there at once. */
function useHasKeys(joining: JoiningParts | null, book: string): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    let gone = false;
    joining?.keyring.keysOf(book).then(
      (keys) => {
        if (!gone) setHas(keys !== null);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [joining, book]);
  return has;
}
