/**
 * Entering an amount by tapping what is handed over. If only part of it is meant, the question "how much of it?" opens
 * the keypad, and what to give back is drawn.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Denomination, type Pieces, pieceKey, totalOfPieces } from '../../../ledger/currency.ts';
import { type Amount, parseAmount, subtract, ZERO } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Button } from '../Button.tsx';
import { NotesStack } from '../pieces/NotesStack.tsx';
import { Piece } from '../pieces/Piece.tsx';
import { rarePieces } from '../pieces/piece-look.ts';
import { usePieceWords } from '../pieces/use-piece-words.ts';
import { Spoken } from '../talk/Spoken.tsx';
import { Keypad } from './Keypad.tsx';
import styles from './TapNotes.module.css';

export interface TapNotesProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

export function TapNotes({ text, onText }: TapNotesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [handed, setHanded] = useState<Pieces>({});
  const [part, setPart] = useState(false);
  const total = totalOfPieces(handed);
  const typed = parseAmount(text, format.currency.digits);
  const back: Amount = part && typed.ok && typed.amount < total ? subtract(total, typed.amount) : ZERO;
  const add = (denomination: Denomination) => {
    const key = pieceKey(denomination);
    const next = { ...handed, [key]: (handed[key] ?? 0) + 1 };
    setHanded(next);
    if (!part) onText(format.typed(totalOfPieces(next)));
  };
  const startAgain = () => {
    setPart(false);
    setHanded({});
    onText('');
  };
  const switchPart = () => {
    setPart(!part);
    onText(part ? format.typed(total) : '');
  };
  return (
    <div className={styles.tap}>
      <Tray onTap={add} />
      {total > 0 ? (
        <div className={styles.handed}>
          <p>{t('ui.amount.handed', { amount: format.money(total) })}</p>
          <NotesStack pieces={handed} size="small" />
          <div className={styles.choices}>
            <Button onClick={switchPart}>{part ? t('ui.amount.allOfIt') : t('ui.amount.onlyPart')}</Button>
            <Button kind="quiet" onClick={startAgain}>
              {t('ui.amount.startAgain')}
            </Button>
          </div>
        </div>
      ) : null}
      {part ? (
        <>
          <p className={styles.question}>{t('ui.amount.howMuchOfIt')}</p>
          <Keypad text={text} onText={onText} />
        </>
      ) : null}
      {back > 0 ? (
        <div className={styles.back} role="status">
          <p>{t('ui.amount.giveBack', { amount: format.money(back) })}</p>
          <NotesStack amount={back} />
        </div>
      ) : null}
    </div>
  );
}

/** The everyday notes and coins, one button each. */
function Tray({ onTap }: { readonly onTap: (denomination: Denomination) => void }) {
  const { t } = useTranslation();
  const { currency } = useFormat();
  const words = usePieceWords();
  const rare = rarePieces(currency);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a form's meaning to a tray of notes
    <div className={styles.tray} role="group" aria-label={t('ui.amount.tapWhatIsHanded')}>
      {currency.denominations
        .filter((denomination) => !rare.includes(pieceKey(denomination)))
        .map((denomination) => (
          <button
            key={pieceKey(denomination)}
            type="button"
            className={styles.piece}
            onClick={() => onTap(denomination)}
          >
            <Piece denomination={denomination} />
            <Spoken>{words.one(denomination, 1)}</Spoken>
          </button>
        ))}
    </div>
  );
}
