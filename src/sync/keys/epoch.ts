/**
 * The group key of an epoch and what is derived from it. 32 random bytes, shared by the phones of a book until one of them
 * is removed. The id commits to the key; the endpoint knows only the hash of the tag.
 */
import { type StoreCrypto, sha256, toHex } from '../../store/hashes.ts';
import type { Bytes } from '../wire/write.ts';
import { fixed } from '../wire/write.ts';
import { derive } from './hkdf.ts';

/** 16 bytes in hex. */
export type EpochId = string;

export const EPOCH_SECRET_BYTES = 32;
export const EPOCH_ID_BYTES = 16;

export interface EpochKeys {
  readonly id: EpochId;
  /** What travels to a new phone, and nowhere in clear. */
  readonly secret: Bytes;
  readonly page: CryptoKey;
  readonly card: CryptoKey;
  readonly record: CryptoKey;
  readonly endpoint: EndpointKeys;
}

/** Hex. The tag reads, the token writes, the box is the SHA-256 of the tag's bytes: the only one that stands in an address. */
export interface EndpointKeys {
  readonly tag: string;
  readonly writeToken: string;
  readonly box: string;
}

export const newEpochSecret = (crypto: StoreCrypto): Bytes =>
  crypto.getRandomValues(new Uint8Array(EPOCH_SECRET_BYTES));

/** The id alone, where no key is needed. */
export async function epochIdOf(crypto: StoreCrypto, secret: Bytes): Promise<EpochId> {
  fixed(secret, EPOCH_SECRET_BYTES);
  return toHex((await derive(crypto, secret, 'epoch id')).slice(0, EPOCH_ID_BYTES));
}

export async function epochKeys(crypto: StoreCrypto, secret: Bytes): Promise<EpochKeys> {
  const aes = async (use: string): Promise<CryptoKey> =>
    crypto.subtle.importKey('raw', await derive(crypto, secret, use), 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]);
  return {
    id: await epochIdOf(crypto, secret),
    secret,
    page: await aes('page key'),
    card: await aes('card key'),
    record: await aes('epoch record key'),
    endpoint: await endpointKeys(crypto, secret),
  };
}

/** Also of a recovery sheet's secret: the box where the sheet finds the newest epoch record. */
export async function endpointKeys(crypto: StoreCrypto, secret: Bytes): Promise<EndpointKeys> {
  const tag = await derive(crypto, secret, 'endpoint tag');
  const writeToken = toHex(await derive(crypto, secret, 'write token'));
  return { tag: toHex(tag), writeToken, box: await sha256(crypto, tag) };
}
