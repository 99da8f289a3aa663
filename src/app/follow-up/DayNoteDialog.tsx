/** A day and a note of it, in a dialog: an interview, or what the social worker notes for herself. The note is a text that can be erased. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactDraft } from '../../followup/facts/registry.ts';
import { LONGEST_TEXT } from '../../ledger/cards.ts';
import { type CivilDate, isCivilDate } from '../../ledger/civil-date.ts';
import type { CardId } from '../../ledger/ids.ts';
import type { NewText } from '../state/book-view.ts';
import { useParts } from '../state/parts-context.tsx';
import { useDraft } from '../state/use-book.tsx';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Dialog } from '../ui/talk/Dialog.tsx';
import { Notice } from '../ui/talk/Notice.tsx';
import { useDone } from '../ui/ui-provider.tsx';
import { SayTrouble } from './SayTrouble.tsx';
import { useSay } from './use-follow-up.ts';

export interface NoteElsewhere {
  /** What stands in the way there, in words. */
  readonly trouble: string | null;
  /** Resolves true where it is written down; the same card said again is written once. */
  readonly keep: (on: CivilDate, text: NewText) => Promise<boolean>;
}

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
  /** Where the text goes into another book (adr/0047); null, or left out, where it stands beside the day. */
  readonly elsewhere?: NoteElsewhere | null;
  /** `isSaid`: whether the card has a text in this book. */
  readonly draftOf: (on: CivilDate, card: CardId, isSaid: boolean) => FactDraft;
  /** What is said once it is written down. */
  readonly kept: string;
  readonly onClose: () => void;
}

export function DayNoteDialog({ form, title, note, elsewhere, draftOf, kept, onClose }: DayNoteDialogProps) {
  const { t } = useTranslation();
  const done = useDone();
  const { newId, today } = useParts();
  // The card's id is kept with what is typed: cut off between two books, the note is not written twice.
  const [start] = useState(() => ({ on: today() as string, note: '', card: newId() }));
  const [typed, setTyped] = useDraft(form, start);
  const { card = start.card } = typed;
  const [asked, setAsked] = useState(false);
  const saying = useSay(form);
  const text = typed.note.trim();
  const missing = text === '' ? note.missing : undefined;
  const keep = async () => {
    setAsked(true);
    const { on } = typed;
    if (!isCivilDate(on) || missing !== undefined) return;
    const texts = text === '' ? [] : [{ id: card, text }];
    const [said] = texts;
    if (elsewhere && said && !(await elsewhere.keep(on, said))) return;
    const here = elsewhere ? [] : texts;
    if (!(await saying.say([draftOf(on, card, here.length > 0)], here))) return;
    done(kept);
    onClose();
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          {elsewhere?.trouble ? (
            <Notice tone="error">{elsewhere.trouble}</Notice>
          ) : (
            <SayTrouble saying={saying} />
          )}
          <Button kind="primary" wide onClick={keep}>
            {t('followUp.ask.keep')}
          </Button>
          <Button wide onClick={onClose}>
            {t('ui.back')}
          </Button>
        </>
      }
    >
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
    </Dialog>
  );
}
