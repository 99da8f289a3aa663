/** One small line that says where the book is. Always there, never in the way; sign and words. */
import { CircleCheck, Smartphone, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isCivilDate } from '../../ledger/civil-date.ts';
import { useFormat } from '../format/use-format.tsx';
import type { SyncView } from './door.ts';
import styles from './SyncLine.module.css';
import { useSyncView } from './use-sync.tsx';

export function SyncLine() {
  const view = useSyncView();
  const words = useWords(view);
  const isDone = view.is === 'on' || view.is === 'sent';
  const isTrouble = view.is === 'disagrees' || view.is === 'full' || view.is === 'notSent';
  const Sign = isTrouble ? TriangleAlert : isDone ? CircleCheck : Smartphone;
  return (
    <p className={styles.line}>
      <Sign className={styles.sign} aria-hidden="true" />
      <span>{words}</span>
    </p>
  );
}

function useWords(view: SyncView): string {
  const { t } = useTranslation();
  const format = useFormat();
  switch (view.is) {
    case 'on': {
      const said = { count: view.phones, shown: format.number(view.phones) };
      if (view.sealed === null) return t('sync.line.on', said);
      return t('sync.line.sealedOn', { ...said, number: format.number(view.sealed) });
    }
    case 'notSent': {
      const day = view.since?.slice(0, 10) ?? '';
      return isCivilDate(day) ? t('sync.line.notSent', { date: format.date(day) }) : t('sync.line.away');
    }
    default:
      return t(`sync.line.${view.is}`);
  }
}
