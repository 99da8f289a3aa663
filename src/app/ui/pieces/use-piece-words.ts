/** Piles in words: "1 note of 20 € and 2 coins of 2 €"; for screen readers, buttons and the voice. */
import { useTranslation } from 'react-i18next';
import { type Denomination, type Pieces, pieceKey } from '../../../ledger/currency.ts';
import { useFormat } from '../../format/use-format.tsx';

export interface PieceWords {
  readonly one: (denomination: Denomination, count: number) => string;
  /** Largest first; what is in the pile but not in the currency is left out. */
  readonly all: (pieces: Pieces) => string;
}

export function usePieceWords(): PieceWords {
  const { t } = useTranslation();
  const format = useFormat();
  const one = (denomination: Denomination, count: number) =>
    denomination.form === 'note'
      ? t('ui.pieces.note', { count, value: format.money(denomination.value) })
      : t('ui.pieces.coin', { count, value: format.money(denomination.value) });
  const all = (pieces: Pieces) =>
    format.list(
      format.currency.denominations
        .filter((denomination) => (pieces[pieceKey(denomination)] ?? 0) > 0)
        .map((denomination) => one(denomination, pieces[pieceKey(denomination)] ?? 0)),
    );
  return { one, all };
}
