/** What the tests of sync begin with: real phones, an epoch, real entries of a generated book, and ways to forge. */
import type { Entry } from '../../src/ledger/entry.ts';
import type { BookId, PhoneId } from '../../src/ledger/ids.ts';
import { nextHash, sheetStart } from '../../src/store/hashes.ts';
import { makePhoneKeys } from '../../src/store/phone.ts';
import type { PhoneKeys } from '../../src/store/store.ts';
import { type EpochKeys, epochKeys, newEpochSecret } from '../../src/sync/keys/epoch.ts';
import type { PageReader } from '../../src/sync/pages/open-signed.ts';
import { type Compressor, deflateWith } from '../../src/sync/wire/deflate.ts';
import { encryptContent, makeHeader, type SealingParts } from '../../src/sync/wire/envelope.ts';
import type { Bytes } from '../../src/sync/wire/write.ts';
import { generate } from '../ledger/generate.ts';

export const BOOK: BookId = '00112233445566778899aabbccddeeff';
export const parts: SealingParts = { crypto, deflate: deflateWith(CompressionStream as Compressor) };

export const newPhone = (): Promise<PhoneKeys> => makePhoneKeys(crypto);
export const newEpoch = (): Promise<EpochKeys> => epochKeys(crypto, newEpochSecret(crypto));

export function readerFor(
  keys: readonly EpochKeys[],
  phones: readonly PhoneId[],
  book: BookId = BOOK,
): PageReader {
  const known = new Set(phones);
  return { crypto, book, epochs: new Map(keys.map((one) => [one.id, one])), knows: (id) => known.has(id) };
}

/** The longest sheet of a generated book, as if this phone had written it. */
export function entriesOf(phone: PhoneId, seed = 7): readonly [Entry, ...Entry[]] {
  const { entries } = generate(seed, 2);
  const sheets = Map.groupBy(entries, ({ sheet }) => sheet);
  const [longest = []] = [...sheets.values()].sort((left, right) => right.length - left.length);
  const [first, ...rest] = longest.map((entry) => ({ ...entry, phone }));
  if (!first) throw new Error('a generated book has entries');
  return [first, ...rest];
}

/** The running hash of a sheet after these entries from its beginning. */
export async function hashAfter(sheet: string, entries: readonly Entry[], book = BOOK): Promise<string> {
  let hash = await sheetStart(crypto, book, sheet);
  for (const entry of entries) hash = await nextHash(crypto, hash, entry);
  return hash;
}

/** A blob as somebody with the epoch's key can make it, from whatever content. */
export function encrypted(keys: EpochKeys, kind: 'page' | 'card', content: Bytes): Promise<Bytes> {
  const header = makeHeader(crypto, kind === 'page' ? 'CXPG' : 'CXCD', keys.id);
  return encryptContent(parts, keys[kind], header, content);
}

export function flipped(bytes: Uint8Array, at: number, bit = 1): Bytes {
  const copy = new Uint8Array(bytes);
  copy[at] = (copy[at] ?? 0) ^ bit;
  return copy;
}

export const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
