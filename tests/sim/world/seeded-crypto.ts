/**
 * The real WebCrypto with seeded randomness: keys, random bytes and the numbers inside signatures come from the seed, so the
 * same seed makes the same ids and the same blobs. All else is WebCrypto's own, one operation after another (threads.ts).
 */
import { createHash } from 'node:crypto';
import type { StoreCrypto } from '../../../src/store/hashes.ts';
import { deriveNumber } from '../../../src/sync/keys/derived-pair.ts';
import { toNumber } from '../../../src/sync/keys/p256.ts';
import type { Random } from '../../ledger/generate/random.ts';
import { makeSign } from './seeded-signature.ts';
import type { Threads } from './threads.ts';

type Use = 'signing' | 'receiving';

/** Hears of every operation that begins. */
export type Listener = (operation: string) => void;

const SEED_BYTES = 32;

export function randomBytes<Bytes extends Uint8Array>(random: Random, bytes: Bytes): Bytes {
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = random.whole(0, 255);
  return bytes;
}

/** Pairs by a small number: making one takes milliseconds, and lives may share them. */
export interface KeyRing {
  pair(at: number, use: Use): Promise<CryptoKeyPair>;
  sign(privateKey: CryptoKey, signed: BufferSource): Promise<ArrayBuffer>;
}

export function makeKeyRing(): KeyRing {
  const { subtle } = globalThis.crypto;
  const pairs = new Map<string, Promise<CryptoKeyPair>>();
  const signWith = makeSign();
  return {
    pair(at, use) {
      const name = `${use} ${at}`;
      const known = pairs.get(name) ?? pairFrom(at, use);
      pairs.set(name, known);
      return known;
    },
    async sign(privateKey, signed) {
      const { d = '' } = await subtle.exportKey('jwk', privateKey);
      const number = toNumber(Buffer.from(d, 'base64url'));
      return signWith(number, bytesOf(signed)).buffer;
    },
  };
}

const bytesOf = (source: BufferSource): Uint8Array =>
  source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer, source.byteOffset, source.byteLength);

/** Like derivePair of src/sync, but the private half can be read: signatures are made from it. */
async function pairFrom(at: number, use: Use): Promise<CryptoKeyPair> {
  const { subtle } = globalThis.crypto;
  const secret = new Uint8Array(SEED_BYTES);
  new DataView(secret.buffer).setUint32(0, at);
  const { privateKey, publicKey } = await deriveNumber(globalThis.crypto, secret);
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
  const [x, y] = [text(publicKey.subarray(1, 33)), text(publicKey.subarray(33))];
  const point = { kty: 'EC', crv: 'P-256', x, y };
  const algorithm = { name: use === 'signing' ? 'ECDSA' : 'ECDH', namedCurve: 'P-256' };
  const both = { ...point, d: text(privateKey) };
  return {
    privateKey: await subtle.importKey(
      'jwk',
      both,
      algorithm,
      true,
      use === 'signing' ? ['sign'] : ['deriveBits'],
    ),
    publicKey: await subtle.importKey('jwk', point, algorithm, true, use === 'signing' ? ['verify'] : []),
  };
}

/** @param nextKey the number of the next pair to be made: who the phone is. */
export function seededCrypto(
  threads: Threads,
  ring: KeyRing,
  random: Random,
  nextKey: (use: Use) => number,
  began: Listener,
): StoreCrypto {
  const { subtle } = globalThis.crypto;
  const ours = {
    generateKey({ name }: { readonly name: string }): Promise<CryptoKeyPair> {
      const use = name === 'ECDSA' ? 'signing' : 'receiving';
      return ring.pair(nextKey(use), use);
    },
    // The same hash without a thread: there are dozens for every page, and a thread costs more than the hash.
    digest: async (_algorithm: unknown, bytes: BufferSource): Promise<ArrayBuffer> =>
      new Uint8Array(createHash('sha256').update(bytesOf(bytes)).digest()).buffer,
    sign: (algorithm: AlgorithmIdentifier | EcdsaParams, key: CryptoKey, signed: BufferSource) =>
      key.algorithm.name === 'ECDSA' ? ring.sign(key, signed) : subtle.sign(algorithm, key, signed),
  };
  const hash: typeof ours.digest = (algorithm, bytes) => {
    began('digest');
    return ours.digest(algorithm, bytes);
  };
  const operations = new Map<string, unknown>();
  const wrapped = new Proxy(subtle, {
    get(_target, name: string) {
      const known = operations.get(name);
      if (known) return known;
      if (name === 'digest') return hash;
      const real =
        name === 'generateKey' || name === 'sign' ? ours[name] : Reflect.get(subtle, name).bind(subtle);
      const tracked = (...given: unknown[]) => {
        began(name);
        return threads.run(() => real(...given));
      };
      operations.set(name, tracked);
      return tracked;
    },
  });
  const getRandomValues = <Bytes extends ArrayBufferView | null>(bytes: Bytes): Bytes => {
    if (bytes) randomBytes(random, new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return bytes;
  };
  return { subtle: wrapped, getRandomValues };
}
