/** What leaves the follow-up books of this phone, each with those beside it, year by year. Must not know: communities, the days of a report. */
import { useEffect, useState } from 'react';
import { teamsAmong } from '../../../../followup/beside.ts';
import { figuresByYear, type YearFigures } from '../../../../followup/open/figures.ts';
import type { Currency } from '../../../../ledger/currency.ts';
import type { BookId } from '../../../../ledger/ids.ts';
import type { Profession } from '../../../../ledger/purpose.ts';
import { useParts } from '../../../state/parts-context.tsx';

export interface FollowUpOfReport {
  readonly id: BookId;
  readonly name: string;
  readonly currency: Currency;
  readonly years: readonly YearFigures[];
  /** Whose books beside it are not on this phone. */
  readonly notHere: readonly Profession[];
}

/** Null until the disk has answered; one that cannot be read is left out. */
export function useFollowUps(): readonly FollowUpOfReport[] | null {
  const { store, today } = useParts();
  const [found, setFound] = useState<readonly FollowUpOfReport[] | null>(null);
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<readonly FollowUpOfReport[]> => {
      const books = await store.books();
      const ours = books.filter(({ founded }) => founded?.body.purpose === 'followUp');
      const loaded = await Promise.all(ours.map(async ({ id }) => ({ id, result: await store.load(id) })));
      const held = loaded.flatMap(({ id, result }) => (result.ok ? [{ id, book: result.book }] : []));
      return teamsAmong(held).map(({ id, founding: { name, currency }, facts, notHere }) => {
        return { id, name, currency, years: figuresByYear(facts, today()), notHere };
      });
    };
    read().then(
      (all) => gone || setFound(all),
      () => gone || setFound([]),
    );
    return () => {
      gone = true;
    };
  }, [store, today]);
  return found;
}
