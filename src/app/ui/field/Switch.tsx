/** On or off, at once: a native checkbox with the switch role. */
import type { ReactNode } from 'react';
import styles from './Switch.module.css';

export interface SwitchProps {
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean | undefined;
}

export function Switch({ label, note, checked, onChange, disabled }: SwitchProps) {
  return (
    <label className={styles.row}>
      <span className={styles.words}>
        <b>{label}</b>
        {note ? <span className={styles.note}>{note}</span> : null}
      </span>
      <input
        className={styles.switch}
        type="checkbox"
        role="switch"
        aria-checked={checked}
        checked={checked}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </label>
  );
}
