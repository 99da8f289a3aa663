/** The buttons. A primary one is the screen's main action: full width, tall, in thumb reach. */
import type { ReactNode } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';
import { type Action, useGuarded } from './use-guarded.ts';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: Action | undefined;
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  readonly icon?: ReactNode;
  readonly disabled?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  /** Full width for kinds other than primary. */
  readonly wide?: boolean | undefined;
  /** A second, smaller line under the words. */
  readonly note?: ReactNode;
}

const nothing = () => {};

export function Button({
  children,
  onClick,
  kind = 'secondary',
  icon,
  disabled,
  type,
  wide,
  note,
}: ButtonProps) {
  const { run, busy } = useGuarded(onClick ?? nothing);
  return (
    <button
      type={type ?? 'button'}
      className={classes(styles.button, styles[kind], wide && styles.wide)}
      disabled={disabled}
      aria-disabled={busy || undefined}
      onClick={onClick ? run : undefined}
    >
      {icon}
      <span className={styles.words}>
        {children}
        {note ? <small className={styles.note}>{note}</small> : null}
      </span>
    </button>
  );
}
