/** Something to know, beside the thing it is about: sign and words, never colour alone. */
import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import styles from './Notice.module.css';

export interface NoticeProps {
  readonly tone?: 'info' | 'done' | 'warn' | 'error' | undefined;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

const SIGNS = { info: Info, done: CircleCheck, warn: TriangleAlert, error: CircleX } as const;

export function Notice({ tone = 'info', title, children, action }: NoticeProps) {
  const Sign = SIGNS[tone];
  return (
    <div className={classes(styles.notice, styles[tone])} role={tone === 'error' ? 'alert' : 'status'}>
      <Sign className={styles.sign} aria-hidden="true" />
      <div className={styles.words}>
        {title ? <b>{title}</b> : null}
        {children ? <div>{children}</div> : null}
        {action ? <div className={styles.action}>{action}</div> : null}
      </div>
    </div>
  );
}
