/** What is fetched once the screen stands: null until it is there, and where it cannot be had. For what a screen can do without. */
import { useEffect, useState } from 'react';

/** `bring` is fixed: a function of the module. */
export function useLater<Thing extends object>(bring: () => Promise<Thing>): Thing | null {
  const [thing, setThing] = useState<Thing | null>(null);
  useEffect(() => {
    let gone = false;
    bring().then(
      (brought) => {
        if (!gone) setThing(brought);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [bring]);
  return thing;
}
