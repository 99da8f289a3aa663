/** Whether this phone adds its signature to a record that another one made and that waits for it. Pure. */
import type { Book } from '../../ledger/book.ts';
import { toHex } from '../../store/hashes.ts';
import type { EpochRecord } from '../keys/epoch-record.ts';
import type { RecoveryKeys } from '../keys/sheet.ts';
import type { Ring } from './ring.ts';

/**
 * A removal: where the removal of everybody whom the record locks out acts in the book, whoever signed it there. A sheet: where the book names it as the
 * one in force, whoever made it is not being removed, and the record follows what is current here: one that was overtaken by
 * a removal would let the removed phone in again.
 */
export function agrees(state: Book, ring: Ring, record: EpochRecord): boolean {
  if (record.cause === 'removed') return allActs(state, record);
  if (record.cause !== 'sheet' || !record.recovery) return false;
  const signers = new Set(record.signers.map(toHex));
  const isDoubted = Object.values(state.phones).some(
    ({ signKey, removal }) => removal && signKey !== null && signers.has(signKey),
  );
  const tips = new Set(ring.current.map(({ id }) => id));
  const isCurrent = record.previous.length === tips.size && record.previous.every((id) => tips.has(id));
  return isInForce(state, record.recovery) && !isDoubted && isCurrent && record.removed.length === 0;
}

const allActs = (state: Book, { removed }: EpochRecord): boolean =>
  removed.every((id) => state.phones[id]?.removal?.acts === true);

/** The sheet that the book names last is this one. */
export const isInForce = ({ recovery }: Book, { openKey, signKey }: RecoveryKeys): boolean =>
  recovery?.signKey === toHex(signKey) && recovery.openKey === toHex(openKey);
