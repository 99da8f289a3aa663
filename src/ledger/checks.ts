/**
 * Named checks over a whole book, runnable one by one (also from a button "check the book"). Each is total on decoded
 * entries and says what it found; none changes anything. Entries that wait are not judged: they have no effect yet.
 */
import type { Finding } from './book.ts';
import { type Branches, NO_BRANCHES } from './branches/branches.ts';
import { checkEveryFloor, checkTransfers } from './checks/balances.ts';
import { checkCopies } from './checks/copies.ts';
import { checkOwners } from './checks/owners.ts';
import { checkRefused } from './checks/refused.ts';
import { checkChain, checkSeals } from './checks/seals.ts';
import { checkForks, checkSheets } from './checks/sheets.ts';
import { type Check, wholeOf } from './checks/whole.ts';
import type { Entry } from './entry.ts';
import { NOTHING_SEEN, type Seen } from './order/seen.ts';
import type { SheetHead } from './sheet-head.ts';

/** Every check by its id, in the order they are run and shown. */
export const CHECKS = [
  { id: 'fork', run: checkForks },
  { id: 'sheets', run: checkSheets },
  { id: 'transfers', run: checkTransfers },
  { id: 'floors', run: checkEveryFloor },
  { id: 'owners', run: checkOwners },
  { id: 'copies', run: checkCopies },
  { id: 'seals', run: checkSeals },
  { id: 'chain', run: checkChain },
  { id: 'refused', run: checkRefused },
] as const satisfies readonly { readonly id: string; readonly run: Check }[];

export type CheckId = (typeof CHECKS)[number]['id'];

/**
 * What is wrong with a book, in the order of CHECKS; empty where nothing is. Any order and repetition of entries.
 * @param heads running hashes (hex) of sheets at any of their numbers, as the store computed them; where a seal covers one
 *   of those numbers, its hash is compared. Without them the hashes are not looked at.
 * @param only the checks to run; all where it is left out.
 * @param seen, branches as for the fold.
 */
export function checkBook(
  entries: readonly Entry[],
  heads: readonly SheetHead[] = [],
  only?: readonly CheckId[],
  seen: Seen = NOTHING_SEEN,
  branches: Branches = NO_BRANCHES,
): readonly Finding[] {
  const whole = wholeOf(entries, heads, seen, branches);
  return CHECKS.filter(({ id }) => !only || only.includes(id)).flatMap(({ run }) => run(whole));
}
