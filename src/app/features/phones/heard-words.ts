/** When a phone was last heard of, in meetings: its own clock is only a claim. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhoneId } from '../../../ledger/ids.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useBook } from '../../state/use-book.tsx';

export function useHeardWords(): (phone: PhoneId) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const { heard, seals } = useBook();
  return useCallback(
    (phone) => {
      const last = heard[phone];
      if (!last) return t('phones.heard.never');
      const count = seals - last.seals;
      return count === 0
        ? t('phones.heard.now')
        : t('phones.heard.ago', { count, shown: format.number(count) });
    },
    [t, format, heard, seals],
  );
}
