/**
 * ECDSA over P-256 whose random number follows from what is signed, as in RFC 6979, so that the same seed makes the same blobs.
 * WebCrypto draws that number itself and checks these signatures like any other. The few numbers are used again and
 * again, which would give a key away: for keys of the simulation alone.
 */
import { createHash } from 'node:crypto';
import { ORDER, publicOf, toNumber } from '../../../src/sync/keys/p256.ts';

interface Nonce {
  readonly r: bigint;
  readonly inverse: bigint;
}

const NONCES = 16;
const SCALAR_BYTES = 32;

export type Sign = (privateNumber: bigint, signed: Uint8Array) => Uint8Array<ArrayBuffer>;

export function makeSign(): Sign {
  const nonces = new Map<number, Nonce>();
  const nonceAt = (at: number): Nonce => {
    const known = nonces.get(at);
    if (known) return known;
    const number = toNumber(createHash('sha256').update(`nonce ${at}`).digest()) % ORDER;
    const made = {
      r: toNumber(publicOf(number).subarray(1, 1 + SCALAR_BYTES)) % ORDER,
      inverse: inverseOf(number),
    };
    nonces.set(at, made);
    return made;
  };
  return (privateNumber, signed) => {
    const digest = createHash('sha256').update(signed).digest();
    const { r, inverse } = nonceAt((digest[0] ?? 0) % NONCES);
    const s = (inverse * ((toNumber(digest) + r * privateNumber) % ORDER)) % ORDER;
    return new Uint8Array(Buffer.concat([scalar(r), scalar(s)]));
  };
}

const scalar = (value: bigint): Buffer =>
  Buffer.from(value.toString(16).padStart(SCALAR_BYTES * 2, '0'), 'hex');

/** By Fermat: the order is a prime. */
function inverseOf(value: bigint): bigint {
  let result = 1n;
  let base = value % ORDER;
  for (let exponent = ORDER - 2n; exponent > 0n; exponent /= 2n) {
    if (exponent % 2n === 1n) result = (result * base) % ORDER;
    base = (base * base) % ORDER;
  }
  return result;
}
