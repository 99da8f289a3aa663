/** A month's totals by the camera, from the screen of a group's phone. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bytes } from '../../../sync/wire/write.ts';
import { Scanner } from '../../camera/Scanner.tsx';
import { useJoining } from '../../state/use-joining.ts';
import { Page } from '../../ui/page/Page.tsx';
import type { Taking } from './use-taking.ts';

interface ScanTotalsProps {
  readonly onMessage: Taking['openMessage'];
  /** Told once something was read, too. */
  readonly onLeave: () => void;
}

export function ScanTotals({ onMessage, onLeave }: ScanTotalsProps) {
  const { t } = useTranslation();
  const parts = useJoining();
  const take = useCallback(
    async (bytes: Bytes) => {
      await onMessage(bytes);
      onLeave();
    },
    [onMessage, onLeave],
  );
  return (
    <Page title={t('sharing.codes.scan')} onBack={onLeave} listen={() => t('sharing.codes.scanWhat')}>
      <p>{t('sharing.codes.scanWhat')}</p>
      {parts ? <Scanner crypto={parts.crypto} onMessage={take} /> : null}
    </Page>
  );
}
