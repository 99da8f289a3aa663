/**
 * Signatures of phones and of recovery sheets: ECDSA over P-256 with SHA-256, 64 bytes (r and s). What is signed begins with
 * a magic of its own kind, so that a signature of one kind of record never passes for another.
 */
import type { PhoneId } from '../../ledger/ids.ts';
import { type StoreCrypto, sha256 } from '../../store/hashes.ts';
import type { Bytes } from './write.ts';

const KEY = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

export const SIGNATURE_BYTES = 64;
/** A public key as a point without compression: 0x04, x, y. */
export const PUBLIC_KEY_BYTES = 65;

export async function sign(crypto: StoreCrypto, privateKey: CryptoKey, signed: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign(SIGNATURE, privateKey, signed));
}

/** False also for a key that is no point of the curve. */
export async function verify(
  crypto: StoreCrypto,
  publicKey: Bytes,
  signature: Bytes,
  signed: Bytes,
): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, KEY, true, ['verify']);
    return await crypto.subtle.verify(SIGNATURE, key, signature, signed);
  } catch {
    return false;
  }
}

export async function rawOf(crypto: StoreCrypto, publicKey: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
}

/** The id of a phone from the bytes of its public signing key, as store/phone.ts has it. */
export async function phoneOf(crypto: StoreCrypto, signingKey: Bytes): Promise<PhoneId> {
  return (await sha256(crypto, signingKey)).slice(0, 32);
}
