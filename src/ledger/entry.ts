/**
 * The envelope of an entry: one fact in the book. What a kind holds in its `body` is defined in entries/.
 * Entries hold only strings, safe integers, booleans, lists and objects, so that their bytes are the same on every phone.
 */
import { type EntryId, entryIdOf, type PhoneId, type SheetId } from './ids.ts';
import type { OrderKey } from './phones.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** The version of envelope and bodies that this code writes. An older one is upcast when it is decoded. */
export const ENTRY_VERSION = 1;

/** Kinds come in generations: this code reads them up to this one, and a phone announces which it reads. */
export const READS = 7;

/**
 * Where an entry was written: in sitting 0 (founding), between two meetings (it waits until a meeting adopts it),
 * or in a meeting, named by the id of its opening entry.
 */
export type Place = 'founding' | 'between' | EntryId;

/** Numbers above this wait: a phone that counts wildly must not use up the numbers of all. */
export const MOST_LAMPORT = 2 ** 40;

/** `number` runs 1..n without gaps in its sheet; `lamport` orders entries; `claimedAt` is shown, never an order. */
export interface Entry<Kind extends string = string, Body = JsonObject> {
  readonly v: number;
  readonly kind: Kind;
  readonly phone: PhoneId;
  readonly sheet: SheetId;
  readonly number: number;
  readonly lamport: number;
  readonly claimedAt: string;
  readonly place: Place;
  readonly intent: string;
  readonly body: Body;
}

export const idOf = (entry: Entry): EntryId => entryIdOf(entry.sheet, entry.number);

/** The one order of entries: (lamport, sheet, number). */
export function compareEntries(left: OrderKey, right: OrderKey): number {
  if (left.lamport !== right.lamport) return left.lamport - right.lamport;
  if (left.sheet !== right.sheet) return left.sheet < right.sheet ? -1 : 1;
  return left.number - right.number;
}
