/** The clips of some notes, by id, as they are read. */
import { useEffect, useState } from 'react';
import type { Clip, ClipId } from '../../../../store/clips.ts';
import type { PhoneNote } from '../../../follow-up/phone-notes.ts';

export function useClips(
  notes: readonly PhoneNote[],
  read: (ids: readonly ClipId[]) => Promise<readonly Clip[]>,
): ReadonlyMap<ClipId, Clip> {
  const [clips, setClips] = useState<ReadonlyMap<ClipId, Clip>>(new Map());
  const wanted = notes.map(({ id }) => id).join(' ');
  useEffect(() => {
    let gone = false;
    void read(wanted.split(' ').filter(Boolean)).then((found) => {
      if (!gone) setClips(new Map(found.map((clip) => [clip.id, clip])));
    });
    return () => {
      gone = true;
    };
  }, [wanted, read]);
  return clips;
}
