/** Something else was scanned or pasted, in words; what is waited for may still come. */
import { useTranslation } from 'react-i18next';
import type { Slip } from '../../../sync/joining/problem.ts';
import { Notice } from '../../ui/talk/Notice.tsx';

export function Slipped({ slip }: { readonly slip: Slip | null }) {
  const { t } = useTranslation();
  return slip ? <Notice tone="warn">{t(`joining.slip.${slip}`)}</Notice> : null;
}
