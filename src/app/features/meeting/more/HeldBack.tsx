/** Lines that wait and cannot be taken in here: how many, and why. Nothing that came is hidden. */
import { useTranslation } from 'react-i18next';
import { heldBack } from '../../../../ledger/waiting.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useBook } from '../../../state/use-book.tsx';
import { Card } from '../../../ui/list/List.tsx';
import styles from './more.module.css';

export function HeldBack() {
  const { t } = useTranslation();
  const format = useFormat();
  const held = [...heldBack(useBook())];
  if (held.length === 0) return null;
  return (
    <Card title={t('meeting.waiting.held')}>
      <ul className={styles.plain}>
        {held.map(([why, lines]) => (
          <li key={why} className={styles.line}>
            <b>{format.number(lines)}</b>
            <span className={styles.words}>{t(`meeting.waiting.why.${why}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
