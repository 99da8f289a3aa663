/** One line a hand-over may be for: what it is, what is asked, and ✓ with what goes into it. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { amount } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { ListRow } from '../../../ui/list/List.tsx';
import styles from '../money.module.css';
import type { Line } from './round.ts';
import { useLineName } from './use-line-name.ts';

export interface LineRowProps {
  readonly line: Line;
  /** Minor units; 0 where nothing goes into it. */
  readonly given: number;
  readonly onClick: () => void;
}

export function LineRow({ line, given, onClick }: LineRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const lineName = useLineName();
  const notes: string[] = [];
  if (line.asked !== null) notes.push(t('money.round.asked', { amount: format.money(line.asked) }));
  if (line.is === 'repayment' && line.lateFee > 0)
    notes.push(t('money.lateFee.title', { amount: format.money(line.lateFee) }));
  return (
    <ListRow
      title={lineName(line)}
      note={notes.length > 0 ? notes.join(' · ') : undefined}
      end={
        given > 0 ? (
          <span className={styles.done}>
            <Check aria-hidden="true" />
            {format.money(amount(given))}
          </span>
        ) : undefined
      }
      onClick={onClick}
    />
  );
}
