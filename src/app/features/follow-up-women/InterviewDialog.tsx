/**
 * An interview: its day, and a short note that only the team reads. It goes into the book of who leads the interview where her phone
 * holds that; the team's then says the day alone.
 */
import { useTranslation } from 'react-i18next';
import type { Profession } from '../../../ledger/purpose.ts';
import { type OpenBeside, useOpenBeside } from '../../follow-up/books-beside.ts';
import { DayNoteDialog, type DayNoteDialogProps } from '../../follow-up/DayNoteDialog.tsx';
import { SayTrouble } from '../../follow-up/SayTrouble.tsx';
import { useSayApart } from '../../follow-up/say-apart.ts';
import { useSay } from '../../follow-up/use-follow-up.ts';
import { Notice } from '../../ui/talk/Notice.tsx';

export interface InterviewDialogProps {
  readonly woman: string;
  readonly by: Profession;
  readonly onClose: () => void;
}

export function InterviewDialog(props: InterviewDialogProps) {
  const beside = useOpenBeside(props.by);
  return beside === undefined ? null : <Asked {...props} beside={beside} />;
}

interface AskedProps extends InterviewDialogProps {
  readonly beside: OpenBeside | null;
}

function Asked({ woman, by, onClose, beside }: AskedProps) {
  const { t } = useTranslation();
  const form = `interview/${by}/${woman}`;
  const saying = useSay(form);
  const apart = useSayApart(beside);
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
  const inTeam = by === 'technician' ? 'followUp.interview.noteHint' : 'followUp.interview.noteApart';
  return (
    <DayNoteDialog
      form={form}
      title={t(`followUp.interview.${by}`)}
      note={{
        label: t('followUp.interview.note'),
        hint: t(apart ? `followUp.interview.noteBeside.${by}` : inTeam),
      }}
      keep={keep}
      trouble={
        apart?.trouble ? <Notice tone="error">{apart.trouble}</Notice> : <SayTrouble saying={saying} />
      }
      kept={t('followUp.interview.kept')}
      onClose={onClose}
    />
  );
}
