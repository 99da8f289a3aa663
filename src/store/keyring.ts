/**
 * The keyring of a book: its epochs, where its box is, and the sheet's public halves. Kept apart from the book: no file that
 * leaves the phone holds any of it. Invariants: S1 each change is one transaction. S8 what was written is read back; a keyring is
 * made once, by whichever tab came first, is never made again in silence, and never loses an epoch.
 * Must not know: what is derived from a secret, what a record says.
 */
import { assert } from '../ledger/assert.ts';
import type { BookId } from '../ledger/ids.ts';
import { refuseBook } from './append.ts';
import { attempt, type Tables } from './disk.ts';
import type { Blob } from './mail/mail.ts';
import type { StoreParts } from './parts.ts';
import { readPhone } from './phone.ts';
import { type KeptEpoch, type KeyringRow, WRITER } from './rows.ts';
import type { PhoneKeys, WriteFailure } from './store.ts';

export type Keyring = Omit<KeyringRow, 'book'>;

/** `notKept`: what is on the disk is not what was written. `noKeyring`: the book has none yet. */
export type KeyringResult =
  | { readonly ok: true; readonly keyring: Keyring }
  | { readonly ok: false; readonly code: 'notKept' }
  | { readonly ok: false; readonly code: 'noKeyring' }
  | WriteFailure;

export type AcceptResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'alreadyHere' }
  | { readonly ok: false; readonly code: 'notKept' }
  | WriteFailure;

export interface Keyrings {
  /** Null where the book has none. Rejects with a DiskError where the disk fails. */
  read(book: BookId): Promise<Keyring | null>;
  /** Puts the first keyring of a book, with the record that founds its epoch, if there is none; gives the one that is there now. */
  found(book: BookId, first: Keyring, record: Blob): Promise<KeyringResult>;
  /** `change` is given what is there in the transaction; it may drop no epoch. */
  change(book: BookId, change: (now: Keyring) => Keyring): Promise<KeyringResult>;
  /** A book that this phone was let into: its row without entries, this phone's keys, its keyring, all or nothing. */
  accept(book: BookId, keys: PhoneKeys, keyring: Keyring): Promise<AcceptResult>;
}

export function makeKeyrings(parts: StoreParts): Keyrings {
  return {
    read: (book) => read(parts, book),
    found: (book, first, record) => found(parts, book, first, record),
    change: (book, change) => changeKeyring(parts, book, change),
    accept: (book, keys, keyring) => accept(parts, book, keys, keyring),
  };
}

async function read({ disk }: StoreParts, book: BookId): Promise<Keyring | null> {
  const [row] = await disk.read(['keyrings'], (tables) => tables.keyrings.get([book]));
  return row ? keyringOf(row) : null;
}

const keyringOf = ({ epochs, endpoint, recovery }: KeyringRow): Keyring => ({ epochs, endpoint, recovery });

async function found(
  parts: StoreParts,
  book: BookId,
  first: Keyring,
  { blobId, blob }: Blob,
): Promise<KeyringResult> {
  assert(first.epochs.length > 0, 'a keyring has an epoch');
  const at = parts.now().toISOString();
  return write(parts, book, async (tables, known) => {
    if (known) return known;
    await tables.blobs.put([{ book, blobId, kind: 'record', blob, there: '', at }]);
    return first;
  });
}

async function changeKeyring(
  parts: StoreParts,
  book: BookId,
  change: (now: Keyring) => Keyring,
): Promise<KeyringResult> {
  return write(parts, book, async (_tables, known) => {
    if (!known) return null;
    const next = change(known);
    const kept = known.epochs.every((one) => next.epochs.some((other) => sameEpoch(one, other)));
    assert(kept, 'a keyring loses no epoch');
    return next;
  });
}

type Written =
  | { readonly ok: true; readonly keyring: Keyring; readonly isNew: boolean }
  | Exclude<KeyringResult, { ok: true }>;

/** One transaction; then it is read back from the disk. */
async function write(
  parts: StoreParts,
  book: BookId,
  decide: (tables: Tables, known: Keyring | null) => Promise<Keyring | null>,
): Promise<KeyringResult> {
  const tables = ['books', 'keyrings', 'blobs'] as const;
  return attempt(async (): Promise<KeyringResult> => {
    const written = await parts.disk.write(tables, async (open): Promise<Written> => {
      const [row] = await open.books.get([book]);
      const stop = refuseBook(book, row);
      if (stop) return stop;
      const [stored] = await open.keyrings.get([book]);
      const known = stored ? keyringOf(stored) : null;
      const keyring = await decide(open, known);
      if (!keyring) return { ok: false, code: 'noKeyring' };
      if (keyring !== known) await open.keyrings.put([{ ...keyring, book }]);
      return { ok: true, keyring, isNew: keyring !== known };
    });
    if (!written.ok) return written;
    const back = await read(parts, book);
    // Another tab may have added to it since.
    if (!back || !holds(back, written.keyring)) return { ok: false, code: 'notKept' };
    if (written.isNew) parts.notices.say({ kind: 'keyring', book });
    return { ok: true, keyring: back };
  });
}

async function accept(
  parts: StoreParts,
  book: BookId,
  keys: PhoneKeys,
  keyring: Keyring,
): Promise<AcceptResult> {
  assert(keyring.epochs.length > 0, 'a keyring has an epoch');
  const tables = ['books', 'phones', 'keyrings'] as const;
  const madeAt = parts.now().toISOString();
  return attempt(async (): Promise<AcceptResult> => {
    const written = await parts.disk.write(tables, async (open): Promise<AcceptResult> => {
      const [known] = await open.books.get([book]);
      if (known) return { ok: false, code: 'alreadyHere' };
      await open.books.add([{ id: book, createdAt: madeAt, count: 0, minWriter: WRITER, founded: null }]);
      await open.phones.put([{ ...keys, book, madeAt }]);
      await open.keyrings.put([{ ...keyring, book }]);
      return { ok: true };
    });
    if (!written.ok) return written;
    const phone = await readPhone(parts.disk, parts.crypto, book);
    const back = await read(parts, book);
    if (phone.ok && phone.phone.id === keys.id && back && holds(back, keyring)) {
      parts.notices.say({ kind: 'written', book });
      return written;
    }
    // Nothing of the book is here yet: a new joining can begin from nothing.
    await parts.disk.write(tables, async (open) => {
      await open.books.remove([book]);
      await open.phones.remove([book]);
      await open.keyrings.remove([book]);
    });
    return { ok: false, code: 'notKept' };
  });
}

const holds = (back: Keyring, written: Keyring): boolean =>
  written.epochs.every((one) => back.epochs.some((other) => sameEpoch(one, other)));

function sameEpoch(left: KeptEpoch, right: KeptEpoch): boolean {
  const [one, other] = [left.secret, right.secret];
  return left.id === right.id && one.length === other.length && one.every((value, at) => value === other[at]);
}
