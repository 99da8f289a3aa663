/** One question, its answers as tall rows: native radio buttons with icon, word and a line of explanation. */
import { type ReactNode, useId } from 'react';
import { Spoken } from '../talk/Spoken.tsx';
import styles from './ChoiceList.module.css';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly icon?: ReactNode;
  readonly lang?: string | undefined;
}

export interface ChoiceListProps<Value extends string> {
  /** The question; shown by the page's title, spoken here. */
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

export function ChoiceList<Value extends string>({
  label,
  choices,
  value,
  onChange,
}: ChoiceListProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend>
        <Spoken>{label}</Spoken>
      </legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={styles.choice}
          data-checked={choice.value === value || undefined}
          lang={choice.lang}
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
          <span className={styles.words}>
            <b>{choice.label}</b>
            {choice.note ? <span className={styles.note}>{choice.note}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
