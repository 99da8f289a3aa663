/** One pile of the last count: the same by a tap, or the number that is there now. */
import { Check, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/use-format.tsx';
import { PieceRow } from '../../../ui/count/PieceRow.tsx';
import { Chip } from '../../../ui/field/Chip.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Piece } from '../../../ui/pieces/Piece.tsx';
import { usePieceWords } from '../../../ui/pieces/use-piece-words.ts';
import { Spoken } from '../../../ui/talk/Spoken.tsx';
import styles from '../count.module.css';
import type { Pile } from './piles.ts';

export interface PileRowProps {
  readonly pile: Pile;
  readonly onSay: (count: number) => void;
}

export function PileRow({ pile, onSay }: PileRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
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
        <Piece denomination={denomination} size="small" />
        <b aria-hidden="true">{`×${format.number(last)}`}</b>
        <Spoken>{name}</Spoken>
      </span>
      <Chip pressed={!changing && now === last} onClick={agree} icon={<Check aria-hidden="true" />}>
        {t('count.opening.same')}
        <Spoken>{name}</Spoken>
      </Chip>
      <IconButton
        label={t('count.opening.otherNumber', { pile: name })}
        icon={<Pencil aria-hidden="true" />}
        onClick={change}
        pressed={changing}
      />
      {changing ? (
        <ul className={styles.changed}>
          <PieceRow denomination={denomination} count={now ?? last} onCount={onSay} />
        </ul>
      ) : null}
    </li>
  );
}
