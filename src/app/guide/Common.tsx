/** What every screen has in common, a picture and a sentence each, and the signs for money. */
import { ArrowLeft, Banknote, CircleCheck, Languages, Undo2, Volume2, WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MoneySign } from '../ui/money/MoneySign.tsx';
import { ROWS, SIGNS } from './look.ts';

const PICTURES = [
  ['amount', Banknote],
  ['readBack', CircleCheck],
  ['undo', Undo2],
  ['listen', Volume2],
  ['language', Languages],
  ['back', ArrowLeft],
  ['offline', WifiOff],
] as const;

const KINDS = ['savings', 'loan', 'repayment', 'box'] as const;

export function Common() {
  const { t } = useTranslation();
  return (
    <>
      <ul style={ROWS.all}>
        {PICTURES.map(([id, Picture]) => (
          <li key={id} style={ROWS.row}>
            <span style={ROWS.frame}>
              <Picture style={{ display: 'block' }} size={32} aria-hidden="true" />
            </span>
            <span style={ROWS.sentence}>{t(`guide.common.${id}`)}</span>
          </li>
        ))}
      </ul>
      <p>{t('guide.signs')}</p>
      <ul style={SIGNS}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <MoneySign kind={kind} word />
          </li>
        ))}
      </ul>
    </>
  );
}
