/** Nothing here yet, and what to do about it; or something went wrong, and what to do about it. */
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { BoxPicture } from '../money/BoxPicture.tsx';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.state}>
      <BoxPicture open size="large" />
      <p className={styles.title}>{title}</p>
      {children}
      {action}
    </div>
  );
}

export function ErrorState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.state} role="alert">
      <TriangleAlert className={styles.sign} aria-hidden="true" />
      <p className={styles.title}>{title}</p>
      {children}
      {action}
    </div>
  );
}
