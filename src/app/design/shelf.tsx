/** One component with all that it can look like, under the name that code calls it by. */
import type { ReactNode } from 'react';
import styles from './design.module.css';

export interface ShelfProps {
  /** As it is imported. */
  readonly name: string;
  readonly children: ReactNode;
}

export function Shelf({ name, children }: ShelfProps) {
  return (
    <section className={styles.shelf} aria-label={name}>
      <h3 className={styles.name}>{name}</h3>
      {children}
    </section>
  );
}

/** A group of shelves. */
export function Room({ name, children }: ShelfProps) {
  return (
    <div className={styles.room}>
      <h2>{name}</h2>
      <div className={styles.shelves}>{children}</div>
    </div>
  );
}
