/** Why nothing came back, in words, with what to do. */
import { useTranslation } from 'react-i18next';
import { useDiskWords } from '../../say/disk-words.ts';
import { Notice } from '../../ui/talk/Notice.tsx';
import type { RestoredHere } from './restore-here.ts';

export type TroubleCode = Extract<RestoredHere, { ok: false }>['code'] | 'unreadable';

export function Trouble({ code }: { readonly code: TroubleCode }) {
  const { t } = useTranslation();
  const diskWords = useDiskWords();
  switch (code) {
    case 'noSuchSheet':
    case 'otherSheet':
    case 'noLines':
    case 'severalBooks':
    case 'alreadyHere':
    case 'notLetIn':
    case 'newerVersion':
    case 'notAParcel':
    case 'damaged':
    case 'tooLarge':
    case 'unreadable':
      return <Notice tone="error">{t(`restore.problem.${code}`)}</Notice>;
    case 'notAnAddress':
    case 'notSecure':
    case 'unreachable':
    case 'notAnEndpoint':
    case 'tooFast':
    case 'refused':
      return <Notice tone="warn">{t(`sync.problem.${code}`)}</Notice>;
    default:
      return <Notice tone="error">{diskWords({ code })}</Notice>;
  }
}
