/** What is kept of every fact, whatever it says: that it is there, and by which other it was taken back. */
import type { CardId, EntryId } from '../ledger/ids.ts';

export interface Known {
  readonly fact: string;
  readonly about: string;
  /** A later fact may take it back. */
  readonly takesBack: boolean;
}

/** Fact → the one that took it back. */
export type TakenBack = Record<EntryId, EntryId>;

/** By what a fact is about: the cards that facts about it name, also those that were taken back, so that all can be erased. */
export type CardsAbout = Record<string, readonly CardId[]>;

export interface HistoryRefusals {
  unknownFact: { readonly entry: EntryId };
  notTakenBack: { readonly entry: EntryId };
  alreadyTakenBack: { readonly entry: EntryId; readonly by: EntryId };
}
