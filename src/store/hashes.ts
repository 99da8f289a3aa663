/**
 * Running hashes. The head of a sheet is h_n = SHA-256(h_(n-1) ‖ bytes of entry n), h_0 = SHA-256("book/sheet"), in hex.
 * Computed before a transaction, never inside (S5). Golden vectors: tests/vectors/bytes.json.
 */
import { canonicalBytes } from '../ledger/bytes.ts';
import type { Entry } from '../ledger/entry.ts';
import type { BookId, SheetId } from '../ledger/ids.ts';

/** What the store needs of WebCrypto. */
export type StoreCrypto = Pick<Crypto, 'subtle' | 'getRandomValues'>;

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}

export async function sha256(crypto: StoreCrypto, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** h_0 of a sheet. Neither id can hold a slash, so no two sheets start alike. */
export function sheetStart(crypto: StoreCrypto, book: BookId, sheet: SheetId): Promise<string> {
  return sha256(crypto, new TextEncoder().encode(`${book}/${sheet}`));
}

/** h_n from h_(n-1) (hex) and entry n. */
export function nextHash(crypto: StoreCrypto, previous: string, entry: Entry): Promise<string> {
  const head = fromHex(previous);
  const bytes = canonicalBytes(entry);
  const both = new Uint8Array(head.length + bytes.length);
  both.set(head);
  both.set(bytes, head.length);
  return sha256(crypto, both);
}

/** SHA-256 of the entry's own bytes: tells two branches of a fork apart. */
export function digestOf(crypto: StoreCrypto, entry: Entry): Promise<string> {
  return sha256(crypto, canonicalBytes(entry));
}

/** A random id of 128 bits, as books, sheets, members and cards have. */
export function newId(crypto: StoreCrypto): string {
  return toHex(crypto.getRandomValues(new Uint8Array(16)));
}

/** A random id of 64 bits, for the intent of one form: it only has to differ from the others of one book. */
export function newIntent(crypto: StoreCrypto): string {
  return toHex(crypto.getRandomValues(new Uint8Array(8)));
}
