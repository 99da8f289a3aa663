/**
 * The door between the app and what keeps books in step with other phones. Behind it lie pieces of their own: a phone without a
 * connection set up loads none of them. Types only.
 */
import type { Book } from '../../ledger/book.ts';
import type { BookId } from '../../ledger/ids.ts';
import type { Cause } from '../../sync/engine/types.ts';
import type { WriteLines } from '../../sync/membership/host.ts';
import type { ConnectionProblem } from './problem-of.ts';
import type { TotalsIn, TotalsOut } from './totals-port.ts';

/** What a screen says of where the book is, as of the last thing that was found out. */
export type SyncView =
  /** No connection is set up. */
  | { readonly is: 'here' }
  | { readonly is: 'looking' }
  /** All of it was sent, and no other phone has said that it has the newest. */
  | { readonly is: 'sent' }
  /** `phones`, this one too, have the newest meeting that was sealed; `sealed` is its number, null before there is one. */
  | { readonly is: 'on'; readonly phones: number; readonly sealed: number | null }
  /** Claimed by this phone's clock; null: nothing waits to be sent, but nobody answers. */
  | { readonly is: 'notSent'; readonly since: string | null }
  | { readonly is: 'disagrees' }
  | { readonly is: 'full' };

/** An open book, as far as syncing knows it. */
export interface SyncedBook {
  readonly id: BookId;
  readonly book: () => Book;
  /** Calls back at every change of it. Returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly reload: () => Promise<void>;
  /** The session's one way of writing. */
  readonly write: WriteLines;
}

export interface RunningSync {
  wake(cause: Cause): void;
  close(): void;
}

export type TurnedOn =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly code: ConnectionProblem };

export interface SyncTools {
  /** Tries the address as it was typed (it answers, and takes this book's box), and keeps it. */
  turnOn(typed: string): Promise<TurnedOn>;
  /** False where the disk does not take it. */
  turnOff(): Promise<boolean>;
  /** Totals by the endpoint, on a community's phone and on one of a team (adr/0050): pieces of their own. */
  totalsOut(): Promise<TotalsOut>;
  totalsIn(): Promise<TotalsIn>;
}

export interface SyncDoor {
  /** Null where this phone's keys do not allow it. */
  start(book: SyncedBook, url: string, say: (view: SyncView) => void): Promise<RunningSync | null>;
  tools(book: SyncedBook): Promise<SyncTools>;
}
