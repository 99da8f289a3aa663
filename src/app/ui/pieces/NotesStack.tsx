/** An amount as the notes and coins it is: what the hand knows. Up to three of a kind are drawn (two where small), more are counted. */
import { useTranslation } from 'react-i18next';
import { type Pieces, pieceKey } from '../../../ledger/currency.ts';
import { type Amount, ZERO } from '../../../ledger/money.ts';
import { useFormat } from '../../format/use-format.tsx';
import { classes } from '../classes.ts';
import styles from './NotesStack.module.css';
import { Piece } from './Piece.tsx';
import { drawnPieces } from './piece-look.ts';
import { usePieceWords } from './use-piece-words.ts';

export interface NotesStackProps {
  /** Either an amount, drawn with as few pieces as possible, … */
  readonly amount?: Amount | undefined;
  /** … or the pieces really there. */
  readonly pieces?: Pieces | undefined;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  readonly centred?: boolean | undefined;
}

const MOST_DRAWN = { small: 2, normal: 3, large: 3 } as const;

export function NotesStack({ amount = ZERO, pieces, size = 'normal', centred }: NotesStackProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = usePieceWords();
  const { currency } = format;
  const pile = pieces ? { pieces, rest: ZERO } : drawnPieces(amount, currency);
  const kinds = currency.denominations.filter(
    (denomination) => (pile.pieces[pieceKey(denomination)] ?? 0) > 0,
  );
  if (kinds.length === 0 && pile.rest === 0) return null;
  const rest = pile.rest > 0 ? t('ui.pieces.rest', { amount: format.money(pile.rest) }) : '';
  const label = [words.all(pile.pieces), rest].filter(Boolean).join(' ');
  return (
    <span role="img" aria-label={label} className={classes(styles.stack, centred && styles.centred)}>
      {kinds.map((denomination) => {
        const key = pieceKey(denomination);
        const count = pile.pieces[key] ?? 0;
        const drawn = count > MOST_DRAWN[size] ? 1 : count;
        return (
          <span key={key} className={styles.pile}>
            {Array.from({ length: drawn }, (_, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a pile are alike and keep no state
              <Piece key={index} denomination={denomination} size={size} />
            ))}
            {count > MOST_DRAWN[size] ? <b className={styles.count}>{`×${format.number(count)}`}</b> : null}
          </span>
        );
      })}
      {rest ? <span>{rest}</span> : null}
    </span>
  );
}
