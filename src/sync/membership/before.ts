/** Which phones counted as known before an epoch record, as the book says it now. Pure. */
import type { Book } from '../../ledger/book.ts';
import type { PhoneId } from '../../ledger/ids.ts';
import type { PhoneRole } from '../../ledger/phones.ts';
import { toHex } from '../../store/hashes.ts';
import type { KeptEpoch } from '../../store/rows.ts';
import type { EpochRecord } from '../keys/epoch-record.ts';
import { removedBefore } from './ring.ts';

/** All of the book but those that an epoch which it follows has removed, and the one that came back by this very record. */
export function phonesBefore(
  state: Book,
  epochs: readonly KeptEpoch[],
  { cause, previous, phones: kept }: EpochRecord,
): ReadonlyMap<PhoneId, PhoneRole> {
  const gone = removedBefore(epochs, previous);
  const [back] = cause === 'restored' ? kept : [];
  const isBack = back && toHex(back.signingKey);
  const phones = new Map<PhoneId, PhoneRole>();
  for (const { id, role, cameBy, signKey } of Object.values(state.phones)) {
    if (!gone.has(id) && !(cameBy === 'restored' && signKey === isBack)) phones.set(id, role);
  }
  return phones;
}
