/** "Undo the last one", always in sight in an open meeting, with the line it would undo. */
import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Action, useGuarded } from '../use-guarded.ts';
import styles from './UndoBar.module.css';

export interface UndoBarProps {
  /** The last line in words: "Fatou saves 20 €". */
  readonly text: string;
  readonly onUndo: Action;
}

export function UndoBar({ text, onUndo }: UndoBarProps) {
  const { t } = useTranslation();
  const { run, busy } = useGuarded(onUndo, true);
  return (
    <div className={styles.bar}>
      <span className={styles.text}>{text}</span>
      <button type="button" className={styles.button} aria-disabled={busy || undefined} onClick={run}>
        <Undo2 aria-hidden="true" />
        {t('ui.undoLast')}
      </button>
    </div>
  );
}
