/** Totals that a community gave: a signed month, as it is. About the community, by the id of its book. */
import * as v from 'valibot';
import { canonicalText } from '../../ledger/bytes.ts';
import { SIGNED_TOTALS, type SignedTotals } from '../../ledger/open/totals.ts';
import { date } from '../../ledger/shapes.ts';
import { refuse } from '../refusal.ts';
import type { ReceivedTotals } from '../totals.ts';
import { defineFact } from './definition.ts';

const totalsReceived = defineFact({
  fact: 'totals-received',
  shape: v.strictObject({ on: date, signed: SIGNED_TOTALS }),
  check({ totals: received }, { signed }, { about: book }) {
    if (signed.totals.book !== book) return [refuse('totalsOfAnother', { book: signed.totals.book })];
    if (!isKnown(received[book], signed)) return [];
    return [refuse('totalsKnown', { book, month: signed.totals.month })];
  },
  effect({ totals: received }, { on, signed }, { about: book, entry }) {
    // Two phones of the team may have taken in the same file.
    if (signed.totals.book !== book || isKnown(received[book], signed)) return;
    received[book] = [...(received[book] ?? []), { entry, on, signed }];
  },
});

/** A signature is another one each time: what is signed, and by whom, is compared. */
function isKnown(received: readonly ReceivedTotals[] = [], { key, totals }: SignedTotals): boolean {
  const said = canonicalText(totals);
  return received.some(({ signed }) => signed.key === key && canonicalText(signed.totals) === said);
}

export const TOTALS_FACTS = [totalsReceived] as const;
