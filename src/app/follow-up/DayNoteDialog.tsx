/**
 * A day and a note of it, in a dialog: an interview, or what the social worker notes for herself. The note is a text that can be erased.
 * Must not know: into which book it goes.
 */
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_TEXT } from '../../ledger/cards.ts';
import { type CivilDate, isCivilDate } from '../../ledger/civil-date.ts';
import type { NewText } from '../state/book-view.ts';
import { useParts } from '../state/parts-context.tsx';
import { useDraft } from '../state/use-book.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { useDone } from '../ui/ui-provider.tsx';
import { KeepDialog } from './KeepDialog.tsx';

export interface DayNoteDialogProps {
  /** The name of its draft. */
  readonly form: string;
  readonly title: string;
  readonly note: {
    readonly label: string;
    readonly hint: string;
    /** What is said where it is empty; left out where the day alone is enough. */
    readonly missing?: string;
  };
  /** Resolves true where it is written down; the text may be empty. */
  readonly keep: (on: CivilDate, note: NewText) => Promise<boolean>;
  /** What stood in the way of it. */
  readonly trouble: ReactNode;
  /** What is said once it is written down. */
  readonly kept: string;
  readonly onClose: () => void;
}

export function DayNoteDialog({ form, title, note, keep, trouble, kept, onClose }: DayNoteDialogProps) {
  const { t } = useTranslation();
  const done = useDone();
  const { newId, today } = useParts();
  // The card's id is kept with what is typed: cut off between two books, the note is not written twice.
  const [start] = useState(() => ({ on: today() as string, note: '', card: newId() }));
  const [typed, setTyped] = useDraft(form, start);
  const { card = start.card } = typed;
  const [asked, setAsked] = useState(false);
  const text = typed.note.trim();
  const missing = text === '' ? note.missing : undefined;
  const write = async () => {
    setAsked(true);
    const { on } = typed;
    if (!isCivilDate(on) || missing !== undefined) return;
    if (!(await keep(on, { id: card, text }))) return;
    done(kept);
    onClose();
  };
  return (
    <KeepDialog title={title} trouble={trouble} onKeep={write} onClose={onClose}>
      <DateField
        label={t('followUp.interview.day')}
        value={isCivilDate(typed.on) ? typed.on : ''}
        max={today()}
        onChange={(on) => setTyped({ ...typed, on })}
        problem={isCivilDate(typed.on) ? undefined : t('followUp.interview.dayMissing')}
      />
      <TextField
        label={note.label}
        hint={note.hint}
        value={typed.note}
        onChange={(next) => setTyped({ ...typed, note: next })}
        problem={asked ? missing : undefined}
        lines={4}
        maxLength={LONGEST_TEXT}
        autoComplete="off"
      />
    </KeepDialog>
  );
}
