/**
 * The camera while a screen looks through it: opened with the screen, stopped when it is left and while the app is hidden.
 * Every code that is seen is handed over once in a row; the next picture waits until it was dealt with.
 */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type CameraProblem, openCamera, stopCamera } from './open-camera.ts';
import { pictureReader } from './picture-reader.ts';

export type CameraState = 'opening' | 'looking' | CameraProblem;

/** Between two pictures; a phone that reads slowly still answers a finger. */
const PAUSE_MS = 60;

export interface Camera {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly state: CameraState;
  /** Asks for the camera again, after something was in the way. */
  readonly again: () => void;
}

export function useCamera(onText: (text: string) => void | Promise<void>): Camera {
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef(onText);
  told.current = onText;
  const [state, setState] = useState<CameraState>('opening');
  const [tries, setTries] = useState(0);
  useEffect(() => {
    // Each try is a life of its own.
    void tries;
    let look: Look | null = null;
    const begin = () => {
      setState('opening');
      look = beginLook(video, (text) => told.current(text), setState);
    };
    const onVisibility = () => {
      look?.end();
      look = null;
      if (!document.hidden) begin();
    };
    begin();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      look?.end();
    };
  }, [tries]);
  return { video, state, again: () => setTries((before) => before + 1) };
}

interface Look {
  readonly end: () => void;
}

function beginLook(
  video: RefObject<HTMLVideoElement | null>,
  onText: (text: string) => void | Promise<void>,
  onState: (state: CameraState) => void,
): Look {
  let ended = false;
  let stream: MediaStream | null = null;
  const run = async () => {
    const opened = await openCamera(navigator.mediaDevices);
    if (!opened.ok) {
      if (!ended) onState(opened.code);
      return;
    }
    // Left while it was being asked for.
    if (ended) return stopCamera(opened.stream);
    stream = opened.stream;
    const shown = video.current;
    if (!shown) return;
    shown.srcObject = stream;
    const [read] = await Promise.all([pictureReader(window, document), shown.play().catch(() => undefined)]);
    if (!ended) onState('looking');
    while (!ended) {
      for (const text of await read(shown)) if (!ended) await onText(text);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };
  run().catch(() => {
    if (!ended) onState('inUse');
  });
  return {
    end() {
      ended = true;
      if (stream) stopCamera(stream);
      if (video.current) video.current.srcObject = null;
    },
  };
}
