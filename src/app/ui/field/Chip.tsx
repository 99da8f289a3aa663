/** A ready answer, one tap. */
import type { ReactNode } from 'react';
import styles from './Chip.module.css';

export interface ChipProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** Chosen now; leave out where a chip is not a choice. */
  readonly pressed?: boolean | undefined;
  readonly icon?: ReactNode;
}

export function Chip({ children, onClick, pressed, icon }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onClick}>
      {icon}
      {children}
    </button>
  );
}
