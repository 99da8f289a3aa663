/** One of some pictures, each with its word: a grid of large buttons, the chosen one pressed and with ✓. */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from '../member/MemberPicker.module.css';

export interface PictureChoiceProps<Value extends string> {
  readonly label: string;
  readonly pictures: readonly { readonly value: Value; readonly word: string; readonly picture: ReactNode }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

export function PictureChoice<Value extends string>({
  label,
  pictures,
  value,
  onChange,
}: PictureChoiceProps<Value>) {
  return (
    <ul className={styles.grid} aria-label={label}>
      {pictures.map((one) => (
        <li key={one.value} className={styles.place}>
          <button
            type="button"
            className={styles.member}
            aria-pressed={one.value === value}
            onClick={() => onChange(one.value)}
          >
            {one.picture}
            {one.value === value ? <Check className={styles.check} aria-hidden="true" /> : null}
            <span className={styles.name}>{one.word}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
