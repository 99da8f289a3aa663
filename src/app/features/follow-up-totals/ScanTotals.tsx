/** A month's totals by the camera, from the screen of a group's phone; where there is no camera, its file. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bytes } from '../../../sync/wire/write.ts';
import { Scanner } from '../../camera/Scanner.tsx';
import { useJoining } from '../../state/use-joining.ts';
import { Page } from '../../ui/page/Page.tsx';
import { TotalsFile } from './TotalsFile.tsx';
import type { Taking } from './use-taking.ts';

interface ScanTotalsProps {
  readonly taking: Pick<Taking, 'open' | 'openMessage'>;
  /** Told once something was read, too. */
  readonly onLeave: () => void;
}

export function ScanTotals({ taking: { open, openMessage }, onLeave }: ScanTotalsProps) {
  const { t } = useTranslation();
  const parts = useJoining();
  const take = useCallback(
    async (bytes: Bytes) => {
      await openMessage(bytes);
      onLeave();
    },
    [openMessage, onLeave],
  );
  const openFile = async (file: File) => {
    await open(file);
    onLeave();
  };
  return (
    <Page title={t('sharing.codes.scan')} onBack={onLeave} listen={() => t('sharing.codes.scanWhat')}>
      <p>{t('sharing.codes.scanWhat')}</p>
      {parts ? (
        <Scanner
          crypto={parts.crypto}
          onMessage={take}
          instead={{
            way: <TotalsFile onFile={openFile} />,
            todo: (problem) => t(`sharing.codes.todo.${problem}`),
          }}
        />
      ) : null}
    </Page>
  );
}
