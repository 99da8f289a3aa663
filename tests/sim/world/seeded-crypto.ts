/**
 * The real WebCrypto with seeded randomness: keys and random bytes come from the seed, so the same seed gives the same ids.
 * Signatures stay random (WebCrypto has no other): nothing that happens may depend on the bytes of a blob.
 */
import type { StoreCrypto } from '../../../src/store/hashes.ts';
import { derivePair } from '../../../src/sync/keys/derived-pair.ts';
import type { Random } from '../../ledger/generate/random.ts';
import type { Threads } from './threads.ts';

/** Hears of every operation that begins. */
export type Listener = (operation: string) => void;

const SEED_BYTES = 32;

export function randomBytes<Bytes extends Uint8Array>(random: Random, bytes: Bytes): Bytes {
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = random.whole(0, 255);
  return bytes;
}

/** Pairs by a small number: making one takes milliseconds, and lives may share them. */
export interface KeyRing {
  pair(at: number, use: 'signing' | 'receiving'): Promise<CryptoKeyPair>;
}

export function makeKeyRing(): KeyRing {
  const pairs = new Map<string, Promise<CryptoKeyPair>>();
  return {
    pair(at, use) {
      const secret = new Uint8Array(SEED_BYTES);
      new DataView(secret.buffer).setUint32(0, at);
      const name = `${use} ${at}`;
      const known = pairs.get(name) ?? derivePair(globalThis.crypto, secret, use);
      pairs.set(name, known);
      return known;
    },
  };
}

/** @param nextKey the number of the next pair to be made: who the phone is. */
export function seededCrypto(
  threads: Threads,
  ring: KeyRing,
  random: Random,
  nextKey: (use: 'signing' | 'receiving') => number,
  began: Listener,
): StoreCrypto {
  const { subtle } = globalThis.crypto;
  const generateKey = ({ name }: { readonly name: string }): Promise<CryptoKeyPair> => {
    const use = name === 'ECDSA' ? 'signing' : 'receiving';
    return ring.pair(nextKey(use), use);
  };
  const operations = new Map<string, unknown>();
  const wrapped = new Proxy(subtle, {
    get(_target, name: string) {
      const known = operations.get(name);
      if (known) return known;
      const real = name === 'generateKey' ? generateKey : Reflect.get(subtle, name).bind(subtle);
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
