/** What the app is built of, as types: the composition root makes them, tests hand in others. */
import type { CivilDate } from '../../ledger/civil-date.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { ParsedBookFile } from '../../store/book-file.ts';
import type { Store } from '../../store/store.ts';
import type { NewSheet, RecoveryKeys } from '../../sync/keys/sheet.ts';
import type { SheetOutcome } from '../../sync/membership/renew-for-sheet.ts';
import type { SharedFile } from '../install/shared-file.ts';
import type { SyncDoor, SyncedBook } from '../sync/door.ts';
import type { AppLock } from './app-lock.ts';
import type { JoiningParts } from './joining-parts.ts';

/** Clock and randomness come in here and nowhere else. */
export interface Parts {
  readonly store: Store;
  /** The phone's clock as ISO 8601: a claim that is shown, never an order. */
  readonly claimedAt: () => string;
  /** Today by the phone's clock: offered in forms, confirmed by people. */
  readonly today: () => CivilDate;
  /** A random id of 128 bits, as books, sheets, members and cards have. */
  readonly newId: () => string;
  /** A shorter one, for the intent of a form. */
  readonly newIntent: () => string;
  /** Reads a book file that somebody handed over; says what is wrong with it. */
  readonly readBookFile: (text: string) => Promise<ParsedBookFile>;
  /** A new recovery sheet. Its secret is never stored: it is gone with the screen. */
  readonly newSheet: () => Promise<NewSheet>;
  /**
   * Told once a sheet was read back and is in the book: what keeps the book's keys wraps them for it. What that came to;
   * undefined where nothing here keeps keys.
   */
  readonly onSheetMade: (book: SyncedBook, keys: RecoveryKeys) => Promise<SheetOutcome | undefined>;
  /** Letting phones in, files and pictures: a piece of its own, fetched when a screen of these opens. */
  readonly joining: () => Promise<JoiningParts>;
}

/** What the screens have besides. */
export interface AppParts extends Parts {
  /** Keeps books in step with other phones. */
  readonly sync: SyncDoor;
  /** By which people see that two phones hold the same lines: numbers of four pictures. */
  readonly picturesOfBook: (entries: readonly Entry[]) => Promise<readonly number[]>;
  /** Where a file waits that another app shared with this one. */
  readonly shared: () => Promise<SharedFile>;
  /** The app's lock, one for this tab: a piece of its own, fetched on a phone that has one or is to have one. */
  readonly lock: () => Promise<AppLock>;
}
