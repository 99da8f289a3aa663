/** A line of a round in words. */
import { useTranslation } from 'react-i18next';
import { useBook } from '../../../state/use-book.tsx';
import { fineName } from '../fines/fine-name.ts';
import type { Line } from './round.ts';

export function useLineName(): (line: Line) => string {
  const { t } = useTranslation();
  const book = useBook();
  return (line) =>
    line.is === 'fine'
      ? t('money.round.line.fine', { fine: fineName(book, line.name, t) })
      : t(`money.round.line.${line.is}`);
}
