/** After the count: ✓ it matches, ▼ some is missing, ▲ there is too much. Red only here, and never without sign and words. */
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Amount, negate, subtract } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { classes } from '../classes.ts';
import { MoneySign } from '../money/MoneySign.tsx';
import { NotesStack } from '../pieces/NotesStack.tsx';
import styles from './CountOutcome.module.css';

export interface CountOutcomeProps {
  readonly expected: Amount;
  readonly counted: Amount;
}

export function CountOutcome({ expected, counted }: CountOutcomeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const difference = subtract(counted, expected);
  const outcome = difference === 0 ? 'matches' : difference < 0 ? 'missing' : 'tooMuch';
  const size = difference < 0 ? negate(difference) : difference;
  return (
    <section className={classes(styles.outcome, styles[outcome])} role="status">
      <p className={styles.words}>
        {outcome === 'matches' ? (
          <Check className={styles.check} aria-hidden="true" />
        ) : (
          <MoneySign kind={outcome} />
        )}
        <strong>{t(`ui.outcome.${outcome}`, { amount: format.money(size) })}</strong>
      </p>
      {outcome === 'matches' ? null : <NotesStack amount={size} />}
      <dl className={styles.figures}>
        <div>
          <dt>{t('ui.outcome.expected')}</dt>
          <dd>{format.money(expected)}</dd>
        </div>
        <div>
          <dt>{t('ui.outcome.counted')}</dt>
          <dd>{format.money(counted)}</dd>
        </div>
      </dl>
    </section>
  );
}
