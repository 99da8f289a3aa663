/**
 * Counting the box by notes and coins: a row each, large to small, with −, the number (typing too) and +, the row's sum
 * and the running sum. Blind by nature: it is never told what should be there.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Pieces, pieceKey, totalOfPieces } from '../../../ledger/currency.ts';
import { useFormat } from '../../format/use-format.tsx';
import { Button } from '../Button.tsx';
import { Money } from '../money/Money.tsx';
import { rarePieces } from '../pieces/piece-look.ts';
import styles from './PieceCounter.module.css';
import { PieceRow } from './PieceRow.tsx';

export interface PieceCounterProps {
  readonly pieces: Pieces;
  readonly onChange: (pieces: Pieces) => void;
  /** False while the disk has not yet taken what was counted. */
  readonly isKept?: boolean;
}

export function PieceCounter({ pieces, onChange, isKept = true }: PieceCounterProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { currency } = format;
  const rare = rarePieces(currency);
  const [unfolded, setUnfolded] = useState(rare.some((key) => (pieces[key] ?? 0) > 0));
  const set = (key: string, count: number) => {
    const { [key]: _, ...others } = pieces;
    onChange(count > 0 ? { ...others, [key]: count } : others);
  };
  const shown = currency.denominations.filter(
    (denomination) => unfolded || !rare.includes(pieceKey(denomination)),
  );
  return (
    <div className={styles.counter}>
      <output className={styles.sum} aria-busy={!isKept}>
        <span>{t('ui.count.sum')}</span>
        <Money amount={totalOfPieces(pieces)} size="figure" />
      </output>
      <ul className={styles.rows}>
        {shown.map((denomination) => (
          <PieceRow
            key={pieceKey(denomination)}
            denomination={denomination}
            count={pieces[pieceKey(denomination)] ?? 0}
            onCount={(count) => set(pieceKey(denomination), count)}
          />
        ))}
      </ul>
      {rare.length > 0 && !unfolded ? (
        <Button kind="quiet" onClick={() => setUnfolded(true)}>
          {t('ui.count.showRare')}
        </Button>
      ) : null}
    </div>
  );
}
