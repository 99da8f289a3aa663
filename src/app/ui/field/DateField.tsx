/** A day: chips for the usual ones and the phone's own date field (day, month, year as the phone shows them). */
import { useId } from 'react';
import { type CivilDate, isCivilDate } from '../../../ledger/civil-date.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Spoken } from '../talk/Spoken.tsx';
import { Chip } from './Chip.tsx';
import styles from './TextField.module.css';

export interface DateFieldProps {
  readonly label: string;
  readonly value: CivilDate | '';
  /** Empty where the field holds no real day. */
  readonly onChange: (value: CivilDate | '') => void;
  readonly chips?: readonly { readonly label: string; readonly date: CivilDate }[] | undefined;
  readonly min?: CivilDate | undefined;
  readonly max?: CivilDate | undefined;
  readonly problem?: string | undefined;
  /** The label is the screen's own question: for the ear only. */
  readonly isTitle?: boolean | undefined;
}

export function DateField(props: DateFieldProps) {
  const { label, value, onChange, chips = [], min, max, problem, isTitle } = props;
  const format = useFormat();
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {isTitle ? <Spoken>{label}</Spoken> : label}
      </label>
      {chips.length > 0 ? (
        <div className={styles.chips}>
          {chips.map((chip) => (
            <Chip key={chip.date} pressed={chip.date === value} onClick={() => onChange(chip.date)}>
              {chip.label}
            </Chip>
          ))}
        </div>
      ) : null}
      <input
        id={id}
        className={styles.input}
        type="date"
        value={value}
        min={min}
        max={max}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-day`}
        onChange={({ currentTarget }) =>
          onChange(isCivilDate(currentTarget.value) ? currentTarget.value : '')
        }
      />
      <p id={`${id}-day`} className={styles.hint}>
        {value ? format.dateLong(value) : ''}
      </p>
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
