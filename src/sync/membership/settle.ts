/**
 * A restored book's row, this phone's keys and the keyring on the disk, all or nothing. Where the book is here already without its
 * phone in it (a copy that was opened, or a try that did not come to its end) the phone that it has goes on.
 */
import type { BookId } from '../../ledger/ids.ts';
import type { Keyring, Keyrings } from '../../store/keyring.ts';
import type { Blob } from '../../store/mail/mail.ts';
import type { MailingStore } from '../../store/mail/mailing-store.ts';
import type { PhoneKeys, WriteFailure } from '../../store/store.ts';

export interface SettlingParts {
  readonly store: MailingStore;
  readonly newPhone: () => Promise<PhoneKeys>;
}

export type Settled =
  | { readonly ok: true; readonly phone: PhoneKeys; readonly keyring: Keyring }
  | { readonly ok: false; readonly code: 'alreadyHere' }
  | WriteFailure;

const ALREADY_HERE = { ok: false, code: 'alreadyHere' } as const;
const NOT_KEPT = { ok: false, code: 'diskFailed', problem: 'notKept' } as const;

/** `record`: one of the keyring's, for a book that has no keyring yet. */
export async function settle(
  { store, newPhone }: SettlingParts,
  book: BookId,
  keyring: Keyring,
  record: Blob,
): Promise<Settled> {
  const keyrings = await store.keyrings();
  const phone = await newPhone();
  const accepted = await keyrings.accept(book, phone, keyring);
  if (accepted.ok) return { ok: true, phone, keyring };
  if (accepted.code === 'notKept') return NOT_KEPT;
  if (accepted.code !== 'alreadyHere') return accepted;
  const own = await store.phone(book);
  const loaded = await store.load(book);
  if (!own.ok || !loaded.ok || loaded.book.phones[own.phone.id]) return ALREADY_HERE;
  const joined = await addTo(keyrings, book, keyring, record);
  if (joined.ok) return { ok: true, phone: own.phone, keyring: joined.keyring };
  return joined.code === 'notKept' || joined.code === 'noKeyring' ? NOT_KEPT : joined;
}

async function addTo(keyrings: Keyrings, book: BookId, keyring: Keyring, record: Blob) {
  if (!(await keyrings.read(book))) return keyrings.found(book, keyring, record);
  return keyrings.change(book, (now) => {
    const brought = new Set(keyring.epochs.map(({ id }) => id));
    const others = now.epochs.filter(({ id }) => !brought.has(id));
    return { ...keyring, epochs: [...others, ...keyring.epochs], endpoint: keyring.endpoint ?? now.endpoint };
  });
}
