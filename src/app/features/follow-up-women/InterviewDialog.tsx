/**
 * An interview: its day, and a short note that only the team reads. The social worker's goes into the personal book where her phone
 * holds it; the team's then says the day alone.
 */
import { useTranslation } from 'react-i18next';
import type { Interviewer } from '../../../followup/women.ts';
import { DayNoteDialog, type DayNoteDialogProps } from '../../follow-up/DayNoteDialog.tsx';
import { type Personal, usePersonal } from '../../follow-up/personal-book.ts';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useSayApart } from '../../follow-up/say-apart.ts';
import { useSay } from '../../follow-up/use-follow-up.ts';
import { Notice } from '../../ui/talk/Notice.tsx';

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
  const form = `interview/${by}/${woman}`;
  const saying = useSay(form);
  const sayingApart = useSayApart(personal);
  const apart = by === 'socialWorker' ? sayingApart : null;
  const keep: DayNoteDialogProps['keep'] = async (on, note) => {
    const isApart = apart !== null && note.text !== '';
    if (isApart) {
      const kept = { fact: 'note-kept', about: woman, data: { on, text: note.id } } as const;
      if (!(await apart.say(kept, note, `interview-${note.id}`))) return false;
    }
    const texts = note.text === '' || isApart ? [] : [note];
    const data = { by, on, note: texts[0]?.id ?? null };
    return saying.say([{ fact: 'interviewed', about: woman, data }], texts);
  };
  const hints = {
    technician: 'followUp.interview.noteHint',
    socialWorker: apart ? 'followUp.interview.notePersonal' : 'followUp.interview.noteApart',
  } as const;
  return (
    <DayNoteDialog
      form={form}
      title={t(`followUp.interview.${by}`)}
      note={{ label: t('followUp.interview.note'), hint: t(hints[by]) }}
      keep={keep}
      trouble={
        apart?.trouble ? <Notice tone="error">{apart.trouble}</Notice> : <SayTrouble saying={saying} />
      }
      kept={t('followUp.interview.kept')}
      onClose={onClose}
    />
  );
}
