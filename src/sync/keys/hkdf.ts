/** HKDF with SHA-256 (RFC 5869) in its two steps, which HPKE needs apart and WebCrypto only has together. */
import type { StoreCrypto } from '../../store/hashes.ts';
import { type Bytes, byte, concat, utf8 } from '../wire/write.ts';

const HASH_BYTES = 32;

async function hmac(crypto: StoreCrypto, key: Uint8Array, data: Bytes): Promise<Bytes> {
  // WebCrypto refuses an empty key; HMAC fills a short one with zeros, so this is the same.
  const filled = key.length === 0 ? new Uint8Array(HASH_BYTES) : new Uint8Array(key);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;
  const imported = await crypto.subtle.importKey('raw', filled, algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, data));
}

export const extract = (crypto: StoreCrypto, salt: Uint8Array, secret: Bytes): Promise<Bytes> =>
  hmac(crypto, salt, secret);

/** At most 255 × 32 bytes. */
export async function expand(
  crypto: StoreCrypto,
  pseudorandom: Bytes,
  info: Uint8Array,
  length: number,
): Promise<Bytes> {
  let last: Bytes = new Uint8Array(0);
  let all: Bytes = new Uint8Array(0);
  for (let counter = 1; all.length < length; counter += 1) {
    last = await hmac(crypto, pseudorandom, concat(last, info, byte(counter)));
    all = concat(all, last);
  }
  return all.slice(0, length);
}

/** 32 bytes for one use; `use` keeps the uses of one secret apart. The salt is empty: the secrets are random. */
export async function derive(crypto: StoreCrypto, secret: Bytes, use: string): Promise<Bytes> {
  const pseudorandom = await extract(crypto, new Uint8Array(0), secret);
  return expand(crypto, pseudorandom, utf8(`caixeta/1 ${use}`), HASH_BYTES);
}
