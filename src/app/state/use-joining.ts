/** The part of the app that lets phones in and carries books: null until it has come. */
import { useEffect, useState } from 'react';
import type { JoiningParts } from './joining-parts.ts';
import { useParts } from './parts-context.tsx';

export function useJoining(): JoiningParts | null {
  const { joining } = useParts();
  const [parts, setParts] = useState<JoiningParts | null>(null);
  useEffect(() => {
    let gone = false;
    // What fails here is asked for again when the screen is opened again.
    joining().then(
      (come) => {
        if (!gone) setParts(come);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [joining]);
  return parts;
}
