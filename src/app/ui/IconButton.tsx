/** A button whose words are spoken but not shown; only for signs everybody knows (back, listen, close). */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './IconButton.module.css';

export interface IconButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => void;
  readonly onWood?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly pressed?: boolean | undefined;
}

export function IconButton({ label, icon, onClick, onWood, disabled, pressed }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classes(styles.button, onWood && styles.onWood)}
      aria-label={label}
      aria-pressed={pressed}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}
