/** Nothing here yet, and what to do about it; or something went wrong, and what to do about it. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Moment } from '../drawing/Boxes.tsx';
import { BoxMoment } from '../drawing/BoxMoment.tsx';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly title: string;
  readonly box?: Moment | undefined;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ title, box = 'empty', children, action }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <BoxMoment of={box} />
      <p className={styles.title}>{title}</p>
      {children}
      {action}
    </div>
  );
}

export function ErrorState({ title, children, action }: Omit<EmptyStateProps, 'box'>) {
  return (
    <div className={styles.state} role="alert">
      <TriangleAlert className={styles.sign} aria-hidden="true" />
      <p className={styles.title}>{title}</p>
      {children}
      {action}
    </div>
  );
}
