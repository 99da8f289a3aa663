/** What each column of the sheet comes to, to be compared with the paper. */
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format.tsx';
import styles from '../money.module.css';
import { type Column, columnsOf, type SheetRow } from './sheet.ts';

const NAMES = {
  fine: 'paper.fines',
  solidarity: 'paper.fund',
  saving: 'money.round.line.saving',
  repayment: 'money.round.line.repayment',
} as const satisfies Readonly<Record<Column, string>>;

export function SheetColumns({ rows }: { readonly rows: readonly SheetRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className={styles.lines}>
      {columnsOf(rows).map(([column, total]) => (
        <div key={column}>
          <dt>{t(NAMES[column])}</dt>
          <dd>{format.money(total)}</dd>
        </div>
      ))}
    </dl>
  );
}
