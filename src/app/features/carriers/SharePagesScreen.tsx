/** The newest meeting as a row of pictures for another phone of the group, with no connection at all. */
import { ScanLine } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Store } from '../../../store/store.ts';
import { FRAME_MS } from '../../../sync/qr/frames.ts';
import { linesInPictures, newestMeeting, type Pictures } from '../../carrying/give.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useDiskWords } from '../../say/disk-words.ts';
import type { JoiningParts } from '../../state/joining-parts.ts';
import { useGo } from '../../state/navigation.ts';
import { useBook, useView } from '../../state/use-book.tsx';
import { useJoining } from '../../state/use-joining.ts';
import { useWakeLock } from '../../state/use-wake-lock.ts';
import { Button } from '../../ui/Button.tsx';
import { PictureRow } from '../../ui/code/PictureRow.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

type Shown = Pictures | { readonly ok: false; readonly code: 'nothingSealed' };

const AT_ONCE = 200;

export function SharePagesScreen() {
  const { t } = useTranslation();
  const go = useGo();
  const format = useFormat();
  const { lastSeal } = useBook();
  const { id } = useView();
  const parts = useJoining();
  const [shown, setShown] = useState<Shown | null>(null);
  useWakeLock(true);
  useEffect(() => {
    let gone = false;
    const show = (made: Shown) => {
      if (!gone) setShown(made);
    };
    if (parts) picturesOf(parts, id).then(show, () => show({ ok: false, code: 'diskFailed', problem: '' }));
    return () => {
      gone = true;
    };
  }, [parts, id]);
  return (
    <Page title={t('carriers.show.title')} onBack={() => go('communitySettings')}>
      {lastSeal ? (
        <p>
          {t('carriers.show.what', {
            number: format.number(lastSeal.number),
            date: format.dateLong(lastSeal.heldOn),
          })}
        </p>
      ) : null}
      {shown ? <Row shown={shown} /> : null}
      <Button wide kind="quiet" icon={<ScanLine aria-hidden="true" />} onClick={() => go('takePages')}>
        {t('carriers.take.title')}
      </Button>
    </Page>
  );
}

function Row({ shown }: { readonly shown: Shown }) {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const diskWords = useDiskWords();
  if (shown.ok) {
    const { texts, left } = shown;
    return (
      <>
        <PictureRow texts={texts} label={t('carriers.show.code')} everyMs={FRAME_MS} />
        {left > 0 ? (
          <Notice>{t('carriers.show.left', { count: left, shown: format.number(left) })}</Notice>
        ) : null}
      </>
    );
  }
  const toFile = <Button onClick={() => go('communitySettings')}>{t('carriers.show.useFile')}</Button>;
  switch (shown.code) {
    case 'tooMuch':
      return (
        <Notice tone="warn" title={t('carriers.show.tooMuch')} action={toFile}>
          {t('carriers.show.tooMuchWhy', {
            frames: format.number(shown.frames),
            most: format.number(shown.most),
          })}
        </Notice>
      );
    case 'noKeys':
      return <Notice>{t('carriers.noKeys')}</Notice>;
    case 'nothingSealed':
      return <Notice>{t('carriers.show.nothingSealed')}</Notice>;
    default:
      return <Notice tone="error">{diskWords(shown)}</Notice>;
  }
}

async function picturesOf(parts: JoiningParts, book: string): Promise<Shown> {
  const lines = await linesOfNewest(parts.store, book);
  return lines.length > 0 ? linesInPictures(parts, book, lines) : { ok: false, code: 'nothingSealed' };
}

/** Read from the newest line back, as far as the seal before the newest one. */
async function linesOfNewest(store: Pick<Store, 'entriesOf'>, book: string) {
  for (let limit = AT_ONCE; ; limit *= 4) {
    const read = await store.entriesOf(book, { limit, newestFirst: true });
    const { lines, whole } = newestMeeting(read);
    if (whole || read.length < limit) return lines;
  }
}
