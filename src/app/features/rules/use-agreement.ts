/** The last agreement of the conditions: its day and its votes; null until the disk has answered. */
import { useMemo } from 'react';
import type { CivilDate } from '../../../ledger/civil-date.ts';
import type { Votes } from '../../../ledger/conditions.ts';
import { idOf } from '../../../ledger/entry.ts';
import { datedLines } from '../../../ledger/statement.ts';
import { useBook } from '../../state/use-book.tsx';
import { useEntries } from '../../state/use-entries.ts';

export interface Agreement {
  readonly on: CivilDate | null;
  readonly votes: Votes;
}

export function useAgreement(): Agreement | null {
  const book = useBook();
  const entries = useEntries({ all: true });
  return useMemo(() => {
    const last = entries && datedLines(book, entries).findLast((line) => line.kind === 'conditions-agreed');
    const entry = last && entries?.find((one) => idOf(one) === last.entry);
    return entry ? { on: last.on, votes: entry.body.votes as unknown as Votes } : null;
  }, [book, entries]);
}
