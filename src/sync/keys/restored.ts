/**
 * The statement of a recovery sheet after a total loss: "this phone stands in for all, from this epoch on". An entry of the
 * book carries it, so that every phone can check it for ever. One sheet, one book, one phone, one epoch.
 */
import { type BookId, type PhoneId, PLAIN_ID } from '../../ledger/ids.ts';
import { type StoreCrypto, toHex } from '../../store/hashes.ts';
import { readerOf } from '../wire/read.ts';
import { PUBLIC_KEY_BYTES, phoneOf, rawOf, SIGNATURE_BYTES, sign, verify } from '../wire/sign.ts';
import { type Bytes, byte, concat, hexBytes, sameBytes, text, utf8 } from '../wire/write.ts';
import { EPOCH_ID_BYTES, type EpochId } from './epoch.ts';
import type { SheetKeys } from './sheet.ts';

export interface Restored {
  readonly book: BookId;
  /** The phone's public signing key; its id follows from it. */
  readonly signingKey: Bytes;
  readonly epoch: EpochId;
}

export type OpenedRestored =
  | { readonly ok: true; readonly restored: Restored; readonly phone: PhoneId }
  | { readonly ok: false; readonly code: 'malformed' | 'otherSheet' | 'foreignBook' | 'badSignature' };

const RESTORED = 'CXRS';
const RESTORED_VERSION = 1;

export async function makeRestored(
  crypto: StoreCrypto,
  sheet: Pick<SheetKeys, 'sign'>,
  restored: Restored,
): Promise<Bytes> {
  const signed = concat(
    utf8(RESTORED),
    byte(RESTORED_VERSION),
    text(restored.book),
    restored.signingKey,
    hexBytes(restored.epoch),
    await rawOf(crypto, sheet.sign.publicKey),
  );
  return concat(signed, await sign(crypto, sheet.sign.privateKey, signed));
}

/** `signKey` is the public half that the book knows from its epoch record. */
export async function openRestored(
  crypto: StoreCrypto,
  book: BookId,
  signKey: Bytes,
  statement: Uint8Array,
): Promise<OpenedRestored> {
  const reader = readerOf(statement);
  reader.magic(RESTORED);
  if (reader.byte() !== RESTORED_VERSION) reader.refuse();
  const named = reader.text();
  const signingKey = reader.fixed(PUBLIC_KEY_BYTES);
  const epoch = toHex(reader.fixed(EPOCH_ID_BYTES));
  const sheetKey = reader.fixed(PUBLIC_KEY_BYTES);
  const signature = reader.fixed(SIGNATURE_BYTES);
  if (!reader.complete() || !PLAIN_ID.test(named)) return { ok: false, code: 'malformed' };
  if (named !== book) return { ok: false, code: 'foreignBook' };
  if (!sameBytes(sheetKey, signKey)) return { ok: false, code: 'otherSheet' };
  const signed = new Uint8Array(statement.subarray(0, -SIGNATURE_BYTES));
  if (!(await verify(crypto, signKey, signature, signed))) return { ok: false, code: 'badSignature' };
  const phone = await phoneOf(crypto, signingKey);
  return { ok: true, restored: { book: named, signingKey, epoch }, phone };
}
