/** Every agreement on the conditions, oldest first: what was agreed, when, in which meeting and how. Null until the disk has answered. */
import { useMemo } from 'react';
import type { CivilDate } from '../../../ledger/civil-date.ts';
import type { Conditions, Votes } from '../../../ledger/conditions/conditions.ts';
import { idOf } from '../../../ledger/entry.ts';
import type { EntryId } from '../../../ledger/ids.ts';
import { datedLines } from '../../../ledger/statement.ts';
import { useBook } from '../../state/use-book.tsx';
import { useEntries } from '../../state/use-entries.ts';

export interface Agreement {
  readonly entry: EntryId;
  readonly on: CivilDate | null;
  /** The number of the meeting; null at the founding. */
  readonly meeting: number | null;
  readonly conditions: Conditions;
  readonly votes: Votes;
}

export function useAgreements(): readonly Agreement[] | null {
  const book = useBook();
  const entries = useEntries({ all: true });
  return useMemo(() => {
    if (!entries) return null;
    const byId = new Map(entries.map((entry) => [idOf(entry), entry]));
    return datedLines(book, entries).flatMap(({ kind, entry, on, meeting }): Agreement[] => {
      const body = kind === 'conditions-agreed' ? byId.get(entry)?.body : undefined;
      if (!body) return [];
      const opening = meeting === null ? undefined : byId.get(meeting)?.body;
      return [
        {
          entry,
          on,
          meeting: opening ? Number(opening.number) : null,
          conditions: body.conditions as unknown as Conditions,
          votes: body.votes as unknown as Votes,
        },
      ];
    });
  }, [book, entries]);
}
