/**
 * A month's totals as a file for the team that accompanies a community (docs/spec/totals.md): JSON in its one form, signed by the phone that
 * made it. It is no part of the book: nothing in it opens or leads to a page. It proves that one phone said so, not that the phone is the
 * community's: people compare its pictures the first time.
 */
import * as v from 'valibot';
import { canonicalBytes, canonicalText } from '../ledger/bytes.ts';
import type { Entry } from '../ledger/entry.ts';
import type { BookId } from '../ledger/ids.ts';
import {
  type MonthTotals,
  SIGNED_TOTALS,
  type SignedTotals,
  TOTALS_FORMAT,
  TOTALS_VERSION,
  type Totals,
} from '../ledger/open/totals.ts';
import { digestOf, type StoreCrypto } from '../store/hashes.ts';
import type { PhoneKeys } from '../store/store.ts';
import { compress, decompress } from './keys/p256.ts';
import { picturesOfKey } from './keys/pictures.ts';
import { fromBase64, toBase64 } from './wire/base64.ts';
import { rawOf, sign, verify } from './wire/sign.ts';
import { type Bytes, concat, utf8 } from './wire/write.ts';

export interface OneMonth {
  readonly book: BookId;
  /** The entry of kind meeting-sealed that the figures stand on. */
  readonly seal: Entry;
  readonly totals: MonthTotals;
}

/** `pictures`: of the key that signed. */
export type OpenedTotals =
  | { readonly ok: true; readonly signed: SignedTotals; readonly pictures: readonly number[] }
  | { readonly ok: false; readonly code: TotalsProblem };
/** The first that holds. `damaged`: a field is not as it has to be, or the text is not the one that was signed. */
export type TotalsProblem = 'notTotals' | 'newerVersion' | 'damaged' | 'badSignature';

/** A file has less than two thousand letters. */
export const MOST_TOTALS_BYTES = 16_384;
const SEAL_LETTERS = 32;

export async function signTotals(
  crypto: StoreCrypto,
  phone: Pick<PhoneKeys, 'signing'>,
  { book, seal, totals: month }: OneMonth,
): Promise<SignedTotals> {
  const digest = await digestOf(crypto, seal);
  const totals: Totals = {
    format: TOTALS_FORMAT,
    version: TOTALS_VERSION,
    book,
    seal: digest.slice(0, SEAL_LETTERS),
    ...month,
  };
  return signMonth(crypto, phone, totals);
}

export async function signMonth(
  crypto: StoreCrypto,
  { signing }: Pick<PhoneKeys, 'signing'>,
  totals: Totals,
): Promise<SignedTotals> {
  const key = compress(await rawOf(crypto, signing.publicKey));
  const signature = await sign(crypto, signing.privateKey, signedBytes(key, totals));
  return { key: toBase64(key), signature: toBase64(signature), totals };
}

const signedBytes = (key: Bytes, totals: Totals): Bytes => concat(utf8('CXTO'), key, canonicalBytes(totals));

/** The file. */
export const totalsText = (signed: SignedTotals): string => canonicalText(signed);

/** Never throws, whatever the text is. */
export async function openTotals(crypto: StoreCrypto, text: string): Promise<OpenedTotals> {
  const said = text.length > MOST_TOTALS_BYTES ? null : jsonIn(text);
  const head = v.safeParse(HEAD, said);
  if (!head.success) return { ok: false, code: 'notTotals' };
  if (head.output.totals.version > TOTALS_VERSION) return { ok: false, code: 'newerVersion' };
  const read = v.safeParse(SIGNED_TOTALS, said);
  if (!read.success || canonicalText(read.output) !== text) return { ok: false, code: 'damaged' };
  const { key, signature, totals } = read.output;
  const [keyBytes, signatureBytes] = [fromBase64(key), fromBase64(signature)];
  const point = keyBytes && decompress(keyBytes);
  // The last letter of base64 has bits that nothing is read from: they are zero in the one form.
  if (!keyBytes || !point || !signatureBytes || toBase64(signatureBytes) !== signature)
    return { ok: false, code: 'damaged' };
  if (!(await verify(crypto, point, signatureBytes, signedBytes(keyBytes, totals))))
    return { ok: false, code: 'badSignature' };
  return { ok: true, signed: read.output, pictures: await picturesOfKey(crypto, point) };
}

/** As much as says what it is, also of a version that comes later. */
const HEAD = v.object({ totals: v.object({ format: v.literal(TOTALS_FORMAT), version: v.number() }) });

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
