/** Where this community sends its totals by the endpoint, and what this phone knows to have left (adr/0050). */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { sharingOf } from '../../../../ledger/conditions/in-force.ts';
import type { Month } from '../../../../ledger/open/moves.ts';
import { useParts } from '../../../state/parts-context.tsx';
import { useBook } from '../../../state/use-book.tsx';
import type { SendFailure, ShownSlot, TotalsOut } from '../../../sync/totals-port.ts';
import { useSyncedBook } from '../../../sync/use-sync.tsx';

export interface SlotState {
  readonly tools: TotalsOut | null;
  /** Null until it is known, and where there is none. */
  readonly shown: ShownSlot | null;
  /** A code that was read between meetings waits to be read out. */
  readonly waits: boolean;
  /** Of each month that left, the number of the meeting that it stands on. */
  readonly left: ReadonlyMap<Month, number>;
  /** Null where it left. */
  readonly send: (month: Month) => Promise<SendFailure | null>;
}

const NONE: ReadonlyMap<Month, number> = new Map();

/** @param months those that may be given. */
export function useSlot(months: readonly Month[]): SlotState {
  const { sync } = useParts();
  const synced = useSyncedBook();
  const { totalsSlot, waiting, conditions } = useBook();
  const [tools, setTools] = useState<TotalsOut | null>(null);
  const [shown, setShown] = useState<ShownSlot | null>(null);
  const [left, setLeft] = useState(NONE);
  const asked = months.join(' ');
  const shares = sharingOf(conditions) === 'totals';
  useEffect(() => {
    let gone = false;
    const fetched = async () => {
      const made = await (await sync.tools(synced)).totalsOut();
      if (!gone) setTools(made);
    };
    if (shares) fetched().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [sync, synced, shares]);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const found = tools && totalsSlot != null ? await tools.show(totalsSlot) : null;
      const known = tools && found ? await tools.left(found.slot, asked.split(' ')) : NONE;
      if (gone) return;
      setShown(found);
      setLeft(known);
    };
    look().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [tools, totalsSlot, asked]);
  const send = useCallback(
    async (month: Month) => {
      const sent = await tools?.send(month);
      if (!sent) return 'notNow';
      if (!sent.ok) return sent.failure;
      setLeft(sent.left);
      return null;
    },
    [tools],
  );
  const waits = waiting.some(({ kind, body }) => kind === 'totals-slot-set' && body.code !== null);
  return useMemo(() => ({ tools, shown, waits, left, send }), [tools, shown, waits, left, send]);
}
