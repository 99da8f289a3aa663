/** What the driver is built of: real parts in a browser and in Node, others' clocks, chance and networks in a simulation. */
import type { Entry } from '../../ledger/entry.ts';
import type { BookId } from '../../ledger/ids.ts';
import type { Blob, Mail } from '../../store/mail/mail.ts';
import type { PhoneKeys } from '../../store/store.ts';
import type { EndpointClient } from '../endpoint-client.ts';
import type { Status } from '../engine/types.ts';
import type { EpochId, EpochKeys } from '../keys/epoch.ts';
import type { OpenPage } from '../pages/page.ts';
import type { SealingParts } from '../wire/envelope.ts';
import type { Bytes } from '../wire/write.ts';

/** Something came in; who has the book in memory reads it again. */
export interface Arrived {
  readonly entries: number;
  readonly cards: number;
}

export interface SyncParts extends SealingParts {
  readonly book: BookId;
  readonly mail: Mail;
  /** Null where this phone has no keys for the book: it reads, and passes on what it has. */
  readonly phone: PhoneKeys | null;
  /** What is written under. */
  readonly keys: EpochKeys;
  /** The box that the client asks for: that of `keys`, or, to be read only, of another epoch. */
  readonly box: string;
  /** All epochs known now. What came under another one waits until it is among them. */
  readonly epochs: () => ReadonlyMap<EpochId, EpochKeys>;
  readonly client: EndpointClient;
  /** For the age of lines and blobs alone. */
  readonly now: () => Date;
  /** From 0 up to 1: spreads the phones of a community over time. */
  readonly random: () => number;
  /** Calls back once after so many milliseconds; the result ends that. */
  readonly after: (ms: number, callback: () => void) => () => void;
  /** Runs while no other tab does the same for this book. Nothing breaks without it, but work is done twice. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly onArrived: (arrived: Arrived) => void;
  /**
   * Epoch records came, in an order in which one may follow the other: of each whether it is one, once it is in the keyring; what
   * they brought is among `epochs` then.
   */
  readonly takeRecords: (came: readonly Blob[]) => Promise<readonly ('record' | 'waiting' | 'junk')[]>;
  /** Whether a page's lines that let a phone in by the recovery sheet carry the sheet's word. */
  readonly judgeRestored: (entries: readonly Entry[]) => Promise<'fine' | 'waiting' | 'junk'>;
  readonly onStatus: (status: Status) => void;
  /** What is no failure of disk or network: the book is not synced any more. */
  readonly onBug: (error: unknown) => void;
}

/** What cutting needs, and what opening and taking need: also who has no box, but a file or pictures. */
export type CuttingParts = SealingParts & Pick<SyncParts, 'book' | 'mail' | 'phone' | 'keys' | 'now'>;
export type TakingParts = Pick<
  SyncParts,
  'crypto' | 'book' | 'mail' | 'epochs' | 'takeRecords' | 'judgeRestored'
> & { readonly opened?: OpenedPages };

/** Pages of the book by their blobs' ids, for who takes the same ones twice: each is opened once. */
export type OpenedPages = Map<string, OpenPage>;

/**
 * The bytes that the last answer brought, until they are taken. `blob` null: the stone of an erased card. `tried`: on what there was
 * what waits was tried last.
 */
export interface Hands {
  tried: string;
  pages: ReadonlyMap<string, Bytes>;
  cards: ReadonlyMap<string, { readonly version: number; readonly blob: Bytes | null }>;
}
