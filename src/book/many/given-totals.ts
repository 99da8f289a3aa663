/**
 * Months of totals among the files, as documents and texts have them: what stands of each month of each community, and what another phone
 * says of the same meeting beside it. They are in no sum: they are of another day, and not everything.
 */
import { monthsReceived } from '../../followup/totals.ts';
import type { BookId } from '../../ledger/ids.ts';
import { type FigureText, figureText } from '../../ledger/open/document.ts';
import type { SignedTotals, Totals } from '../../ledger/open/totals.ts';
import { DEFINITIONS } from '../../ledger/statements/definitions.ts';

export interface GivenTotals {
  readonly totals: Totals;
  /** How many phones said these figures. */
  readonly phones: number;
  /** Whether another phone says other figures of the same meeting. */
  readonly differs: boolean;
}

/** Communities as their files came, the newest month first. */
export function totalsIn(files: readonly SignedTotals[]): readonly GivenTotals[] {
  const byBook = new Map<BookId, Given[]>();
  for (const signed of files)
    byBook.set(signed.totals.book, [...(byBook.get(signed.totals.book) ?? []), { signed }]);
  return [...byBook.values()].flatMap((given) => saidIn(given, false));
}

interface Given {
  readonly signed: SignedTotals;
}

function saidIn(given: readonly Given[], besideOthers: boolean): readonly GivenTotals[] {
  return monthsReceived(given).flatMap(({ standing, phones, disagreeing }) => {
    const differs = besideOthers || disagreeing.length > 0;
    return [{ totals: standing.signed.totals, phones, differs }, ...saidIn(disagreeing, true)];
  });
}

/** By key; null where it is withheld. */
export const figuresOf = ({ figures, currency }: Totals): Readonly<Record<string, FigureText | null>> =>
  Object.fromEntries(
    DEFINITIONS.map((one) => {
      const told = figures[one.key];
      return [one.key, told && figureText(one, told, currency.digits)];
    }),
  );

/** Nothing where there is none. */
export const totalsDocumentOf = (all: readonly GivenTotals[]) =>
  all.length === 0
    ? {}
    : {
        totals: all.map(({ totals, phones, differs }) => {
          const { community, practice, currency, month, on, meeting } = totals;
          return {
            ...{ community, practice, currency, month, on, meeting, phones, differs },
            figures: figuresOf(totals),
          };
        }),
      };
