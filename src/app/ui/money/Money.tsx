/** An amount as a figure, with its sign; `figure` is the screen's one big amount (at least 40 px). */
import type { ReactNode } from 'react';
import type { Amount } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { classes } from '../classes.ts';
import { NotesStack } from '../pieces/NotesStack.tsx';
import type { MoneyKind } from './kinds.ts';
import styles from './Money.module.css';
import { MoneySign } from './MoneySign.tsx';

export interface MoneyProps {
  readonly amount: Amount;
  readonly kind?: MoneyKind | undefined;
  readonly size?: 'normal' | 'large' | 'figure' | undefined;
  /** What the amount is, above it ("In the box"). */
  readonly label?: ReactNode;
  /** Draw the notes and coins below. */
  readonly notes?: boolean | undefined;
  /** Keep the decimals of whole amounts, in columns. */
  readonly exact?: boolean | undefined;
}

export function Money({ amount, kind, size = 'normal', label, notes, exact }: MoneyProps) {
  const format = useFormat();
  const figure = (
    <span
      className={classes(styles.money, styles[size])}
      // Read aloud (ui/page/Page) where it stands large.
      data-amount={size === 'normal' ? undefined : amount}
      data-of={typeof label === 'string' ? label : undefined}
    >
      {kind ? <MoneySign kind={kind} /> : null}
      <bdi className={styles.value}>{exact ? format.moneyExact(amount) : format.money(amount)}</bdi>
    </span>
  );
  if (!label && !notes) return figure;
  return (
    <span className={styles.block}>
      {label ? <span className={styles.label}>{label}</span> : null}
      {figure}
      {notes ? <NotesStack amount={amount} /> : null}
    </span>
  );
}
