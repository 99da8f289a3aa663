/** ▲ savings, ◆ loan, ● repayment, ■ box: the shape says it without colour, and the word is there for the ear. */
import { useTranslation } from 'react-i18next';
import { classes } from '../classes.ts';
import { Spoken } from '../talk/Spoken.tsx';
import type { MoneyKind } from './kinds.ts';
import styles from './MoneySign.module.css';

const UP = 'M12 3 22 20H2z';
const DOWN = 'M12 21 2 4h20z';
const SHAPES: Readonly<Record<MoneyKind, string>> = {
  savings: UP,
  withdrawal: 'M12 21 2 4h20zM12 16 17 7H7z',
  loan: 'M12 1 23 12 12 23 1 12z',
  repayment: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z',
  box: 'M3 3h18v18H3z',
  fine: 'M9 2h6v7h7v6h-7v7H9v-7H2V9h7z',
  solidarity: 'M12 21C2 14 1 9 4 5c3-3 7-1 8 2 1-3 5-5 8-2 3 4 2 9-8 16z',
  match: 'M2 6h9v12H2zM13 6h9v12h-9z',
  expense: 'M2 9h12V4l8 8-8 8v-5H2z',
  income: 'M22 9H10V4l-8 8 8 8v-5h12z',
  bank: 'M12 2 23 8v3H1V8zM4 12h3v7H4zM10.5 12h3v7h-3zM17 12h3v7h-3zM2 20h20v2H2z',
  other: 'M3 9h18v6H3z',
  missing: DOWN,
  tooMuch: UP,
};

export interface MoneySignProps {
  readonly kind: MoneyKind;
  /** Show the word; otherwise it is only for screen readers. */
  readonly word?: boolean | undefined;
}

export function MoneySign({ kind, word }: MoneySignProps) {
  const { t } = useTranslation();
  return (
    <span className={classes(styles.sign, styles[kind])}>
      <svg className={styles.shape} viewBox="0 0 24 24" aria-hidden="true">
        <path d={SHAPES[kind]} fillRule="evenodd" />
      </svg>
      {word ? t(`ui.kind.${kind}`) : <Spoken>{t(`ui.kind.${kind}`)}</Spoken>}
    </span>
  );
}
