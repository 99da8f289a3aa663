/**
 * The ids of the book. All are opaque texts; randomness comes from outside the ledger.
 * An entry is `sheet:number`; a meeting is named by the id of its opening entry, a loan by the id of its pay-out,
 * a fine by its charge, a difference by its finding, a goal by its setting: nothing needs a second id.
 */
import { assert } from './assert.ts';

export type BookId = string;
export type PhoneId = string;
export type SheetId = string;
export type EntryId = string;
export type MeetingId = EntryId;
export type LoanId = EntryId;
export type FineId = EntryId;
export type DifferenceId = EntryId;
export type GoalId = EntryId;
export type MemberId = string;
export type SponsorId = string;
export type CardId = string;
/** A key epoch, or a recovery sheet. */
export type KeyId = string;

/**
 * Letters, digits and hyphens, 1 to 64 characters, and not a name that every object has already ("constructor"): safe as an
 * object key, a file name and an account name.
 */
export const PLAIN_ID =
  /^(?!(?:constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf)$)[A-Za-z0-9-]{1,64}$/u;
/** No object has a name with a colon. */
export const ENTRY_ID = /^[A-Za-z0-9-]{1,64}:[1-9]\d{0,9}$/u;

export function entryIdOf(sheet: SheetId, number: number): EntryId {
  return `${sheet}:${number}`;
}

/** The two parts of an entry id. */
export function splitEntryId(id: EntryId): { readonly sheet: SheetId; readonly number: number } {
  const colon = id.lastIndexOf(':');
  assert(colon > 0, `not an entry id: ${id}`);
  return { sheet: id.slice(0, colon), number: Number(id.slice(colon + 1)) };
}
