/** What this phone has kept of a woman's business, and the ways to change it. Null until it was read. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Clip, ClipId, SaveClipResult } from '../../store/clips.ts';
import type { SaveResult } from '../../store/store.ts';
import { useParts } from '../state/parts-context.tsx';
import { useView } from '../state/use-book.tsx';
import { type NotePlace, noteIdOf, notesOf, type PhoneNote } from './phone-notes.ts';

export interface PhoneNotes {
  readonly notes: readonly PhoneNote[];
  /** For one more: an id that no other has. */
  readonly newId: (place: NotePlace) => ClipId;
  readonly read: (ids: readonly ClipId[]) => Promise<readonly Clip[]>;
  readonly save: (clip: Clip) => Promise<SaveClipResult>;
  readonly drop: (id: ClipId) => Promise<SaveResult>;
}

export function usePhoneNotes(woman: string): PhoneNotes | null {
  const { store, newId, claimedAt } = useParts();
  const { id: book } = useView();
  const [ids, setIds] = useState<ReadonlySet<ClipId> | null>(null);
  const look = useCallback(async () => setIds(await (await store.clips()).ids(book)), [store, book]);
  useEffect(() => void look(), [look]);
  const changes = useMemo(
    () => ({
      newId: (place: NotePlace) => noteIdOf(place, claimedAt(), newId()),
      read: async (wanted: readonly ClipId[]) => (await store.clips()).get(book, wanted),
      async save(clip: Clip) {
        const saved = await (await store.clips()).save(book, clip);
        await look();
        return saved;
      },
      async drop(id: ClipId) {
        const dropped = await (await store.clips()).drop(book, id);
        await look();
        return dropped;
      },
    }),
    [store, book, look, newId, claimedAt],
  );
  return useMemo(() => ids && { ...changes, notes: notesOf(ids, woman) }, [ids, changes, woman]);
}
