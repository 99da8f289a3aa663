/** Lines to sign on, with room for a hand, each with who signs under it. */
import type { ReactNode } from 'react';
import styles from './paper.module.css';

export interface Signature {
  readonly key: string;
  readonly who: ReactNode;
}

export interface SignaturesProps {
  readonly label: string;
  readonly people: readonly Signature[];
}

export function Signatures({ label, people }: SignaturesProps) {
  return (
    <ul className={styles.signatures} aria-label={label}>
      {people.map(({ key, who }) => (
        <li key={key}>{who}</li>
      ))}
    </ul>
  );
}
