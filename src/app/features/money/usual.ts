/**
 * What is usual, from the last lines of the book: the chips of a form, and the measure of the extra-zero guard.
 * Only proposals are drawn from it; nothing that is written depends on how far back it reads.
 */
import { useEffect, useState } from 'react';
import type { Entry } from '../../../ledger/entry.ts';
import type { MemberId } from '../../../ledger/ids.ts';
import { type Amount, amount } from '../../../ledger/money.ts';
import { useParts } from '../../state/parts-context.tsx';
import { useSession } from '../../state/use-book.tsx';

/** Some months of a community of thirty. */
const LINES_READ = 600;
const MOST_CHIPS = 4;

/** The last entries of the book, newest first; empty until they are read. */
export function useRecentEntries(): readonly Entry[] {
  const { store } = useParts();
  const { id } = useSession();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(() => {
    let gone = false;
    store.entriesOf(id, { limit: LINES_READ, newestFirst: true }).then(
      (read) => {
        if (!gone) setEntries(read);
      },
      // Without them there is no "same as last time": nothing else is lost.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [store, id]);
  return entries;
}

export interface UsualAmounts {
  /** Her last one, whenever it was. */
  readonly last: Amount | null;
  /** The middle one of her last five, else of everybody's last ones. */
  readonly usual: Amount | undefined;
  /** What is given most often, the smallest first. */
  readonly common: readonly Amount[];
}

/** `entries` newest first; `reversed` are the ids that do not count any more. */
export function usualOf(
  entries: readonly Entry[],
  reversed: Readonly<Record<string, string>>,
  kind: 'deposit' | 'solidarity-in',
  member: MemberId | null,
): UsualAmounts {
  const lines = entries.filter((entry) => entry.kind === kind && !reversed[`${entry.sheet}:${entry.number}`]);
  const amountOf = (entry: Entry) => amount(Number(entry.body.amount));
  const hers = lines.filter((entry) => entry.body.member === member).map(amountOf);
  const all = lines.map(amountOf);
  return {
    last: hers[0] ?? null,
    usual: middleOf(hers.slice(0, 5)) ?? middleOf(all.slice(0, 30)),
    common: mostCommon(all),
  };
}

function middleOf(amounts: readonly Amount[]): Amount | undefined {
  return [...amounts].sort((left, right) => left - right)[Math.floor(amounts.length / 2)];
}

function mostCommon(amounts: readonly Amount[]): readonly Amount[] {
  const countByAmount = new Map<Amount, number>();
  for (const each of amounts) countByAmount.set(each, (countByAmount.get(each) ?? 0) + 1);
  return [...countByAmount]
    .sort((left, right) => right[1] - left[1])
    .slice(0, MOST_CHIPS)
    .map(([each]) => each)
    .sort((left, right) => left - right);
}
