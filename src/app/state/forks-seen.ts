/**
 * Whether people of this phone said that they have seen the branches of copied phones that are here. A setting of the phone: the
 * branches themselves stay in the book. Forks are only ever added, so their number says whether new ones came since.
 */
import { useCallback, useEffect, useState } from 'react';
import { useParts } from './parts-context.tsx';
import { useView } from './use-book.tsx';

/** True where there is nothing to see; null until the setting was read. */
export function useForksSeen(): readonly [boolean | null, () => void] {
  const { store } = useParts();
  const { id, forks } = useView();
  const here = forks.length;
  const [seen, setSeen] = useState<number | null>(null);
  const key = `forks-seen/${id}`;
  useEffect(() => {
    if (here === 0) return;
    let gone = false;
    const show = (kept: unknown) => {
      if (!gone) setSeen(typeof kept === 'number' ? kept : 0);
    };
    store.settings().then(
      (settings) => show(settings[key]),
      () => show(0),
    );
    return () => {
      gone = true;
    };
  }, [store, key, here]);
  const see = useCallback(() => {
    setSeen(here);
    void store.saveSetting(key, here);
  }, [store, key, here]);
  return [here === 0 || (seen === null ? null : seen >= here), see];
}
