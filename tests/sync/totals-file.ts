/** A book whose community shares its totals, and months of it that can be given. */
import { expect } from 'vitest';
import { NO_BRANCHES } from '../../src/ledger/branches/branches.ts';
import type { CivilDate } from '../../src/ledger/civil-date.ts';
import type { Entry, JsonObject } from '../../src/ledger/entry.ts';
import { fold } from '../../src/ledger/fold.ts';
import { type MonthToGive, totalsToGive } from '../../src/ledger/open/totals.ts';
import { NOTHING_SEEN } from '../../src/ledger/order/seen.ts';

export type ReadyMonth = Extract<MonthToGive, { ready: true }>;

/** The same book, had it agreed so from the first day. */
export const sharingTotals = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry) =>
    entry.kind === 'conditions-agreed'
      ? {
          ...entry,
          body: {
            ...entry.body,
            conditions: { ...(entry.body.conditions as JsonObject), sharing: 'totals' },
          },
        }
      : entry,
  );

/** The newest month first. */
export function readyMonths(entries: readonly Entry[]): readonly ReadyMonth[] {
  const whole = { book: fold(entries), entries, seen: NOTHING_SEEN, branches: NO_BRANCHES };
  const found = totalsToGive(whole, '2999-01-01' as CivilDate);
  return found.ok ? found.months.filter((one) => one.ready) : expect.fail(found.code);
}

export const firstReady = (entries: readonly Entry[]): ReadyMonth =>
  readyMonths(entries)[0] ?? expect.fail('no month');
