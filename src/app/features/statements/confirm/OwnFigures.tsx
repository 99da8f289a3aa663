/** What a member has and owes, as a list of words and figures. */
import { useTranslation } from 'react-i18next';
import { amount } from '../../../../ledger/money.ts';
import type { OwnFigures as Figures } from '../../../../ledger/own-figures.ts';
import { useFormat } from '../../../format/use-format.tsx';
import styles from '../statements.module.css';

export function OwnFigures({ figures }: { readonly figures: Figures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { savings, owed, fines } = figures;
  const rows = [
    ['savings', savings],
    [owed < 0 ? 'isOwed' : 'owed', amount(Math.abs(owed))],
    ['fines', fines],
  ] as const;
  return (
    <dl className={styles.own}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`statements.confirm.figure.${name}`)}</dt>
          <dd>{format.money(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
