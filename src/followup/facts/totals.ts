/** Totals that a community gave: a signed month, as it is. About the community, by the id of its book. */
import * as v from 'valibot';
import { SIGNED_TOTALS } from '../../ledger/open/totals.ts';
import { date, plainId } from '../../ledger/shapes.ts';
import { refuse } from '../refusal.ts';
import { hasTotals } from '../totals.ts';
import { defineFact } from './definition.ts';

const totalsReceived = defineFact({
  fact: 'totals-received',
  /** `box`: it came by that one (adr/0050). */
  shape: v.strictObject({ on: date, signed: SIGNED_TOTALS, box: v.exactOptional(plainId) }),
  check({ totals: received }, { signed }, { about: book }) {
    if (signed.totals.book !== book) return [refuse('totalsOfAnother', { book: signed.totals.book })];
    if (!hasTotals(received[book], signed)) return [];
    return [refuse('totalsKnown', { book, month: signed.totals.month })];
  },
  effect({ totals: received }, { signed, ...came }, { about: book, entry }) {
    // Two phones of the team may have taken in the same file.
    if (signed.totals.book !== book || hasTotals(received[book], signed)) return;
    received[book] = [...(received[book] ?? []), { entry, ...came, signed }];
  },
});

export const TOTALS_FACTS = [totalsReceived] as const;
