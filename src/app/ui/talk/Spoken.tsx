/** Words for screen readers only. */
import type { ReactNode } from 'react';
import styles from './Spoken.module.css';

export function Spoken({ children }: { readonly children: ReactNode }) {
  return <span className={styles.spoken}>{children}</span>;
}
