/** Two or three answers side by side; a native radio group. */
import { type ReactNode, useId } from 'react';
import { Spoken } from '../talk/Spoken.tsx';
import styles from './SegmentedChoice.module.css';

export interface SegmentedChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly icon?: ReactNode }[];
  /** Show the label above; otherwise it is for screen readers. */
  readonly showLabel?: boolean | undefined;
}

export function SegmentedChoice<Value extends string>(props: SegmentedChoiceProps<Value>) {
  const { label, value, onChange, choices, showLabel } = props;
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{showLabel ? label : <Spoken>{label}</Spoken>}</legend>
      <div className={styles.choices}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={styles.choice}
            data-checked={choice.value === value || undefined}
          >
            <input
              className={styles.radio}
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.icon}
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
