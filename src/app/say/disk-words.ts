/** What the disk said, in words: what happened and what to do. Nothing typed is lost. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiskTrouble } from '../state/use-write.tsx';

export function useDiskWords(): (trouble: { readonly code: DiskTrouble['code'] | string }) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ code }) => {
      switch (code) {
        case 'quota':
          return t('disk.quota');
        case 'newerDatabase':
        case 'closed':
          return t('disk.newerDatabase');
        case 'headsMoved':
          return t('disk.headsMoved');
        case 'cannotRead':
        case 'unknownBook':
        case 'phoneKeys':
          return t('disk.cannotRead');
        default:
          return t('disk.failed');
      }
    },
    [t],
  );
}
