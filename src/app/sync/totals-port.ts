/** A month's totals between a community and its team by the endpoint, as screens ask for it (adr/0050). Types only. */
import type { TotalsBox } from '../../followup/totals-box.ts';
import type { Month } from '../../ledger/open/moves.ts';
import type { SignedTotals } from '../../ledger/open/totals.ts';
import type { Failure } from '../../sync/engine/types.ts';
import type { Left, SendResult } from '../../sync/totals-box/send.ts';
import type { Slot } from '../../sync/totals-box/slot.ts';
import type { Bytes } from '../../sync/wire/write.ts';
import type { ConnectionProblem } from './problem-of.ts';

/** Where a community sends, as its phones show it: the pictures are those of the team's key. */
export interface ShownSlot {
  readonly slot: Slot;
  readonly pictures: readonly number[];
}

/** From a community's phone. */
export interface TotalsOut {
  /** Null where the word is none that this app reads. */
  show(word: string): Promise<ShownSlot | null>;
  /** What this phone knows to have left; asks nobody. */
  left(slot: Slot, months: readonly Month[]): Promise<Left>;
  /** Sends what is due now; `by`: the month that a person sends. `notNow`: nothing is to be sent, or this phone may not. */
  send(by: Month | null): Promise<SendResult | { readonly ok: false; readonly failure: 'notNow' }>;
}

export type SendFailure = Failure | 'notNow';

/** One code of a box: for a picture, for a messenger, and the pictures by which people compare it. */
export interface BoxCode {
  readonly bytes: Bytes;
  readonly word: string;
  readonly pictures: readonly number[];
}

export interface MadeBox {
  readonly url: string;
  readonly secret: string;
}

/** A month that came, of a key that is not known yet. */
export interface WaitingMonth {
  readonly box: TotalsBox;
  readonly signed: SignedTotals;
  readonly pictures: readonly number[];
}

export interface Looked {
  /** How many months of known keys were written down. */
  readonly taken: number;
  readonly waiting: readonly WaitingMonth[];
  /** Boxes that did not answer, and those that somebody filled with other things. */
  readonly unreached: readonly string[];
  readonly filled: readonly string[];
}

/** On a phone of the team. */
export interface TotalsIn {
  /** A new secret, and its box at the endpoint of this book. Nothing is written down yet. */
  make(): Promise<
    | { readonly ok: true; readonly made: MadeBox }
    | { readonly ok: false; readonly code: ConnectionProblem | 'noConnection' }
  >;
  code(made: MadeBox): Promise<BoxCode | null>;
  /** Looks into all boxes and takes in what a known key signed. */
  look(): Promise<Looked>;
  /** Takes the boxes away at the endpoint; false where it did not answer. */
  remove(box: TotalsBox): Promise<boolean>;
}
