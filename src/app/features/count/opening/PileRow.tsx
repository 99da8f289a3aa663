/** One pile of the last count: "as last time" by a tap, or the number that is there now. */
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PieceRow } from '../../../ui/count/PieceRow.tsx';
import { Chip } from '../../../ui/field/Chip.tsx';
import { Piece } from '../../../ui/pieces/Piece.tsx';
import { usePieceWords } from '../../../ui/pieces/use-piece-words.ts';
import styles from '../count.module.css';
import type { Pile } from './piles.ts';

export interface PileRowProps {
  readonly pile: Pile;
  readonly onSay: (count: number) => void;
}

export function PileRow({ pile, onSay }: PileRowProps) {
  const { t } = useTranslation();
  const words = usePieceWords();
  const { denomination, last, now } = pile;
  const [changing, setChanging] = useState(now !== null && now !== last);
  const name = words.one(denomination, last);
  const agree = () => {
    setChanging(false);
    onSay(last);
  };
  const change = () => {
    setChanging(true);
    onSay(now ?? last);
  };
  return (
    <li className={styles.pile} data-agreed={now !== null || undefined}>
      <span className={styles.what}>
        <Piece denomination={denomination} />
        {name}
      </span>
      <fieldset className={styles.answers} aria-label={name}>
        <Chip pressed={!changing && now === last} onClick={agree} icon={<Check aria-hidden="true" />}>
          {t('count.opening.same')}
        </Chip>
        <Chip pressed={changing} onClick={change}>
          {t('count.opening.otherNumber')}
        </Chip>
      </fieldset>
      {changing ? (
        <ul className={styles.changed}>
          <PieceRow denomination={denomination} count={now ?? last} onCount={onSay} />
        </ul>
      ) : null}
    </li>
  );
}
