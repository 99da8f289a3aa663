/** How the language of now says a thing and what it is, and that a line was taken back. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sayings } from './table.ts';

export function useSayings(): Sayings {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      labelled: (label, note) => t('statements.labelled', { label, note }),
      corrected: t('ui.corrected'),
    }),
    [t],
  );
}
