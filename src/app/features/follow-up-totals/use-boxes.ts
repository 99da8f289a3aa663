/** The team's boxes on a screen: what has come into them, looked at when the screen opens and there is a connection (adr/0050). */
import { useCallback, useEffect, useState } from 'react';
import { hasTotals } from '../../../followup/totals.ts';
import { isKnownOutside, type TotalsBox } from '../../../followup/totals-box.ts';
import { useFollowUp } from '../../follow-up/use-follow-up.ts';
import { useFormat } from '../../format/use-format.tsx';
import { useParts } from '../../state/parts-context.tsx';
import { useBook } from '../../state/use-book.tsx';
import type { Looked, TotalsIn } from '../../sync/totals-port.ts';
import { useConnection, useSyncedBook } from '../../sync/use-sync.tsx';

/** By name; those whose secret somebody outside the team knows come first. */
export function useBoxes(): readonly (TotalsBox & { readonly outside: boolean })[] {
  const { totalsBoxes } = useFollowUp();
  const { phones } = useBook();
  const { compareNames } = useFormat();
  return Object.values(totalsBoxes)
    .map((box) => ({ ...box, outside: isKnownOutside(box, phones) }))
    .sort(
      (left, right) => Number(right.outside) - Number(left.outside) || compareNames(left.name, right.name),
    );
}

/** For what a person taps: it waits until the piece has come. */
export function useFetchTotalsIn(): () => Promise<TotalsIn> {
  const { sync } = useParts();
  const synced = useSyncedBook();
  return useCallback(async () => (await sync.tools(synced)).totalsIn(), [sync, synced]);
}

/** Null until the piece has come. */
export function useTotalsIn(): TotalsIn | null {
  const fetchTools = useFetchTotalsIn();
  const [tools, setTools] = useState<TotalsIn | null>(null);
  useEffect(() => {
    let gone = false;
    fetchTools().then(
      (made) => {
        if (!gone) setTools(made);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [fetchTools]);
  return tools;
}

/** Null until it was looked; what was taken in meanwhile waits no more. */
export function useLooked(): Looked | null {
  const tools = useTotalsIn();
  const isOn = useConnection() !== null;
  const { totals, totalsBoxes } = useFollowUp();
  const some = Object.keys(totalsBoxes).length > 0;
  const [looked, setLooked] = useState<Looked | null>(null);
  useEffect(() => {
    let gone = false;
    if (tools && isOn && some)
      tools.look().then(
        (found) => {
          if (!gone) setLooked(found);
        },
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [tools, isOn, some]);
  if (!looked) return null;
  const waiting = looked.waiting.filter(({ signed }) => !hasTotals(totals[signed.totals.book], signed));
  return { ...looked, waiting };
}
