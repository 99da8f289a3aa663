/** What is recorded of this community on this phone, and the ways to change it. Null until it was read. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { BookId } from '../../../ledger/ids.ts';
import type { Clip, ClipId, Clips, SaveClipResult } from '../../../store/clips.ts';
import type { SaveResult } from '../../../store/store.ts';
import { useParts } from '../../state/parts-context.tsx';

export interface Voices {
  readonly sizeById: ReadonlyMap<ClipId, number>;
  readonly read: (ids: readonly ClipId[]) => Promise<readonly Clip[]>;
  readonly save: (clip: Clip) => Promise<SaveClipResult>;
  readonly drop: (id: ClipId) => Promise<SaveResult>;
  readonly dropAll: () => Promise<SaveResult>;
}

export function useVoices(book: BookId): Voices | null {
  const { store } = useParts();
  const [sizeById, setSizes] = useState<Voices['sizeById'] | null>(null);
  const look = useCallback(async () => {
    setSizes(await (await store.clips()).sizes(book));
  }, [store, book]);
  useEffect(() => void look(), [look]);
  const changes = useMemo(() => {
    const andLook = async <Result>(change: (clips: Clips) => Promise<Result>): Promise<Result> => {
      const result = await change(await store.clips());
      await look();
      return result;
    };
    return {
      read: async (ids: readonly ClipId[]) => (await store.clips()).get(book, ids),
      save: (clip: Clip) => andLook((clips) => clips.save(book, clip)),
      drop: (id: ClipId) => andLook((clips) => clips.drop(book, id)),
      dropAll: () => andLook((clips) => clips.dropAll(book)),
    };
  }, [store, book, look]);
  return sizeById && { ...changes, sizeById };
}
