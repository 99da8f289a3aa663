/** An interview: its day, and a short note that only the team reads. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interviewer } from '../../../followup/women.ts';
import { LONGEST_TEXT } from '../../../ledger/cards.ts';
import { isCivilDate } from '../../../ledger/civil-date.ts';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useSay } from '../../follow-up/use-follow-up.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useDraft } from '../../state/use-book.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/field/DateField.tsx';
import { TextField } from '../../ui/field/TextField.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { useDone } from '../../ui/ui-provider.tsx';

export interface InterviewDialogProps {
  readonly woman: string;
  readonly by: Interviewer;
  readonly onClose: () => void;
}

export function InterviewDialog({ woman, by, onClose }: InterviewDialogProps) {
  const { t } = useTranslation();
  const done = useDone();
  const { newId, today } = useParts();
  const form = `interview/${by}/${woman}`;
  const [start] = useState(() => ({ on: today() as string, note: '' }));
  const [typed, setTyped] = useDraft(form, start);
  const [card] = useState(newId);
  const saying = useSay(form);
  const note = typed.note.trim();
  const keep = async () => {
    const { on } = typed;
    if (!isCivilDate(on)) return;
    const data = { by, on, note: note === '' ? null : card };
    const texts = note === '' ? [] : [{ id: card, text: note }];
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
          <SayTrouble saying={saying} />
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
        hint={t(by === 'technician' ? 'followUp.interview.noteHint' : 'followUp.interview.noteApart')}
        value={typed.note}
        onChange={(next) => setTyped({ ...typed, note: next })}
        lines={4}
        maxLength={LONGEST_TEXT}
        autoComplete="off"
      />
    </Dialog>
  );
}
