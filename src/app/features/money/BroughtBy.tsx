/** She is not here; her money came with somebody who is named. Nothing for who came herself. */
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../ledger/ids.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useBook, useNames } from '../../state/use-book.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

export function BroughtBy({ member }: { readonly member: MemberId }) {
  const words = useBroughtBy()(member);
  return words ? <Notice tone="warn">{words}</Notice> : null;
}

/** "Awa brings her money", or that she is not here; null where she is. */
export function useBroughtBy(): (member: MemberId) => string | null {
  const { t } = useTranslation();
  const format = useFormat();
  const book = useBook();
  const { nameOf } = useNames();
  return (member) => {
    const mark = book.open?.attendance[member];
    if (mark?.status === 'represented' && mark.by) {
      return t('money.broughtBy', { name: format.name(nameOf(mark.by)) });
    }
    return mark?.status === 'absent' || mark?.status === 'excused' ? t('money.notHere') : null;
  };
}
