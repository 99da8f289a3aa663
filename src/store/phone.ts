/**
 * The keys of this phone, one pair for signing and one for receiving per book, so that two communities cannot be linked.
 * P-256, made when a book is founded or comes in; the private halves cannot leave the browser.
 * Owns S8: what is on the disk is read back and tried; a missing or damaged key is said, never replaced in silence.
 */
import type { BookId, PhoneId } from '../ledger/ids.ts';
import type { Disk } from './disk.ts';
import { type StoreCrypto, toHex } from './hashes.ts';
import type { PhoneKeys, PhoneResult } from './store.ts';

const SIGNING = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;
const RECEIVING = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** A phone's id: the first 16 bytes of SHA-256 of its raw public signing key, in hex. */
export async function phoneIdOf(crypto: StoreCrypto, signingPublic: CryptoKey): Promise<PhoneId> {
  const raw = await crypto.subtle.exportKey('raw', signingPublic);
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', raw)).slice(0, 16));
}

export async function makePhoneKeys(crypto: StoreCrypto): Promise<PhoneKeys> {
  const signing = await crypto.subtle.generateKey(SIGNING, false, ['sign', 'verify']);
  const receiving = await crypto.subtle.generateKey(RECEIVING, false, ['deriveBits']);
  return { id: await phoneIdOf(crypto, signing.publicKey), signing, receiving };
}

/** Reads the keys of a book and tries them. Rejects with a DiskError where the disk fails. */
export async function readPhone(disk: Disk, crypto: StoreCrypto, book: BookId): Promise<PhoneResult> {
  const [row] = await disk.read(['phones'], (tables) => tables.phones.get([book]));
  if (!row) return { ok: false, code: 'phoneKeys', problem: 'missing' };
  const { id, signing, receiving } = row;
  const works = await tryKeys(crypto, { id, signing, receiving }).catch(() => false);
  if (!works) return { ok: false, code: 'phoneKeys', problem: 'damaged' };
  return { ok: true, phone: { id, signing, receiving } };
}

/** Signs and verifies, agrees on a secret from both sides, and finds the id again. */
async function tryKeys(crypto: StoreCrypto, phone: PhoneKeys): Promise<boolean> {
  const probe = crypto.getRandomValues(new Uint8Array(32));
  const signature = await crypto.subtle.sign(SIGNATURE, phone.signing.privateKey, probe);
  const genuine = await crypto.subtle.verify(SIGNATURE, phone.signing.publicKey, signature, probe);
  const other = await crypto.subtle.generateKey(RECEIVING, false, ['deriveBits']);
  const agree = async (publicKey: CryptoKey, privateKey: CryptoKey): Promise<string> => {
    const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256);
    return toHex(new Uint8Array(secret));
  };
  const here = await agree(other.publicKey, phone.receiving.privateKey);
  const there = await agree(phone.receiving.publicKey, other.privateKey);
  return genuine && here === there && (await phoneIdOf(crypto, phone.signing.publicKey)) === phone.id;
}
