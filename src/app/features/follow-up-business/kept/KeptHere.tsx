/** Pictures and voice notes of a business that stay on this phone: what is there, and one more. A phone that was let out takes none. */
import { Camera, Image, Mic } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../../../ledger/civil-date.ts';
import type { Clip, SaveClipResult } from '../../../../store/clips.ts';
import { isPicture, type NotePlace, type PhoneNote } from '../../../follow-up/phone-notes.ts';
import { type PhoneNotes, usePhoneNotes } from '../../../follow-up/use-phone-notes.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useBarredAnywhere } from '../../../state/use-barred.ts';
import { Button } from '../../../ui/Button.tsx';
import { FileButton } from '../../../ui/FileButton.tsx';
import { Card, List, ListRow } from '../../../ui/list/List.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import { RecordNote } from './RecordNote.tsx';
import { shrink } from './shrink.ts';
import { useClips } from './use-clips.ts';

export interface KeptHereProps {
  readonly woman: string;
  readonly business: string;
  /** The day that a further one is of. */
  readonly on: CivilDate;
  /** Those of that day alone. */
  readonly ofThatDay?: boolean | undefined;
}

export function KeptHere(props: KeptHereProps) {
  const notes = usePhoneNotes(props.woman);
  return notes ? <Kept {...props} notes={notes} /> : null;
}

function Kept({ woman, business, on, ofThatDay, notes }: KeptHereProps & { readonly notes: PhoneNotes }) {
  const { t } = useTranslation();
  const barred = useBarredAnywhere();
  const [open, setOpen] = useState<PhoneNote | null>(null);
  const shown = notes.notes.filter((one) => one.business === business && (!ofThatDay || one.on === on));
  const clips = useClips(shown, notes.read);
  if (barred && shown.length === 0) return null;
  const clip = open && clips.get(open.id);
  return (
    <Card title={t('business.kept.title')}>
      <p>{t('business.kept.honest')}</p>
      {shown.length === 0 ? null : (
        <List label={t('business.kept.title')}>
          {shown.map((note) => (
            <Row key={note.id} note={note} clip={clips.get(note.id)} onOpen={() => setOpen(note)} />
          ))}
        </List>
      )}
      {barred ? null : <More place={{ woman, business, on }} notes={notes} />}
      {open && clip ? (
        <NoteDialog note={open} clip={clip} notes={notes} onClose={() => setOpen(null)} />
      ) : null}
    </Card>
  );
}

interface RowProps {
  readonly note: PhoneNote;
  readonly clip: Clip | undefined;
  readonly onOpen: () => void;
}

function Row({ note, clip, onOpen }: RowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!clip) return null;
  const Sign = isPicture(clip) ? Image : Mic;
  return (
    <ListRow
      icon={<Sign aria-hidden="true" />}
      title={t(isPicture(clip) ? 'business.kept.picture' : 'business.kept.voice')}
      note={format.dateLong(note.on)}
      onClick={onOpen}
    />
  );
}

type PictureProblem = Exclude<SaveClipResult, { ok: true }>['code'] | 'unreadable';

interface MoreProps {
  readonly place: NotePlace;
  readonly notes: PhoneNotes;
}

function More({ place, notes }: MoreProps) {
  const { t } = useTranslation();
  const done = useDone();
  const [problem, setProblem] = useState<PictureProblem | null>(null);
  const [records, setRecords] = useState(false);
  const keep = async (file: File) => {
    setProblem(null);
    const picture = await shrink(file);
    if (!picture) return setProblem('unreadable');
    const saved = await notes.save({ id: notes.newId(place), ...picture });
    if (!saved.ok) return setProblem(saved.code);
    done(t('business.kept.written'));
  };
  return (
    <>
      {problem ? <PictureTrouble problem={problem} /> : null}
      <FileButton
        wide
        camera
        icon={<Camera aria-hidden="true" />}
        accept="image/*"
        onFile={(file) => void keep(file)}
      >
        {t('business.kept.take')}
      </FileButton>
      <Button wide icon={<Mic aria-hidden="true" />} onClick={() => setRecords(true)}>
        {t('business.kept.record')}
      </Button>
      {records ? <RecordNote place={place} notes={notes} onClose={() => setRecords(false)} /> : null}
    </>
  );
}

const OWN_WORDS = ['quota', 'unreadable', 'erased'] as const;

/** What stood in the way of a picture, and what to do. What was kept before is still there. */
function PictureTrouble({ problem }: { readonly problem: PictureProblem }) {
  const { t } = useTranslation();
  const words = OWN_WORDS.find((one) => one === problem) ?? 'disk';
  return (
    <Notice tone="error" title={t(`business.kept.problem.${words}`)}>
      {t(`business.kept.todo.${words}`)}
    </Notice>
  );
}
