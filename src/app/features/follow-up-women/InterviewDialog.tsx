/**
 * An interview: its day, and a short note that only the team reads. The social worker's goes into the personal book where her phone
 * holds it; the team's then says the day alone.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interviewer } from '../../../followup/women.ts';
import { LONGEST_TEXT } from '../../../ledger/cards.ts';
import { isCivilDate } from '../../../ledger/civil-date.ts';
import { type Personal, usePersonal } from '../../follow-up/personal-book.ts';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useSayApart } from '../../follow-up/say-apart.ts';
import { useSay } from '../../follow-up/use-follow-up.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useDraft } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/field/DateField.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { Notice } from '../../ui/talk/Notice.tsx';
import { useDone } from '../../ui/ui-provider.tsx';

export interface InterviewDialogProps {
  readonly woman: string;
  readonly by: Interviewer;
  readonly onClose: () => void;
}

export function InterviewDialog(props: InterviewDialogProps) {
  const personal = usePersonal();
  return personal === undefined ? null : <Asked {...props} personal={personal} />;
}

interface AskedProps extends InterviewDialogProps {
  readonly personal: Personal | null;
}

function Asked({ woman, by, onClose, personal }: AskedProps) {
  const { t } = useTranslation();
  const done = useDone();
  const { newId, today } = useParts();
  const form = `interview/${by}/${woman}`;
  // The card's id is kept with what is typed: cut off between the two books, the note is not written twice.
  const [start] = useState(() => ({ on: today() as string, note: '', card: newId() }));
  const [typed, setTyped] = useDraft(form, start);
  const { card = start.card } = typed;
  const saying = useSay(form);
  const sayingApart = useSayApart(personal);
  const apart = by === 'socialWorker' ? sayingApart : null;
  const note = typed.note.trim();
  const keep = async () => {
    const { on } = typed;
    if (!isCivilDate(on)) return;
    const text = { id: card, text: note };
    const isApart = apart !== null && note !== '';
    if (isApart) {
      const kept = { fact: 'note-kept', about: woman, data: { on, text: card } } as const;
      if (!(await apart.say(kept, text, `interview-${card}`))) return;
    }
    const data = { by, on, note: note === '' || isApart ? null : card };
    const texts = data.note === null ? [] : [text];
    if (!(await saying.say([{ fact: 'interviewed', about: woman, data }], texts))) return;
    done(t('followUp.interview.kept'));
    onClose();
  };
  return (
    <Dialog
      open
      title={t(`followUp.interview.${by}`)}
      onClose={onClose}
      actions={
        <>
          {apart?.trouble ? <Notice tone="error">{apart.trouble}</Notice> : <SayTrouble saying={saying} />}
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
        onChange={(on) => setTyped({ ...typed, on })}
        problem={isCivilDate(typed.on) ? undefined : t('followUp.interview.dayMissing')}
      />
      <TextField
        label={t('followUp.interview.note')}
        hint={t(
          by === 'technician'
            ? 'followUp.interview.noteHint'
            : apart
              ? 'followUp.interview.notePersonal'
              : 'followUp.interview.noteApart',
        )}
        value={typed.note}
        onChange={(next) => setTyped({ ...typed, note: next })}
        lines={4}
        maxLength={LONGEST_TEXT}
        autoComplete="off"
      />
    </Dialog>
  );
}
