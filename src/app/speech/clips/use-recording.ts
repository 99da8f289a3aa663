/**
 * Recording one clip: asking for the microphone, listening for five seconds at most unless more is wanted, keeping what was said, and
 * letting it be heard. Whatever goes wrong is a code for VoiceTrouble.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Clip, ClipId, SaveClipResult } from '../../../store/clips.ts';
import { createPlayer, isHeard } from './player.ts';
import { createQueue } from './queue.ts';
import { beginRecording, type MicrophoneProblem, type Recording } from './recorder.ts';

type DiskProblem = Exclude<SaveClipResult, { ok: true }>['code'];
/** `silent`: nobody was heard. `brokenOff`: the browser gave no recording. */
export type VoiceProblem = MicrophoneProblem | DiskProblem | 'silent' | 'brokenOff';
export type RecordingState = 'still' | 'asking' | 'listening' | 'playing';

/** Where clips are kept. */
export interface ClipKeeper {
  readonly read: (ids: readonly ClipId[]) => Promise<readonly Clip[]>;
  readonly save: (clip: Clip) => Promise<SaveClipResult>;
}

export interface RecordingWants {
  readonly longestMs?: number;
  readonly onKept?: () => void;
  /** So that who spoke knows how it will sound. */
  readonly heardAtOnce?: boolean;
}

export interface ClipRecording {
  readonly state: RecordingState;
  readonly problem: VoiceProblem | null;
  readonly record: () => Promise<void>;
  /** Ends recording or playing. */
  readonly stop: () => void;
  readonly play: () => Promise<void>;
  /** Before another word: what went wrong with this one is over. */
  readonly leave: () => void;
}

export function useRecording(
  id: ClipId,
  keeper: ClipKeeper,
  { longestMs, onKept, heardAtOnce = false }: RecordingWants = {},
): ClipRecording {
  const [state, setState] = useState<RecordingState>('still');
  const [problem, setProblem] = useState<VoiceProblem | null>(null);
  const recording = useRef<Recording>(null);
  const gone = useRef(false);
  const player = useMemo(() => createPlayer(window), []);
  const { read } = keeper;
  const queue = useMemo(() => createQueue(player, (ids) => read(ids)), [player, read]);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      recording.current?.stop();
      player.close();
    };
  }, [player]);

  const play = async () => {
    setState('playing');
    await queue.start([[[id]]]);
    if (!gone.current) setState('still');
  };
  const record = async () => {
    setProblem(null);
    setState('asking');
    // In the tap: what is recorded may be heard at once.
    player.wake();
    const outcome = await keepClip(id, {
      player,
      longestMs,
      save: keeper.save,
      recording,
      gone,
      onListening: () => setState('listening'),
    });
    if (gone.current) return;
    if (outcome !== null) {
      setProblem(outcome);
      setState('still');
      return;
    }
    onKept?.();
    if (heardAtOnce) await play();
    else setState('still');
  };
  const stop = useCallback(() => {
    recording.current?.stop();
    queue.stop();
  }, [queue]);
  const leave = useCallback(() => {
    queue.stop();
    setProblem(null);
  }, [queue]);
  return { state, problem, record, stop, play, leave };
}

interface Keeping {
  readonly player: ReturnType<typeof createPlayer>;
  readonly longestMs: number | undefined;
  readonly save: ClipKeeper['save'];
  readonly recording: { current: Recording | null };
  readonly gone: { readonly current: boolean };
  readonly onListening: () => void;
}

/** What went wrong; null where the clip is kept. What was recorded before is there until then. */
async function keepClip(
  id: ClipId,
  { player, longestMs, save, recording, gone, onListening }: Keeping,
): Promise<VoiceProblem | null> {
  const begun = await beginRecording(
    { devices: navigator.mediaDevices, MediaRecorder: window.MediaRecorder },
    longestMs,
  );
  if (!begun.ok) return begun.code;
  recording.current = begun.recording;
  if (gone.current) begun.recording.stop();
  onListening();
  const recorded = await begun.recording.done;
  recording.current = null;
  if (gone.current || !recorded) return 'brokenOff';
  const clip: Clip = { id, ...recorded };
  if (!(await isHeard(player, clip))) return 'silent';
  const saved = await save(clip);
  return saved.ok ? null : saved.code;
}
