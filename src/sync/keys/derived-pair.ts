/**
 * Pairs of keys from a secret on paper: DeriveKeyPair of RFC 9180 §7.1.3 for P-256, so that the published vectors pin it.
 * The private halves cannot leave the browser again.
 */
import type { StoreCrypto } from '../../store/hashes.ts';
import { type Bytes, byte } from '../wire/write.ts';
import { KEM_SUITE, labeledExpand, labeledExtract } from './hpke.ts';
import { ORDER, publicOf, toNumber } from './p256.ts';

export type PairUse = 'signing' | 'receiving';

const NONE = new Uint8Array(0);

/** The private number and the public point of a secret of 32 bytes or more. */
export async function deriveNumber(
  crypto: StoreCrypto,
  secret: Bytes,
): Promise<{ readonly privateKey: Bytes; readonly publicKey: Bytes }> {
  const pseudorandom = await labeledExtract(crypto, KEM_SUITE, NONE, 'dkp_prk', secret);
  for (let counter = 0; ; counter += 1) {
    // The chance that a candidate is out of range is 2^-32; `byte` stops at 256 of them.
    const privateKey = await labeledExpand(crypto, KEM_SUITE, pseudorandom, 'candidate', byte(counter), 32);
    const value = toNumber(privateKey);
    if (value > 0n && value < ORDER) return { privateKey, publicKey: publicOf(value) };
  }
}

export async function derivePair(crypto: StoreCrypto, secret: Bytes, use: PairUse): Promise<CryptoKeyPair> {
  const { privateKey, publicKey } = await deriveNumber(crypto, secret);
  const x = base64Url(publicKey.subarray(1, 33));
  const y = base64Url(publicKey.subarray(33));
  const algorithm = { name: use === 'signing' ? 'ECDSA' : 'ECDH', namedCurve: 'P-256' } as const;
  const point: JsonWebKey = { kty: 'EC', crv: 'P-256', x, y };
  // Only JWK is read by every browser: Safari wants the public point in PKCS 8 too, Firefox long refused it.
  const both: JsonWebKey = { ...point, d: base64Url(privateKey) };
  const mayDo: KeyUsage[] = use === 'signing' ? ['sign'] : ['deriveBits'];
  const mayCheck: KeyUsage[] = use === 'signing' ? ['verify'] : [];
  return {
    privateKey: await crypto.subtle.importKey('jwk', both, algorithm, false, mayDo),
    publicKey: await crypto.subtle.importKey('jwk', point, algorithm, true, mayCheck),
  };
}

function base64Url(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (value) => String.fromCharCode(value)).join(''));
  return text.replace(/\+/gu, '-').replace(/\//gu, '_').replace(/=+$/u, '');
}
