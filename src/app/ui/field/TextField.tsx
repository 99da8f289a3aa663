/** A line (or some lines) of text. It shows how much room is left near the end, and never cuts silently. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import styles from './TextField.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** What is wrong, beside the field; what was typed stays. */
  readonly problem?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly lines?: number | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'search' | undefined;
  readonly autoComplete?: string | undefined;
  readonly type?: 'text' | 'search' | undefined;
}

const ROOM_SHOWN_FROM = 0.7;

export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    hint,
    problem,
    maxLength = 60,
    lines = 1,
    inputMode,
    autoComplete,
    type,
  } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const room = maxLength - value.length;
  const described = [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const shared = {
    id,
    className: styles.input,
    value,
    maxLength,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': described || undefined,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange(event.currentTarget.value),
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {lines > 1 ? (
        <textarea {...shared} rows={lines} />
      ) : (
        <input {...shared} type={type ?? 'text'} inputMode={inputMode} autoComplete={autoComplete ?? 'off'} />
      )}
      {room <= maxLength * (1 - ROOM_SHOWN_FROM) ? (
        <p className={styles.room} aria-live="polite">
          {t('ui.field.room', { count: room, shown: format.number(room) })}
        </p>
      ) : null}
      {problem ? (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
