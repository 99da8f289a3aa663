/** A part of a whole as a bar, with the words that say it: the bar alone is never the message. */
import type { Amount } from '../../../ledger/money.ts';
import styles from './PartBar.module.css';

export interface PartBarProps {
  readonly part: Amount;
  readonly whole: Amount;
  readonly label: string;
}

const WHOLE = 1000;

export function PartBar({ part, whole, label }: PartBarProps) {
  const share = whole > 0 ? Math.round((Math.min(part, whole) / whole) * WHOLE) : 0;
  return (
    <figure className={styles.figure}>
      <svg className={styles.bar} aria-hidden="true">
        <rect width="100%" height="100%" className={styles.whole} />
        <rect width={`${share / 10}%`} height="100%" className={styles.part} />
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
