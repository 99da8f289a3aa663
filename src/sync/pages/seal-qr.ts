/**
 * The QR of a seal: its balances, signed by the phone that sealed, for a community that has lost everything but a picture of
 * it. It proves that one phone said so, not that the phone was admitted: people look at the figures before they restore them.
 */

import type { Account } from '../../ledger/accounts.ts';
import { assert } from '../../ledger/assert.ts';
import type { CivilDate } from '../../ledger/civil-date.ts';
import type { Currency } from '../../ledger/currency.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { BookId, PhoneId } from '../../ledger/ids.ts';
import { type Amount, sum } from '../../ledger/money.ts';
import { digestOf, type StoreCrypto } from '../../store/hashes.ts';
import type { PhoneKeys } from '../../store/store.ts';
import { compress, decompress } from '../keys/p256.ts';
import { phoneOf, rawOf, SIGNATURE_BYTES, sign, verify } from '../wire/sign.ts';
import { type Bytes, concat, sameBytes, utf8 } from '../wire/write.ts';
import {
  isHeld,
  type QrBalance,
  qrStemOf,
  readSealFigures,
  SEAL_QR_VERSION,
  type SealFigures,
  sealFigureBytes,
} from './seal-qr-body.ts';

/** What the seal's entry does not say itself. `numberOf`: see QrBalance; null where nobody has that account. */
export interface SealContext {
  readonly book: BookId;
  readonly heldOn: CivilDate;
  readonly currency: Pick<Currency, 'code' | 'digits'>;
  readonly numberOf: (account: Account) => number | null;
}

export type MadeSealQr =
  | { readonly ok: true; readonly bytes: Bytes }
  | { readonly ok: false; readonly code: 'noNumber'; readonly account: string };

export type OpenedSealQr =
  | { readonly ok: true; readonly figures: SealFigures; readonly phone: PhoneId }
  | { readonly ok: false; readonly code: SealQrProblem };
/** `doesNotBalance`: the accounts do not come to zero (L1). */
export type SealQrProblem = 'wrongMagic' | 'newerVersion' | 'malformed' | 'badSignature' | 'doesNotBalance';

const COMPRESSED_BYTES = 33;
const HEAD = utf8('CXSQ');

/** `seal` is an entry of kind meeting-sealed. Shown as toQrText(bytes). */
export async function makeSealQr(
  crypto: StoreCrypto,
  phone: PhoneKeys,
  seal: Entry,
  context: SealContext,
): Promise<MadeSealQr> {
  assert(seal.kind === 'meeting-sealed', 'the QR of a seal');
  const balances: QrBalance[] = [];
  const body = seal.body as {
    readonly number: number;
    readonly balances: readonly { readonly account: Account; readonly balance: Amount }[];
  };
  for (const { account, balance } of body.balances) {
    const stem = qrStemOf(account);
    const number = stem && isHeld(stem) ? context.numberOf(account) : 0;
    if (stem === null || number === null) return { ok: false, code: 'noNumber', account };
    balances.push({ stem, number, balance });
  }
  const figures: SealFigures = {
    book: context.book,
    seal: (await digestOf(crypto, seal)).slice(0, 32),
    meeting: body.number,
    heldOn: context.heldOn,
    currency: context.currency.code,
    digits: context.currency.digits,
    balances: balances.sort((left, right) => left.number - right.number),
  };
  const signed = sealFigureBytes(figures, compress(await rawOf(crypto, phone.signing.publicKey)));
  return { ok: true, bytes: concat(signed, await sign(crypto, phone.signing.privateKey, signed)) };
}

/** Never throws, whatever the bytes are. */
export async function openSealQr(crypto: StoreCrypto, bytes: Uint8Array): Promise<OpenedSealQr> {
  if (!sameBytes(bytes.subarray(0, HEAD.length), HEAD)) return { ok: false, code: 'wrongMagic' };
  if ((bytes[HEAD.length] ?? 0) > SEAL_QR_VERSION) return { ok: false, code: 'newerVersion' };
  const signed = new Uint8Array(bytes.subarray(0, -SIGNATURE_BYTES));
  const read = readSealFigures(signed, COMPRESSED_BYTES);
  const signingKey = read && decompress(read.signingKey);
  if (!read || !signingKey) return { ok: false, code: 'malformed' };
  const signature = new Uint8Array(bytes.subarray(signed.length));
  if (!(await verify(crypto, signingKey, signature, signed))) return { ok: false, code: 'badSignature' };
  const { figures } = read;
  if (!balanced(figures.balances)) return { ok: false, code: 'doesNotBalance' };
  return { ok: true, figures, phone: await phoneOf(crypto, signingKey) };
}

function balanced(balances: readonly QrBalance[]): boolean {
  try {
    return sum(balances.map(({ balance }) => balance)) === 0;
  } catch {
    // A sum that is no safe integer on its way.
    return false;
  }
}
