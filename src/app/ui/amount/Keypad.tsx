/** The big keypad: ten figures, the currency's decimal mark (or three zeros where there are no cents), and ⌫. */
import { Delete } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format.tsx';
import styles from './Keypad.module.css';

export interface KeypadProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

const FIGURES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export const LONGEST_TYPED = 24;

export function Keypad({ text, onText }: KeypadProps) {
  const { t } = useTranslation();
  const { currency, decimalMark } = useFormat();
  const press = (key: string) => {
    if (text.length + key.length <= LONGEST_TYPED)
      onText(text === '0' && key !== decimalMark ? key : text + key);
  };
  const extra = currency.digits > 0 ? decimalMark : '000';
  const hasMark = /[.,]/u.test(text);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a form's meaning to a keypad
    <div className={styles.keypad} role="group" aria-label={t('ui.amount.keypad')}>
      {FIGURES.map((figure) => (
        <button key={figure} type="button" className={styles.key} onClick={() => press(figure)}>
          {figure}
        </button>
      ))}
      <button
        type="button"
        className={styles.key}
        aria-label={currency.digits > 0 ? t('ui.amount.decimalMark') : undefined}
        disabled={currency.digits > 0 ? hasMark : text === '' || text === '0'}
        onClick={() => press(text === '' ? `0${extra}` : extra)}
      >
        {extra}
      </button>
      <button type="button" className={styles.key} onClick={() => press('0')}>
        0
      </button>
      <button
        type="button"
        className={styles.key}
        aria-label={t('ui.amount.deleteLast')}
        disabled={text === ''}
        onClick={() => onText(text.slice(0, -1))}
      >
        <Delete aria-hidden="true" />
      </button>
    </div>
  );
}
