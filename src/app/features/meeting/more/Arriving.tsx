/** The meeting is sealed on another phone, and lines of it are still on their way here: what the seal says, and how many. */
import { useTranslation } from 'react-i18next';
import { arrivingIn } from '../../../../ledger/arriving.ts';
import type { Amount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useBook } from '../../../state/use-book.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';

export function Arriving() {
  const { t } = useTranslation();
  const format = useFormat();
  const arriving = arrivingIn(useBook());
  if (!arriving) return null;
  const counted = format.money(arriving.seal.body.counted as Amount);
  return (
    <Notice tone="info" title={t('meeting.arriving.closed', { counted })}>
      {t('meeting.arriving.lines', { count: arriving.lines })}
    </Notice>
  );
}
