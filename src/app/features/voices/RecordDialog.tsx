/** One word: its picture, how it is written, and the buttons to say it, hear it, and go on to the next. */
import { ArrowRight, Mic, Play, Square, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type ClipRecording, useRecording } from '../../speech/clips/use-recording.ts';
import { VoiceTrouble } from '../../speech/clips/VoiceTrouble.tsx';
import type { ClipWord } from '../../speech/clips/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/talk/Dialog.tsx';
import { LARGE, PICTURE, ROW, STRONG } from './look.ts';
import type { Voices } from './use-voices.ts';
import { useWordName } from './use-word-name.ts';
import { WordPicture } from './WordPicture.tsx';

export interface RecordDialogProps {
  readonly word: ClipWord;
  readonly voices: Voices;
  readonly onKept: () => void;
  /** To the next word that is not recorded; null where this is the last. */
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
}

export function RecordDialog({ word, voices, onKept, onNext, onClose }: RecordDialogProps) {
  const { t } = useTranslation();
  const nameOf = useWordName();
  const isRecorded = voices.sizeById.has(word.id);
  const recording = useRecording(word.id, voices, { onKept, heardAtOnce: true });
  const { state, problem } = recording;
  const next =
    onNext &&
    (() => {
      recording.leave();
      onNext();
    });
  return (
    <Dialog
      open
      title={t('voices.how')}
      onClose={onClose}
      actions={<Actions recording={recording} isRecorded={isRecorded} onNext={next} onClose={onClose} />}
    >
      <div style={LARGE}>
        <span style={PICTURE}>
          <WordPicture meaning={word.meaning} />
        </span>
        <span>{nameOf(word.meaning)}</span>
      </div>
      <p role="status" style={state === 'listening' ? STRONG : undefined}>
        {t(
          state === 'still'
            ? isRecorded
              ? 'voices.is.recorded'
              : 'voices.is.missing'
            : `voices.is.${state}`,
        )}
      </p>
      {problem ? <VoiceTrouble problem={problem} /> : null}
      {isRecorded && state !== 'listening' ? (
        <div style={ROW}>
          <Button icon={<Play aria-hidden="true" />} onClick={recording.play}>
            {t('speech.listen')}
          </Button>
          <Button
            kind="quiet"
            icon={<Trash2 aria-hidden="true" />}
            onClick={async () => {
              recording.leave();
              await voices.drop(word.id);
            }}
          >
            {t('voices.delete')}
          </Button>
        </div>
      ) : null}
    </Dialog>
  );
}

interface ActionsProps {
  readonly recording: ClipRecording;
  readonly isRecorded: boolean;
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
}

function Actions({ recording, isRecorded, onNext, onClose }: ActionsProps) {
  const { t } = useTranslation();
  const { state, record, stop } = recording;
  if (state === 'listening')
    return (
      <Button kind="primary" icon={<Square fill="currentColor" aria-hidden="true" />} onClick={stop}>
        {t('voices.stop')}
      </Button>
    );
  const recordButton = (
    <Button
      kind={isRecorded && onNext ? 'secondary' : 'primary'}
      wide
      icon={<Mic aria-hidden="true" />}
      onClick={() => void record()}
      disabled={state === 'asking'}
    >
      {t(isRecorded ? 'voices.again' : 'voices.record')}
    </Button>
  );
  const nextButton = onNext ? (
    <Button
      kind={isRecorded ? 'primary' : 'secondary'}
      wide
      icon={<ArrowRight aria-hidden="true" />}
      onClick={onNext}
    >
      {t('voices.next')}
    </Button>
  ) : null;
  return (
    <>
      {isRecorded ? nextButton : recordButton}
      {isRecorded ? recordButton : nextButton}
      <Button kind="quiet" wide onClick={onClose}>
        {t('voices.enough')}
      </Button>
    </>
  );
}
