/** A part of a whole as a bar, with the words that say it: the bar alone is never the message. */
import type { Amount } from '../../../ledger/money.ts';
import styles from './PartBar.module.css';

export interface PartBarProps {
  readonly part: Amount;
  readonly whole: Amount;
  readonly label: string;
}

export function PartBar({ part, whole, label }: PartBarProps) {
  const share = whole > 0 ? (Math.min(part, whole) / whole) * 100 : 0;
  return (
    <figure className={styles.figure}>
      <svg className={styles.bar} aria-hidden="true">
        <rect width="100%" height="100%" className={styles.whole} />
        <rect width={`${share}%`} height="100%" className={styles.part} />
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}
