/**
 * Where the secret code is typed: big keys, or a keyboard, or pasted. The field holds dots alone, as many as digits, so that nothing in
 * the page says the code; as a field for a secret it makes a screen reader say dots too. It is no password that a browser would offer to keep.
 */
import { Delete } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import field from '../ui/amount/AmountField.module.css';
import keys from '../ui/amount/Keypad.module.css';
import { MOST_DIGITS } from './code.ts';
import { DOTS, NO_KEY, PAD } from './look.ts';

export interface CodePadProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
  /** Enter on a keyboard. */
  readonly onEnter: () => void;
}

const FIGURES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0'] as const;
const DOT = '•';

/** What the field says after a change: dots stand for what was there in order, digits for themselves. */
export function codeFrom(typed: string, before: string): string {
  const dots = [...typed].filter((sign) => sign === DOT).length;
  // Whatever was taken out: as dots are alike, it counts as the end.
  let kept = before.slice(0, dots);
  let code = '';
  for (const sign of typed) {
    if (sign === DOT) {
      code += kept.slice(0, 1);
      kept = kept.slice(1);
    } else if (/[0-9]/u.test(sign)) code += sign;
  }
  return code.slice(0, MOST_DIGITS);
}

export function CodePad({ code, onCode, onEnter }: CodePadProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
  }, []);
  const press = (figure: string) => onCode(codeFrom(DOT.repeat(code.length) + figure, code));
  /** A keyboard goes on typing where a finger has tapped a key. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target === input.current) return;
    if (/^[0-9]$/u.test(event.key)) press(event.key);
    else if (event.key === 'Backspace') onCode(code.slice(0, -1));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a form's meaning to a keypad
    <div style={PAD} role="group" aria-label={t('lock.code')} onKeyDown={onKeyDown}>
      <div className={field.field}>
        <span className={field.figure}>
          <input
            ref={input}
            className={field.input}
            style={DOTS}
            type="password"
            inputMode="none"
            autoComplete="one-time-code"
            aria-label={t('lock.code')}
            value={DOT.repeat(code.length)}
            onChange={({ currentTarget }) => onCode(codeFrom(currentTarget.value, code))}
            onKeyDown={({ key }) => {
              if (key === 'Enter') onEnter();
            }}
          />
        </span>
      </div>
      <div className={keys.keypad}>
        {FIGURES.map((figure) =>
          figure === '' ? (
            <span key="none" style={NO_KEY} />
          ) : (
            <Key key={figure} onPress={() => press(figure)}>
              {figure}
            </Key>
          ),
        )}
        <Key
          label={t('ui.amount.deleteLast')}
          disabled={code === ''}
          onPress={() => onCode(code.slice(0, -1))}
        >
          <Delete aria-hidden="true" />
        </Key>
      </div>
    </div>
  );
}

interface KeyProps {
  readonly children: ReactNode;
  readonly label?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly onPress: () => void;
}

/** The focus stays in the field, for who types and taps. */
function Key({ children, label, disabled, onPress }: KeyProps) {
  return (
    <button
      type="button"
      className={keys.key}
      aria-label={label}
      disabled={disabled}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
