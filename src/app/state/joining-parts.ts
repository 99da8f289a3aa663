/** What letting phones in, files and pictures are built of, as types: a part of the app that comes when a screen asks for it. */
import type { BookId } from '../../ledger/ids.ts';
import type { StoreCrypto } from '../../store/hashes.ts';
import type { MailingStore } from '../../store/mail/mailing-store.ts';
import type { PhoneKeys } from '../../store/store.ts';
import type { BookKeys } from '../../sync/file/port.ts';
import type { Accept, Host } from '../../sync/joining/port.ts';
import type { RecoveryKeys } from '../../sync/keys/sheet.ts';
import type { SheetOutcome } from '../../sync/membership/renew-for-sheet.ts';
import type { SealingParts } from '../../sync/wire/envelope.ts';
import type { SyncedBook } from '../sync/door.ts';

/** The keys of the books on this phone. */
export interface Keyring {
  /** Null where this phone cannot let another one into the book. */
  readonly host: (book: SyncedBook) => Promise<Host | null>;
  readonly accept: Accept;
  /** A sheet that was read back takes effect. */
  readonly sheetMade: (book: SyncedBook, keys: RecoveryKeys) => Promise<SheetOutcome>;
  /** Null where this phone has no keys of the book: it came from a copy that anybody can read. */
  readonly keysOf: (book: BookId) => Promise<BookKeys | null>;
}

export interface JoiningParts extends SealingParts {
  readonly crypto: StoreCrypto;
  readonly store: MailingStore;
  readonly now: () => Date;
  /** New keys for one joining; on the disk only once a book is. */
  readonly newPhone: () => Promise<PhoneKeys>;
  readonly keyring: Keyring;
}
