/**
 * The last line of the open meeting in words, with its undo: asked once more, then taken back by its exact opposite.
 * What is counted is not touched: if the box was counted, the same count is compared again.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Entry, idOf } from '../../ledger/entry.ts';
import { lineOf } from '../../ledger/report.ts';
import { useFormat } from '../format/use-format.tsx';
import { useEntryWords } from '../say/entry-words.ts';
import { Trouble } from '../say/Trouble.tsx';
import { useBook } from '../state/use-book.tsx';
import { useWrite } from '../state/use-write.tsx';
import { Button } from '../ui/Button.tsx';
import { NotesStack } from '../ui/pieces/NotesStack.tsx';
import { Dialog } from '../ui/talk/Dialog.tsx';
import { UndoBar } from '../ui/talk/UndoBar.tsx';
import { useDone } from '../ui/ui-provider.tsx';
import styles from './MeetingPage.module.css';
import { lastUndoable } from './undo.ts';

const NOTHING_REVERSED: ReadonlySet<string> = new Set();

export function UndoLast() {
  const entryWords = useEntryWords();
  const format = useFormat();
  const last = lastUndoable(useBook());
  /** What the question is about: it must not change under the finger when another tab writes. */
  const [asked, setAsked] = useState<Entry | null>(null);
  if (!last && !asked) return null;
  const textOf = (entry: Entry) => {
    const line = lineOf(entry, NOTHING_REVERSED);
    const { title } = entryWords(line);
    return line.amount === null ? title : `${title} · ${format.money(line.amount)}`;
  };
  return (
    <>
      {last ? (
        <div className={styles.undo}>
          <UndoBar text={textOf(last)} onUndo={() => setAsked(last)} />
        </div>
      ) : null}
      {asked ? (
        <UndoQuestion key={idOf(asked)} entry={asked} text={textOf(asked)} onClose={() => setAsked(null)} />
      ) : null}
    </>
  );
}

interface UndoQuestionProps {
  readonly entry: Entry;
  readonly text: string;
  readonly onClose: () => void;
}

function UndoQuestion({ entry, text, onClose }: UndoQuestionProps) {
  const { t } = useTranslation();
  const done = useDone();
  const write = useWrite({
    onWritten: () => {
      done(t('meeting.undo.done', { line: text }));
      onClose();
    },
  });
  const { amount } = lineOf(entry, NOTHING_REVERSED);
  const undo = async () => {
    await write.submit({
      do: 'correct',
      original: entry,
      reason: null,
      replacements: [],
      boxLeg: { is: 'unsaid' },
    });
  };
  return (
    <Dialog
      open
      title={t('meeting.undo.ask')}
      onClose={onClose}
      actions={
        <>
          <Trouble write={write} />
          <Button kind="primary" onClick={undo}>
            {t('meeting.undo.yes')}
          </Button>
          <Button wide onClick={onClose}>
            {t('meeting.undo.no')}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      {amount !== null && amount > 0 ? <NotesStack amount={amount} /> : null}
    </Dialog>
  );
}
