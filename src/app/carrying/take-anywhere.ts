/**
 * A parcel that came by file or by camera, taken into the book of this phone that it belongs to. Which one that is, only its keys
 * tell. Must not know: screens, words.
 */
import type { BookId } from '../../ledger/ids.ts';
import type { WriteFailure } from '../../store/store.ts';
import { type Parcel, type ParcelProblem, readParcel } from '../../sync/file/parcel.ts';
import type { BookKeys } from '../../sync/file/port.ts';
import { isForHere, type TakenParcel, takeParcel } from '../../sync/file/take-parcel.ts';
import type { Bytes } from '../../sync/wire/write.ts';
import type { JoiningParts } from '../state/joining-parts.ts';

export type TakenAnywhere =
  | { readonly ok: true; readonly book: BookId; readonly taken: TakenParcel }
  /** `notForThisPhone`: of a book that this phone has no keys for. */
  | { readonly ok: false; readonly code: ParcelProblem | WriteFailure['code'] | 'notForThisPhone' };

export async function takeAnywhere(parts: JoiningParts, bytes: Bytes): Promise<TakenAnywhere> {
  const read = await readParcel(parts.crypto, bytes);
  if (!read.ok) return read;
  const { parcel } = read;
  const keys = await keysFor(parts, parcel);
  if (!keys) return { ok: false, code: 'notForThisPhone' };
  const mail = await parts.store.mail();
  const taken = await takeParcel({ ...parts, ...keys, mail }, parcel);
  if (taken.ok) return { ok: true, book: keys.book, taken };
  return { ok: false, code: taken.code === 'otherBook' ? 'notForThisPhone' : taken.code };
}

async function keysFor(parts: JoiningParts, parcel: Parcel): Promise<BookKeys | null> {
  for (const { id } of await parts.store.books()) {
    const keys = await parts.keyring.keysOf(id);
    if (keys && (await isForHere({ ...parts, ...keys }, parcel))) return keys;
  }
  return null;
}
