/**
 * A phone that lets another in: what the newcomer is given, and the lines that tell all phones of it. On the founder's phone the
 * first one also tells of itself and of the first epoch, which nobody had to know before.
 */
import type { Book } from '../../ledger/book.ts';
import type { Draft } from '../../ledger/entries/registry.ts';
import { READS } from '../../ledger/entry.ts';
import type { PhoneId } from '../../ledger/ids.ts';
import { toHex } from '../../store/hashes.ts';
import type { PhoneKeys } from '../../store/store.ts';
import type { Host, Newcomer } from '../joining/port.ts';
import { rawOf } from '../wire/sign.ts';
import { type RingParts, type RingResult, ringOf } from './found-keyring.ts';
import { type Ring, secretsToGive } from './ring.ts';

/** `intent` is the same for the same act: what is written already is written. `code`: a refusal's or the disk's. */
export type WriteLines = (
  drafts: readonly Draft[],
  intent: string,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly code: string }>;

export interface HostParts extends RingParts {
  /** The session's one way of writing. */
  readonly write: WriteLines;
}

export type HostResult =
  | { readonly ok: true; readonly host: Host; readonly ring: Ring }
  | Exclude<RingResult, { ok: true }>;

/** Makes the keyring where this is the founder's phone and there is none. */
export async function makeHost(parts: HostParts): Promise<HostResult> {
  const phone = await parts.store.phone(parts.book);
  if (!phone.ok) return { ok: false, code: 'keys' };
  const found = await ringOf(parts);
  if (!found.ok) return found;
  const keys = phone.phone;
  const host: Host = {
    keys,
    async welcome(role) {
      const now = await ringOf(parts);
      const { ring } = now.ok ? now : found;
      const { book } = parts;
      return { book, role, secrets: secretsToGive(ring), endpoint: ring.keyring.endpoint ?? '' };
    },
    async announce(newcomer) {
      const told = await tellOfItself(parts, keys);
      if (!told.ok) return told;
      return parts.write([announcementOf(newcomer)], `phone-${newcomer.phone}`);
    },
  };
  return { ok: true, host, ring: found.ring };
}

function announcementOf({ phone, signingKey, receivingKey, role, whose }: Newcomer): Draft {
  const body = { phone, signKey: toHex(signingKey), receiveKey: toHex(receivingKey), whose, role };
  return { kind: 'phone-announced', body: { ...body, reads: READS } };
}

/** Whether the app of this phone reads kinds of entries that the book does not know it to read: it was updated since. */
export const readsMore = (book: Book, phone: PhoneId): boolean =>
  (book.phones[phone]?.reads ?? READS) < READS;

/**
 * The founder's phone is in the book by its founding, which says no keys; others cannot wrap a later epoch for it without. And
 * what not all phones read is written by none, so a phone that was updated says what it reads now.
 */
export async function tellOfItself(
  parts: HostParts,
  keys: PhoneKeys,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly code: string }> {
  const loaded = await parts.store.load(parts.book);
  const found = await ringOf(parts);
  if (!loaded.ok || !found.ok) return { ok: false, code: 'cannotRead' };
  const drafts = await draftsOfItself(parts, loaded.book, keys, found.ring);
  return drafts.length > 0 ? parts.write(drafts, `keys-${keys.id}-${READS}`) : { ok: true };
}

async function draftsOfItself(
  { crypto }: HostParts,
  book: Book,
  keys: PhoneKeys,
  { current }: Ring,
): Promise<readonly Draft[]> {
  const own = book.phones[keys.id];
  const isUnsaid = own?.cameBy === 'founded' && own.signKey === null;
  if (!own || own.removal?.acts || !(isUnsaid || readsMore(book, keys.id))) return [];
  const signingKey = await rawOf(crypto, keys.signing.publicKey);
  const receivingKey = await rawOf(crypto, keys.receiving.publicKey);
  const { role, whose } = own;
  const announced = announcementOf({ phone: keys.id, signingKey, receivingKey, role, whose });
  if (!isUnsaid || book.keys.length > 0) return [announced];
  const body = { epoch: current[0].id, follows: [], phones: [keys.id] };
  return [announced, { kind: 'keys-renewed', body }];
}
