/** One note or coin of the count. What is not a whole number is not taken, and the field says so by keeping the last one. */
import { Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Denomination, pieceKey, totalOfPieces } from '../../../ledger/currency.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Piece } from '../pieces/Piece.tsx';
import { usePieceWords } from '../pieces/use-piece-words.ts';
import styles from './PieceCounter.module.css';

export const MOST_PIECES = 99_999;

export interface PieceRowProps {
  readonly denomination: Denomination;
  readonly count: number;
  readonly onCount: (count: number) => void;
}

export function PieceRow({ denomination, count, onCount }: PieceRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = usePieceWords();
  const name = words.one(denomination, 1);
  const type = (typed: string) => {
    const plain = typed.trim();
    if (/^\d{0,6}$/u.test(plain) && Number(plain) <= MOST_PIECES) onCount(Number(plain));
  };
  return (
    <li className={styles.row}>
      <span className={styles.drawing}>
        <Piece denomination={denomination} />
      </span>
      <span className={styles.number}>
        <button
          type="button"
          className={styles.step}
          aria-label={t('ui.count.less', { piece: name })}
          disabled={count === 0}
          onClick={() => onCount(count - 1)}
        >
          <Minus aria-hidden="true" />
        </button>
        <input
          className={styles.input}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-label={t(`ui.count.howMany.${denomination.form}`, { value: format.money(denomination.value) })}
          value={count === 0 ? '' : String(count)}
          placeholder="0"
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <button
          type="button"
          className={styles.step}
          aria-label={t('ui.count.more', { piece: name })}
          disabled={count >= MOST_PIECES}
          onClick={() => onCount(count + 1)}
        >
          <Plus aria-hidden="true" />
        </button>
      </span>
      <span className={styles.rowSum}>
        {count > 0 ? format.figure(totalOfPieces({ [pieceKey(denomination)]: count })) : ''}
      </span>
    </li>
  );
}
