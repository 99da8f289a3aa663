/**
 * What each one had saved and owed at a seal, where the conditions of that day had it read aloud with names; else nothing. Conditions
 * that were agreed since do not change the minutes.
 */
import { useMemo } from 'react';
import { inForce } from '../../../../ledger/conditions/in-force.ts';
import { idOf } from '../../../../ledger/entry.ts';
import { type MemberFigures, memberFigures } from '../../../../ledger/figures.ts';
import { sealedBalances } from '../../../../ledger/report.ts';
import { conditionsAt } from '../../../../ledger/statement.ts';
import { useBook } from '../../../state/use-book.tsx';
import { useEntries } from '../../../state/use-entries.ts';
import type { SealedMeeting } from './sealed-meeting.ts';

const NOBODY: readonly MemberFigures[] = [];

/** @param isLast no meeting was sealed since: unless the open one changed them, the conditions of now are those of then. */
export function useNamedFigures({ entry }: SealedMeeting, isLast: boolean): readonly MemberFigures[] {
  const book = useBook();
  const changed = book.open?.entries.some(({ kind }) => kind === 'conditions-agreed') ?? false;
  const same = isLast && !changed;
  const entries = useEntries(same ? null : { all: true });
  return useMemo(() => {
    const held = same ? book.conditions : entries && conditionsAt(book, entries, idOf(entry));
    if (!held || inForce(held).readAloud !== 'withNames') return NOBODY;
    return memberFigures({ ...book, balances: sealedBalances(entry) });
  }, [book, same, entries, entry]);
}
