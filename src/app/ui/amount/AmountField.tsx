/**
 * The figure being entered: a real text field (keyboard, paste, screen reader), big, without the phone's own keyboard.
 * What was typed is never thrown away; groups of three are shown while it is a plain number.
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Amount } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import styles from './AmountField.module.css';
import { LONGEST_TYPED } from './Keypad.tsx';

export interface AmountFieldProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onEnter: () => void;
  readonly problemId?: string | undefined;
  /** Where 0 is an answer, an empty field shows something else. */
  readonly placeholder?: string | undefined;
  /** What the text comes to, for 🔊. */
  readonly amount?: Amount | undefined;
  /** Beside the figure: the notes it is. */
  readonly children?: ReactNode;
}

const NARROW_SPACE = '\u202f';

/** "185000" → "185 000", only while it is a plain number; anything else stays as typed. */
export function grouped(text: string): string {
  const match = /^(\d+)([.,]\d*)?$/u.exec(text);
  if (!match) return text;
  return (match[1] ?? '').replace(/\B(?=(\d{3})+$)/gu, NARROW_SPACE) + (match[2] ?? '');
}

export function AmountField(props: AmountFieldProps) {
  const { id, label, text, onText, onEnter, problemId, placeholder = '0', amount, children } = props;
  const { t } = useTranslation();
  const { sign } = useFormat();
  return (
    <div className={styles.field} data-problem={problemId ? true : undefined}>
      <span className={styles.notes} data-amount={amount}>
        {children}
      </span>
      <span className={styles.figure}>
        <input
          id={id}
          className={styles.input}
          type="text"
          inputMode="none"
          autoComplete="off"
          spellCheck={false}
          maxLength={LONGEST_TYPED + 8}
          aria-label={label}
          aria-invalid={problemId ? true : undefined}
          aria-describedby={problemId}
          placeholder={placeholder}
          value={grouped(text)}
          onChange={(event) => onText(event.currentTarget.value.replace(/\s/gu, '').slice(0, LONGEST_TYPED))}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            onEnter();
          }}
        />
        <span className={styles.unit} title={t('ui.amount.currency')}>
          {sign}
        </span>
      </span>
    </div>
  );
}
