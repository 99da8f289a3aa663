/** Which member holds this phone, if she said so: a setting of the phone, never a fact of the book. */
import { useCallback, useEffect, useState } from 'react';
import type { MemberId } from '../../ledger/ids.ts';
import { useParts } from './parts-context.tsx';
import { useBook, useView } from './use-book.tsx';

/** Null where the phone is shared, or nobody said whose it is. */
export function useMe(): readonly [MemberId | null, (member: MemberId | null) => void] {
  const { store } = useParts();
  const { id } = useView();
  const { members } = useBook();
  const [me, setMe] = useState<MemberId | null>(null);
  const key = `me/${id}`;
  useEffect(() => {
    let gone = false;
    void store.settings().then((settings) => {
      const kept = settings[key];
      if (!gone && typeof kept === 'string' && kept !== '') setMe(kept);
    });
    return () => {
      gone = true;
    };
  }, [store, key]);
  const change = useCallback(
    (member: MemberId | null) => {
      setMe(member);
      void store.saveSetting(key, member ?? '');
    },
    [store, key],
  );
  return [me !== null && members[me] ? me : null, change];
}
