/** The plan as it will be felt: a date and the notes to bring, one after the other. */
import { useTranslation } from 'react-i18next';
import type { Instalment } from '../../../../ledger/loans/schedule.ts';
import { add } from '../../../../ledger/money.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { NotesStack } from '../../../ui/pieces/NotesStack.tsx';
import styles from './loan.module.css';

export function PlanRow({ instalments }: { readonly instalments: readonly Instalment[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className={styles.plan} aria-label={t('money.loan.when')}>
      {instalments.map((instalment) => {
        const whole = add(instalment.principal, instalment.interest);
        return (
          <li key={instalment.due} className={styles.instalment}>
            <span className={styles.date}>{format.date(instalment.due)}</span>
            <b>{format.money(whole)}</b>
            <NotesStack amount={whole} size="small" />
          </li>
        );
      })}
    </ol>
  );
}
