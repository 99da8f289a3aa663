/** Why a month did not leave, in words: what happened and what to do. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SendFailure } from '../../../sync/totals-port.ts';

export function useSendWords(): (failure: SendFailure) => string {
  const { t } = useTranslation();
  return useCallback(
    (failure) => {
      if (failure === 'notNow') return t('sharing.post.notNow');
      if (failure.kind !== 'problem') return t('sharing.post.unreachable');
      const { code } = failure;
      const isGone = code === 'noSuchBook' || code === 'wrongTag' || code === 'wrongToken';
      return t(isGone ? 'sharing.post.gone' : 'sharing.post.later');
    },
    [t],
  );
}
