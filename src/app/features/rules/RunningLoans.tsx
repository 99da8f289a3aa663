/** What was lent keeps its own terms, however the rules change. */
import { useTranslation } from 'react-i18next';
import { runningLoans } from '../../../ledger/figures.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useBook } from '../../state/use-book.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';

export function RunningLoans() {
  const { t } = useTranslation();
  const format = useFormat();
  const count = runningLoans(useBook()).length;
  if (count === 0) return null;
  return <Notice>{t('change.running', { count, shown: format.number(count) })}</Notice>;
}
