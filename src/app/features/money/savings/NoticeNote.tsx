/** Where a withdrawal is announced beforehand: what she may take today, and from when what she announced. */
import { useTranslation } from 'react-i18next';
import type { NoticeNow } from '../../../../ledger/notices.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';

export function NoticeNote({ notice }: { readonly notice: NoticeNow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { available, from } = notice;
  return (
    <Notice>
      {t('money.notice.needed')}{' '}
      {available > 0 ? `${t('money.notice.free', { amount: format.money(available) })} ` : ''}
      {from ? t('money.notice.from', { date: format.dateLong(from) }) : ''}
    </Notice>
  );
}
