/** What members owe one another for loans that some of them paid, said before it is decided: nothing of it is taken off. */
import { useTranslation } from 'react-i18next';
import type { OwedBetween } from '../../../ledger/loans/between.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useNames } from '../../state/use-book.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import styles from './money.module.css';

export function BetweenMembers({ owed }: { readonly owed: readonly OwedBetween[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { nameOf } = useNames();
  if (owed.length === 0) return null;
  return (
    <Notice title={t('money.between.title')}>
      <span className={styles.stacked}>
        {owed.map(({ debtor, creditor, amount }) => (
          <span key={`${debtor}/${creditor}`}>
            {t('money.between.line', {
              debtor: format.name(nameOf(debtor)),
              creditor: format.name(nameOf(creditor)),
              amount: format.money(amount),
            })}
          </span>
        ))}
        <span>{t('money.between.note')}</span>
      </span>
    </Notice>
  );
}
