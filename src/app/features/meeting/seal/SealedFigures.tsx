/** The balances that are read aloud: the box large, in figures and notes, then the rest. */
import { useTranslation } from 'react-i18next';
import type { Pieces } from '../../../../ledger/currency.ts';
import type { BookFigures } from '../../../../ledger/figures.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { Money } from '../../../ui/money/Money.tsx';
import { NotesStack } from '../../../ui/pieces/NotesStack.tsx';
import styles from './seal.module.css';

export const READ_ALOUD = ['fund', 'savings', 'solidarityFund', 'bank', 'inHands', 'lent', 'match'] as const;
export type ReadAloud = Pick<BookFigures, 'box' | (typeof READ_ALOUD)[number]>;
/** Said even where they are nothing. */
const ALWAYS: ReadonlySet<string> = new Set(['fund', 'savings', 'lent']);

export const saidOf = (figures: ReadAloud) =>
  READ_ALOUD.filter((name) => figures[name] !== 0 || ALWAYS.has(name));

export interface SealedFiguresProps {
  readonly figures: ReadAloud;
  readonly pieces: Pieces;
}

export function SealedFigures({ figures, pieces }: SealedFiguresProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Money amount={figures.box} kind="box" size="figure" label={t('meeting.seal.figure.box')} />
      <NotesStack pieces={pieces} />
      <dl className={styles.figures}>
        {saidOf(figures).map((name) => (
          <div key={name}>
            <dt>{t(`meeting.seal.figure.${name}`)}</dt>
            <dd>{format.money(figures[name])}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
