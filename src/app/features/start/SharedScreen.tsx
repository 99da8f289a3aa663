/**
 * A file that another app shared with this one, or that was opened with it: looked at like one that was chosen here. It waits
 * until people know what it is: a reload before that shows it again, after that it is gone.
 */
import { FileInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import type { SharedFile, Waiting } from '../../install/shared-file.ts';
import { useGo } from '../../state/navigation.ts';
import { useParts } from '../../state/parts-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Name } from '../../ui/member/Name.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { EmptyState } from '../../ui/talk/EmptyState.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { OpenedFile } from './OpenedFile.tsx';
import { useOpening } from './use-opening.ts';

export function SharedScreen() {
  const { t } = useTranslation();
  const format = useFormat();
  const go = useGo();
  const { shared } = useParts();
  const opening = useOpening();
  const waiting = useWaiting(shared, opening.open);
  const forget = async () => (await shared()).forget();
  if (waiting === undefined) return null;
  const leave = async () => {
    await forget();
    go('start');
  };
  return (
    <Page
      title={t('shared.title')}
      onBack={() => void leave()}
      listen={() => waiting?.name ?? t('shared.none')}
    >
      {waiting ? (
        <>
          <p>
            <Name>{waiting.name}</Name>
          </p>
          {waiting.files > 1 ? (
            <Notice>
              {t('shared.several', { count: waiting.files, shown: format.number(waiting.files) })}
            </Notice>
          ) : null}
          <OpenedFile opening={opening} onAdded={forget} waits />
        </>
      ) : (
        <EmptyState
          title={t('shared.none')}
          action={
            <Button icon={<FileInput aria-hidden="true" />} onClick={() => go('openFile')}>
              {t('openFile.choose')}
            </Button>
          }
        >
          {t('shared.noneText')}
        </EmptyState>
      )}
    </Page>
  );
}

/** Undefined until it was looked for and opened. What people do nothing more with is done with at once. */
function useWaiting(
  shared: () => Promise<SharedFile>,
  open: ReturnType<typeof useOpening>['open'],
): Waiting | null | undefined {
  const [waiting, setWaiting] = useState<Waiting | null>();
  useEffect(() => {
    let gone = false;
    const take = async () => {
      const slot = await shared();
      const found = await slot.look();
      if (gone) return;
      const opened = found && (await open(found.file, found.bytes));
      if (opened?.is === 'parcel' || opened?.is === 'refused') await slot.forget();
      if (!gone) setWaiting(found);
    };
    take().catch(() => {
      if (!gone) setWaiting(null);
    });
    return () => {
      gone = true;
    };
  }, [shared, open]);
  return waiting;
}
