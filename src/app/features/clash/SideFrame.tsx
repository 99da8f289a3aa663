/** How one side stands beside the others, whatever they disagree about: its letter, whose it is, and whether it counts. */
import type { ReactNode } from 'react';
import styles from './clash.module.css';

export interface SideFrameProps {
  readonly letter: string;
  readonly name?: ReactNode;
  /** What is to be known first: "Counts until you choose". */
  readonly mark?: ReactNode;
  readonly counts: boolean;
  /** Under a heading of the page of its own. */
  readonly under?: boolean;
  readonly children: ReactNode;
}

export function SideFrame({ letter, name, mark, counts, under = false, children }: SideFrameProps) {
  const Heading = under ? 'h3' : 'h2';
  return (
    <li className={styles.side} data-counts={counts || undefined}>
      <Heading className={styles.name}>
        <span className={styles.letter}>{letter}</span> {name}
      </Heading>
      {mark ? <p className={styles.mark}>{mark}</p> : null}
      {children}
    </li>
  );
}
