/** The picture guide behind "?": what every screen has in common, a picture and a sentence each. Fetched when first opened. */
import { ArrowLeft, Banknote, CircleCheck, Languages, Undo2, Volume2, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button.tsx';
import { MoneySign } from '../money/MoneySign.tsx';
import { Dialog } from '../talk/Dialog.tsx';
import styles from './Guide.module.css';

export interface GuideProps {
  readonly onClose: () => void;
  /** What this one screen is for, before the rest. */
  readonly children?: ReactNode;
}

const PICTURES = [
  ['amount', Banknote],
  ['readBack', CircleCheck],
  ['undo', Undo2],
  ['listen', Volume2],
  ['language', Languages],
  ['back', ArrowLeft],
  ['offline', WifiOff],
] as const;

const SIGNS = ['savings', 'loan', 'repayment', 'box'] as const;

export function Guide({ onClose, children }: GuideProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      title={t('ui.guide.title')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('ui.guide.close')}
        </Button>
      }
    >
      {children}
      <ul className={styles.pictures}>
        {PICTURES.map(([id, Picture]) => (
          <li key={id} className={styles.row}>
            <Picture className={styles.picture} aria-hidden="true" />
            <span>{t(`ui.guide.${id}`)}</span>
          </li>
        ))}
      </ul>
      <p>{t('ui.guide.signs')}</p>
      <ul className={styles.signs}>
        {SIGNS.map((kind) => (
          <li key={kind}>
            <MoneySign kind={kind} word />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
