/**
 * SHA-256 (FIPS 180-4) at once, for the running hashes of many lines: each is over some hundred bytes and needs the one before, and a
 * promise of WebCrypto costs ten times what it hashes (adr/0024). Nothing secret goes through it. All else is WebCrypto's.
 */
import type { Bytes } from './write.ts';

const BLOCK = 64;
const LENGTH_BYTES = 8;

/** The first 32 bits of the fractional part of a root of each of the first primes. */
const fractions = (count: number, power: number): Int32Array => {
  const primes: number[] = [];
  for (let one = 2; primes.length < count; one += 1) {
    if (primes.every((prime) => one % prime !== 0)) primes.push(one);
  }
  return Int32Array.from(primes, (prime) => Math.floor((prime ** power % 1) * 2 ** 32) | 0);
};

const START = fractions(8, 1 / 2);
const ROUNDS = fractions(64, 1 / 3);

/** Gives 32 bytes for any bytes. It works in room of its own: one for many is quicker than one for each. */
export function hasher(): (bytes: Uint8Array) => Bytes {
  const state = START.slice();
  const words = new Int32Array(BLOCK);
  const end = new Uint8Array(2 * BLOCK);
  const endView = new DataView(end.buffer);
  return (bytes) => {
    state.set(START);
    const left = bytes.length % BLOCK;
    const whole = bytes.length - left;
    for (let at = 0; at < whole; at += BLOCK) mix(state, words, bytes, at);
    // What is left after whole blocks, one bit, zeros, and the length in bits.
    const length = left + 1 + LENGTH_BYTES > BLOCK ? 2 * BLOCK : BLOCK;
    end.fill(0);
    for (let at = 0; at < left; at += 1) end[at] = bytes[whole + at] as number;
    end[left] = 0x80;
    endView.setUint32(length - LENGTH_BYTES, Math.floor(bytes.length / 2 ** 29));
    endView.setUint32(length - 4, (bytes.length * 8) % 2 ** 32);
    for (let at = 0; at < length; at += BLOCK) mix(state, words, end, at);
    return digestOf(state);
  };
}

function digestOf(state: Int32Array): Bytes {
  const digest = new Uint8Array(state.length * 4);
  const view = new DataView(digest.buffer);
  for (let at = 0; at < state.length; at += 1) view.setInt32(at * 4, state[at] as number);
  return digest;
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function mix(state: Int32Array, words: Int32Array, bytes: Uint8Array, from: number): void {
  spread(words, bytes, from);
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let at = 0; at < 64; at += 1) {
    const high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + high + ((e & f) ^ (~e & g)) + (ROUNDS[at] as number) + (words[at] as number)) | 0;
    const low = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const two = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

/** The 64 words that the rounds of one block use. */
function spread(words: Int32Array, bytes: Uint8Array, from: number): void {
  for (let at = 0; at < 16; at += 1) {
    const byte = from + at * 4;
    words[at] =
      ((bytes[byte] as number) << 24) |
      ((bytes[byte + 1] as number) << 16) |
      ((bytes[byte + 2] as number) << 8) |
      (bytes[byte + 3] as number);
  }
  for (let at = 16; at < 64; at += 1) {
    const early = words[at - 15] as number;
    const late = words[at - 2] as number;
    const low = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const high = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[at] = ((words[at - 16] as number) + low + (words[at - 7] as number) + high) | 0;
  }
}
