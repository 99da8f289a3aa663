/** Why a file was not opened, in words: what happened and what to do. Nothing on the phone was changed. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookFileProblem } from '../../../store/book-file.ts';
import type { TotalsProblem } from '../../../sync/totals.ts';
import { useDiskWords } from '../../say/disk-words.ts';

export type FileTrouble =
  | { readonly code: BookFileProblem['code'] | string; readonly path?: string; readonly totals?: never }
  /** Of a file with a month's totals. */
  | { readonly code: TotalsProblem; readonly totals: true };

const DAMAGED: ReadonlySet<string> = new Set(['badField', 'repeatedEntry', 'gap', 'notFounded', 'damaged']);

export function useFileWords(): (trouble: FileTrouble) => string {
  const { t } = useTranslation();
  const diskWords = useDiskWords();
  return useCallback(
    ({ code, totals }) => {
      if (totals) return t(`sharing.problem.${code}`);
      if (DAMAGED.has(code)) return t('openFile.problem.damaged');
      switch (code) {
        case 'notJson':
        case 'notABookFile':
          return t('openFile.problem.notABook');
        case 'newerVersion':
          return t('openFile.problem.newerVersion');
        case 'tooLarge':
          return t('openFile.problem.tooLarge');
        case 'unreadable':
          return t('openFile.problem.unreadable');
        default:
          return diskWords({ code });
      }
    },
    [t, diskWords],
  );
}
