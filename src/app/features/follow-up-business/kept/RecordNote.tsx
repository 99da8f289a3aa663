/** Saying a voice note: a minute at most, kept as soon as it is ended. Afterwards it can be heard, not before others unasked. */
import { Mic, Play, Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotePlace } from '../../../follow-up/phone-notes.ts';
import type { PhoneNotes } from '../../../follow-up/use-phone-notes.ts';
import { useRecording } from '../../../speech/clips/use-recording.ts';
import { VoiceTrouble } from '../../../speech/clips/VoiceTrouble.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/talk/Dialog.tsx';
import { useDone } from '../../../ui/ui-provider.tsx';

export interface RecordNoteProps {
  readonly place: NotePlace;
  readonly notes: PhoneNotes;
  readonly onClose: () => void;
}

const LONGEST_MS = 60_000;

export function RecordNote({ place, notes, onClose }: RecordNoteProps) {
  const { t } = useTranslation();
  const done = useDone();
  const [id] = useState(() => notes.newId(place));
  const isKept = notes.notes.some((note) => note.id === id);
  const { state, problem, record, stop, play } = useRecording(id, notes, {
    longestMs: LONGEST_MS,
    onKept: () => done(t('business.kept.written')),
  });
  return (
    <Dialog
      open
      title={t('business.kept.record')}
      onClose={onClose}
      actions={
        state === 'listening' || state === 'playing' ? (
          <Button kind="primary" icon={<Square fill="currentColor" aria-hidden="true" />} onClick={stop}>
            {t(state === 'playing' ? 'speech.stop' : 'voices.stop')}
          </Button>
        ) : (
          <>
            {isKept ? (
              <Button wide icon={<Play aria-hidden="true" />} onClick={() => void play()}>
                {t('speech.listen')}
              </Button>
            ) : null}
            <Button
              kind={isKept ? 'secondary' : 'primary'}
              wide
              icon={<Mic aria-hidden="true" />}
              disabled={state === 'asking'}
              onClick={() => void record()}
            >
              {t(isKept ? 'voices.again' : 'voices.record')}
            </Button>
            <Button kind={isKept ? 'primary' : 'quiet'} wide onClick={onClose}>
              {t(isKept ? 'business.visit.close' : 'ui.back')}
            </Button>
          </>
        )
      }
    >
      <p role="status">
        {t(state === 'still' ? (isKept ? 'business.kept.written' : 'business.kept.say') : STATES[state])}
      </p>
      {problem ? <VoiceTrouble problem={problem} /> : null}
    </Dialog>
  );
}

const STATES = {
  asking: 'voices.is.asking',
  listening: 'business.kept.listening',
  playing: 'voices.is.playing',
} as const;
