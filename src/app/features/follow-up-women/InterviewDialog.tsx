/**
 * An interview: its day, and a short note that only the team reads. The social worker's goes into the personal book where her phone
 * holds it; the team's then says the day alone.
 */
import { useTranslation } from 'react-i18next';
import type { Interviewer } from '../../../followup/women.ts';
import { DayNoteDialog, type NoteElsewhere } from '../../follow-up/DayNoteDialog.tsx';
import { type Personal, usePersonal } from '../../follow-up/personal-book.ts';
import { useSayApart } from '../../follow-up/say-apart.ts';

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
  const sayingApart = useSayApart(personal);
  const apart = by === 'socialWorker' ? sayingApart : null;
  const elsewhere: NoteElsewhere | null = apart && {
    trouble: apart.trouble,
    keep: (on, text) =>
      apart.say(
        { fact: 'note-kept', about: woman, data: { on, text: text.id } },
        text,
        `interview-${text.id}`,
      ),
  };
  return (
    <DayNoteDialog
      form={`interview/${by}/${woman}`}
      title={t(`followUp.interview.${by}`)}
      note={{
        label: t('followUp.interview.note'),
        hint: t(
          by === 'technician'
            ? 'followUp.interview.noteHint'
            : apart
              ? 'followUp.interview.notePersonal'
              : 'followUp.interview.noteApart',
        ),
      }}
      elsewhere={elsewhere}
      draftOf={(on, card, isSaid) => ({
        fact: 'interviewed',
        about: woman,
        data: { by, on, note: isSaid ? card : null },
      })}
      kept={t('followUp.interview.kept')}
      onClose={onClose}
    />
  );
}
