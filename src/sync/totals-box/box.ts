/**
 * A box of the team's in which one community puts its totals (docs/spec/totals.md): one random secret in the follow-up book, so that every
 * phone of the team has it, through every epoch of theirs. Tag, write token and the pair to receive with follow from it, as those of a
 * recovery sheet do. Must not know: what is put there, how it travels.
 */
import type { StoreCrypto } from '../../store/hashes.ts';
import { partsOfAddress } from '../address.ts';
import { derivePair } from '../keys/derived-pair.ts';
import { type EndpointKeys, endpointKeys } from '../keys/epoch.ts';
import { derive } from '../keys/hkdf.ts';
import { fromBase64, toBase64 } from '../wire/base64.ts';
import { rawOf } from '../wire/sign.ts';
import type { Bytes } from '../wire/write.ts';
import type { Slot } from './slot.ts';

const SECRET_BYTES = 32;

export interface BoxKeys {
  readonly endpoint: EndpointKeys;
  readonly receiving: CryptoKeyPair;
}

/** Base64, as a fact holds it. */
export const newBoxSecret = (crypto: StoreCrypto): string =>
  toBase64(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));

/** Null where it is no such secret. */
export async function boxKeys(crypto: StoreCrypto, secret: string): Promise<BoxKeys | null> {
  const bytes = fromBase64(secret);
  if (bytes?.length !== SECRET_BYTES) return null;
  return {
    endpoint: await endpointKeys(crypto, await derive(crypto, bytes, 'totals way')),
    receiving: await derivePair(crypto, await derive(crypto, bytes, 'totals open'), 'receiving'),
  };
}

/** What the community gets to know: where to put, and for whom to seal. Neither the secret nor the operator's code. */
export async function slotOf(
  crypto: StoreCrypto,
  { endpoint, receiving }: BoxKeys,
  url: string,
): Promise<Slot> {
  const { tag, writeToken } = endpoint;
  const key: Bytes = await rawOf(crypto, receiving.publicKey);
  return { url: partsOfAddress(url).base, tag, writeToken, key };
}
