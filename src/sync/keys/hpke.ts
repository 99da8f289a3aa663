/**
 * HPKE (RFC 9180), base mode, one message per encapsulation: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM.
 * Base mode says nothing about the sender: whoever seals signs inside. Pinned by the published vectors
 * (tests/vectors/hpke.json).
 */
import type { StoreCrypto } from '../../store/hashes.ts';
import { PUBLIC_KEY_BYTES, rawOf } from '../wire/sign.ts';
import { type Bytes, byte, concat, utf8 } from '../wire/write.ts';
import { expand, extract } from './hkdf.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const VERSION = utf8('HPKE-v1');
const KEM_ID = Uint8Array.of(0x00, 0x10);
export const KEM_SUITE = concat(utf8('KEM'), KEM_ID);
const HPKE_SUITE = concat(utf8('HPKE'), KEM_ID, Uint8Array.of(0x00, 0x01, 0x00, 0x02));
const BASE_MODE = byte(0);
const NONE = new Uint8Array(0);
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What sealing adds: the encapsulated key before, the tag after. */
export const SEALING_BYTES = PUBLIC_KEY_BYTES + TAG_BYTES;

/** What both sides bind: `info` says what it is for, `aad` to what it belongs. Neither travels. */
export interface Binding {
  readonly info: Bytes;
  readonly aad: Bytes;
}

export function labeledExtract(
  crypto: StoreCrypto,
  suite: Bytes,
  salt: Uint8Array,
  label: string,
  secret: Uint8Array,
): Promise<Bytes> {
  return extract(crypto, salt, concat(VERSION, suite, utf8(label), secret));
}

export function labeledExpand(
  crypto: StoreCrypto,
  suite: Bytes,
  pseudorandom: Bytes,
  label: string,
  info: Uint8Array,
  length: number,
): Promise<Bytes> {
  const head = Uint8Array.of(Math.floor(length / 256), length % 256);
  return expand(crypto, pseudorandom, concat(head, VERSION, suite, utf8(label), info), length);
}

/** Seals to a public key: encapsulated key, ciphertext, tag. Null where `recipient` is no point of the curve. */
export async function sealTo(
  crypto: StoreCrypto,
  recipient: Bytes,
  binding: Binding,
  plain: Bytes,
): Promise<Bytes | null> {
  const ephemeral = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  return sealWith(crypto, ephemeral, recipient, binding, plain);
}

/** sealTo with a given ephemeral pair, which must never be used twice: for the published vectors. */
export async function sealWith(
  crypto: StoreCrypto,
  ephemeral: CryptoKeyPair,
  recipient: Bytes,
  binding: Binding,
  plain: Bytes,
): Promise<Bytes | null> {
  const publicKey = await importPublic(crypto, recipient);
  if (!publicKey) return null;
  const encapsulated = await rawOf(crypto, ephemeral.publicKey);
  const secret = await sharedSecret(crypto, ephemeral.privateKey, publicKey, concat(encapsulated, recipient));
  const { key, nonce } = await keySchedule(crypto, secret, binding.info);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: binding.aad };
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  return concat(encapsulated, new Uint8Array(await crypto.subtle.encrypt(algorithm, aes, plain)));
}

/** Null for whatever was not sealed to this pair with this binding. */
export async function openFrom(
  crypto: StoreCrypto,
  receiving: CryptoKeyPair,
  binding: Binding,
  sealed: Uint8Array,
): Promise<Bytes | null> {
  if (sealed.length < SEALING_BYTES) return null;
  const encapsulated = new Uint8Array(sealed.subarray(0, PUBLIC_KEY_BYTES));
  const publicKey = await importPublic(crypto, encapsulated);
  if (!publicKey) return null;
  const recipient = await rawOf(crypto, receiving.publicKey);
  const secret = await sharedSecret(crypto, receiving.privateKey, publicKey, concat(encapsulated, recipient));
  const { key, nonce } = await keySchedule(crypto, secret, binding.info);
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: binding.aad };
  const aes = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']);
  try {
    const cipher = new Uint8Array(sealed.subarray(PUBLIC_KEY_BYTES));
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, aes, cipher));
  } catch {
    return null;
  }
}

/** The browser refuses what is not on the curve, as RFC 9180 §7.1.4 asks. */
async function importPublic(crypto: StoreCrypto, raw: Bytes): Promise<CryptoKey | null> {
  if (raw.length !== PUBLIC_KEY_BYTES) return null;
  try {
    return await crypto.subtle.importKey('raw', raw, CURVE, true, []);
  } catch {
    return null;
  }
}

/** Encap and Decap (§4.1) agree on this; `context` is both public keys, the ephemeral one first. */
async function sharedSecret(
  crypto: StoreCrypto,
  privateKey: CryptoKey,
  publicKey: CryptoKey,
  context: Bytes,
): Promise<Bytes> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256);
  const prk = await labeledExtract(crypto, KEM_SUITE, NONE, 'eae_prk', new Uint8Array(shared));
  return labeledExpand(crypto, KEM_SUITE, prk, 'shared_secret', context, KEY_BYTES);
}

/** KeySchedule (§5.1) in base mode. */
export async function keySchedule(
  crypto: StoreCrypto,
  secret: Bytes,
  info: Bytes,
): Promise<{ readonly key: Bytes; readonly nonce: Bytes }> {
  const noPsk = await labeledExtract(crypto, HPKE_SUITE, NONE, 'psk_id_hash', NONE);
  const infoHash = await labeledExtract(crypto, HPKE_SUITE, NONE, 'info_hash', info);
  const context = concat(BASE_MODE, noPsk, infoHash);
  const scheduled = await labeledExtract(crypto, HPKE_SUITE, secret, 'secret', NONE);
  return {
    key: await labeledExpand(crypto, HPKE_SUITE, scheduled, 'key', context, KEY_BYTES),
    nonce: await labeledExpand(crypto, HPKE_SUITE, scheduled, 'base_nonce', context, NONCE_BYTES),
  };
}
