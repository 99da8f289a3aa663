/**
 * WebCrypto with seeded randomness: keys, random bytes and the numbers inside signatures come from the seed, so the same seed makes
 * the same ids and the same blobs. What is not done at once (quick-crypto.ts) is done one operation after another (threads.ts).
 */
import type { StoreCrypto } from '../../../src/store/hashes.ts';
import { deriveNumber } from '../../../src/sync/keys/derived-pair.ts';
import { toNumber } from '../../../src/sync/keys/p256.ts';
import type { Random } from '../../ledger/generate/random.ts';
import { bytesOf, hashOf, makeQuickCrypto, type QuickCrypto } from './quick-crypto.ts';
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
  readonly quick: QuickCrypto;
}

export function makeKeyRing(): KeyRing {
  const { subtle } = globalThis.crypto;
  const pairs = new Map<string, Promise<CryptoKeyPair>>();
  const signWith = makeSign();
  const numbers = new WeakMap<CryptoKey, bigint>();
  const numberIn = async (key: CryptoKey): Promise<bigint> => {
    const { d = '' } = await subtle.exportKey('jwk', key);
    return toNumber(Buffer.from(d, 'base64url'));
  };
  return {
    quick: makeQuickCrypto(),
    pair(at, use) {
      const name = `${use} ${at}`;
      const known = pairs.get(name) ?? pairFrom(at, use);
      pairs.set(name, known);
      return known;
    },
    async sign(privateKey, signed) {
      const number = numbers.get(privateKey) ?? (await numberIn(privateKey));
      numbers.set(privateKey, number);
      return signWith(number, bytesOf(signed)).buffer;
    },
  };
}

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

interface Operation {
  readonly work: (...given: never[]) => unknown;
  /** It waits for no thread. */
  readonly atOnce: boolean;
}

function operationsOf(ring: KeyRing, nextKey: (use: Use) => number): Readonly<Record<string, Operation>> {
  const { quick } = ring;
  const { subtle } = globalThis.crypto;
  const atOnce = (work: Operation['work']): Operation => ({ work, atOnce: true });
  const onThread = (work: Operation['work']): Operation => ({ work, atOnce: false });
  return {
    generateKey: onThread(({ name }: { readonly name: string }) => {
      const use = name === 'ECDSA' ? 'signing' : 'receiving';
      return ring.pair(nextKey(use), use);
    }),
    digest: atOnce((_algorithm: unknown, bytes: BufferSource) => hashOf(bytes).buffer),
    encrypt: atOnce(quick.encrypt),
    decrypt: atOnce(quick.decrypt),
    exportKey: onThread((_format: 'raw', key: CryptoKey) => quick.exportRaw(key)),
    verify: onThread(quick.verify),
    deriveBits: onThread(quick.agree),
    sign: onThread((_algorithm: unknown, key: CryptoKey, signed: BufferSource) =>
      key.algorithm.name === 'HMAC' ? quick.mac(key, signed) : ring.sign(key, signed),
    ),
    importKey: onThread((...given: ImportKey) => {
      const [format, data, algorithm, extractable, uses] = given;
      const name = typeof algorithm === 'string' ? algorithm : algorithm.name;
      // What the app signs with, the seeded signature has to read.
      if (format === 'jwk')
        return subtle.importKey(
          format,
          data as JsonWebKey,
          algorithm,
          extractable || uses.includes('sign'),
          uses,
        );
      const isSecret = name === 'HMAC' || name === 'AES-GCM';
      return isSecret
        ? quick.importSecret(data as BufferSource, name)
        : quick.importPoint(format, data as BufferSource, algorithm, extractable, uses);
    }),
  };
}

type ImportKey = [
  format: 'jwk' | 'raw',
  data: JsonWebKey | BufferSource,
  algorithm: EcKeyImportParams | 'AES-GCM',
  extractable: boolean,
  uses: KeyUsage[],
];

/** @param nextKey the number of the next pair to be made: who the phone is. */
export function seededCrypto(
  threads: Threads,
  ring: KeyRing,
  random: Random,
  nextKey: (use: Use) => number,
  began: Listener,
): StoreCrypto {
  const { subtle } = globalThis.crypto;
  const operations = operationsOf(ring, nextKey);
  const known = new Map<string, unknown>();
  const wrapped = new Proxy(subtle, {
    get(_target, name: string) {
      const before = known.get(name);
      if (before) return before;
      const own = operations[name];
      const real = own?.work ?? Reflect.get(subtle, name).bind(subtle);
      const tracked = async (...given: unknown[]) => {
        began(name);
        return own?.atOnce ? real(...given) : threads.run(async () => real(...given));
      };
      known.set(name, tracked);
      return tracked;
    },
  });
  const getRandomValues = <Bytes extends ArrayBufferView | null>(bytes: Bytes): Bytes => {
    if (bytes) randomBytes(random, new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return bytes;
  };
  return { subtle: wrapped, getRandomValues };
}
