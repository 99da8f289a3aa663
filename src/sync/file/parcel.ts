/**
 * A parcel: what a file or a row of pictures carries from phone to phone (docs/spec/file.md): pages and epoch records as they
 * are on the disk, and cards sealed like them. Its bytes alone: whole or refused. Which book it is of is not said in clear;
 * only phones that have its keys can tell. Y4: no name, amount or key is in it in clear.
 */
import { assert } from '../../ledger/assert.ts';
import { type CardId, PLAIN_ID } from '../../ledger/ids.ts';
import { type StoreCrypto, sha256 } from '../../store/hashes.ts';
import { type EnvelopeMagic, MOST_BLOB_BYTES, readHeader } from '../wire/envelope.ts';
import { readerOf } from '../wire/read.ts';
import {
  type Bytes,
  block,
  byte,
  concat,
  hexBytes,
  list,
  sameBytes,
  text,
  uint,
  utf8,
} from '../wire/write.ts';

export interface ParcelCard {
  readonly id: CardId;
  readonly version: number;
  readonly blob: Bytes;
}

export interface Parcel {
  /** Pages, epoch records, and what waits on its phone for keys; in any order. */
  readonly blobs: readonly Bytes[];
  readonly cards: readonly ParcelCard[];
}

export type ReadParcel =
  | { readonly ok: true; readonly parcel: Parcel }
  | { readonly ok: false; readonly code: ParcelProblem };
/** The first that holds. */
export type ParcelProblem = 'tooLarge' | 'notAParcel' | 'newerVersion' | 'damaged';

/** A book of ten years has a tenth of this. */
export const MOST_PARCEL_BYTES = 67_108_864;
const MAGIC = 'CXFL';
const HEAD = utf8(MAGIC);
const PARCEL_VERSION = 1;
const SUM_BYTES = 32;
const MOST_ITEMS = 100_000;
const MAGICS: readonly EnvelopeMagic[] = ['CXPG', 'CXEP', 'CXCD'];

/** How many bytes it will have. */
export const parcelLength = (parcel: Parcel): number => bodyOf(parcel).length + SUM_BYTES;

export async function parcelBytes(crypto: StoreCrypto, parcel: Parcel): Promise<Bytes> {
  const said = bodyOf(parcel);
  return concat(said, hexBytes(await sha256(crypto, said)));
}

function bodyOf({ blobs, cards }: Parcel): Bytes {
  assert(blobs.length <= MOST_ITEMS && cards.length <= MOST_ITEMS, 'a parcel within its bounds');
  return concat(
    HEAD,
    byte(PARCEL_VERSION),
    list(blobs, block),
    list(cards, ({ id, version, blob }) => concat(text(id), uint(version), block(blob))),
  );
}

/** Whether these bytes are a parcel, whole or not: what else a file may be is somebody else's question. */
export const isParcel = (bytes: Uint8Array): boolean => sameBytes(bytes.subarray(0, HEAD.length), HEAD);

/** Never throws, whatever the bytes are. */
export async function readParcel(crypto: StoreCrypto, bytes: Bytes): Promise<ReadParcel> {
  if (bytes.length > MOST_PARCEL_BYTES) return { ok: false, code: 'tooLarge' };
  if (!isParcel(bytes)) return { ok: false, code: 'notAParcel' };
  if ((bytes[HEAD.length] ?? 0) > PARCEL_VERSION) return { ok: false, code: 'newerVersion' };
  const said = bytes.slice(0, -SUM_BYTES);
  if (!sameBytes(bytes.slice(-SUM_BYTES), hexBytes(await sha256(crypto, said)))) {
    return { ok: false, code: 'damaged' };
  }
  const reader = readerOf(said);
  reader.magic(MAGIC);
  if (reader.byte() !== PARCEL_VERSION) reader.refuse();
  const blobs = reader.list(MOST_ITEMS, reader.block);
  const cards = reader.list(MOST_ITEMS, () => ({
    id: reader.text(),
    version: reader.uint(),
    blob: reader.block(),
  }));
  const sound =
    blobs.every((blob) => blob.length <= MOST_BLOB_BYTES) &&
    cards.every(({ id, blob }) => PLAIN_ID.test(id) && blob.length <= MOST_BLOB_BYTES);
  return reader.complete() && sound ? { ok: true, parcel: { blobs, cards } } : { ok: false, code: 'damaged' };
}

/** The epochs under which its parts are encrypted, as their headers say: a phone knows by them whose parcel it is. */
export function epochsOf({ blobs, cards }: Parcel): ReadonlySet<string> {
  const all = [...blobs, ...cards.map(({ blob }) => blob)];
  return new Set(
    all.flatMap((blob) => {
      const headers = MAGICS.map((magic) => readHeader(blob, magic));
      return headers.flatMap((header) => (header.ok ? [header.epoch] : []));
    }),
  );
}
