/** A day: chips for the usual ones and the phone's own date field (day, month, year as the phone shows them). */
import { useId } from 'react';
import { type CivilDate, isCivilDate } from '../../../ledger/civil-date.ts';
import { useFormat } from '../../format/use-format.tsx';
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
}

export function DateField({ label, value, onChange, chips = [], min, max, problem }: DateFieldProps) {
  const format = useFormat();
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
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
