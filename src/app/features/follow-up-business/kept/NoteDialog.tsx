/** One picture or voice note: seen or heard, and deleted, which is asked twice because nothing brings it back. */
import { Play, Square, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clip } from '../../../../store/clips.ts';
import { isPicture, type PhoneNote } from '../../../follow-up/phone-notes.ts';
import type { PhoneNotes } from '../../../follow-up/use-phone-notes.ts';
import { useFormat } from '../../../format/use-format.tsx';
import { useDiskWords } from '../../../say/disk-words.ts';
import { useRecording } from '../../../speech/clips/use-recording.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { Notice } from '../../../ui/talk/Notice.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';
import { WHOLE_PICTURE } from '../look.ts';

export interface NoteDialogProps {
  readonly note: PhoneNote;
  readonly clip: Clip;
  readonly notes: PhoneNotes;
  readonly onClose: () => void;
}

export function NoteDialog({ note, clip, notes, onClose }: NoteDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const what = t(isPicture(clip) ? 'business.kept.picture' : 'business.kept.voice');
  return (
    <Dialog
      open
      title={`${what} · ${format.dateLong(note.on)}`}
      onClose={onClose}
      actions={
        <>
          <Delete note={note} notes={notes} onDeleted={onClose} />
          <Button wide onClick={onClose}>
            {t('business.visit.close')}
          </Button>
        </>
      }
    >
      {isPicture(clip) ? (
        <Picture clip={clip} words={`${what}, ${format.dateLong(note.on)}`} />
      ) : (
        <Voice clip={clip} notes={notes} />
      )}
    </Dialog>
  );
}

function Picture({ clip, words }: { readonly clip: Clip; readonly words: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([clip.bytes], { type: clip.type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [clip]);
  return address ? <img src={address} alt={words} style={WHOLE_PICTURE} /> : null;
}

function Voice({ clip, notes }: { readonly clip: Clip; readonly notes: PhoneNotes }) {
  const { t } = useTranslation();
  const { state, play, stop } = useRecording(clip.id, notes);
  return state === 'playing' ? (
    <Button wide icon={<Square fill="currentColor" aria-hidden="true" />} onClick={stop}>
      {t('speech.stop')}
    </Button>
  ) : (
    // Not awaited: the button that ends it stands in the same place.
    <Button wide icon={<Play aria-hidden="true" />} onClick={() => void play()}>
      {t('speech.listen')}
    </Button>
  );
}

interface DeleteProps {
  readonly note: PhoneNote;
  readonly notes: PhoneNotes;
  readonly onDeleted: () => void;
}

function Delete({ note, notes, onDeleted }: DeleteProps) {
  const { t } = useTranslation();
  const done = useDone();
  const diskWords = useDiskWords();
  const [asked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const drop = async () => {
    const dropped = await notes.drop(note.id);
    if (!dropped.ok) return setTrouble(diskWords(dropped));
    done(t('business.kept.gone'));
    onDeleted();
  };
  return (
    <>
      {asked ? <Notice tone="warn">{t('business.kept.deleteMeans')}</Notice> : null}
      {trouble === null ? null : <Notice tone="error">{trouble}</Notice>}
      <Button
        key={String(asked)}
        kind={asked ? 'danger' : 'quiet'}
        wide
        icon={<Trash2 aria-hidden="true" />}
        onClick={asked ? drop : () => setAsked(true)}
      >
        {t(asked ? 'business.kept.deleteYes' : 'business.kept.delete')}
      </Button>
    </>
  );
}
