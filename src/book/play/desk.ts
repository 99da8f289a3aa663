/** What a step is drafted with: the book as it stands, and names and labels turned into ids. */
import { type Book, membersNow } from '../../ledger/book.ts';
import type { Conditions, Votes } from '../../ledger/conditions/conditions.ts';
import type { Draft } from '../../ledger/entries/registry.ts';
import type { CardId, EntryId, MeetingId, MemberId } from '../../ledger/ids.ts';
import type { Amount } from '../../ledger/money.ts';
import { type Refusal, refusal } from '../../ledger/refusal.ts';
import type { EntryStep } from '../script/steps.ts';

export interface Desk {
  readonly book: Book;
  /** The conditions agreed so far; a step that needs them before is refused. */
  readonly conditions: Conditions | null;
  readonly member: (number: number) => MemberId;
  /** The entry that a label or id stands for; for a label that no accepted step has, an id that no entry has. */
  readonly entry: (said: string) => EntryId;
  readonly meeting: (number: number) => MeetingId;
  /** Notes the card of a new member. */
  readonly memberCard: (number: number, name: string | undefined) => void;
  /** A card that holds the text, of a goal with its picture; null for none. */
  readonly card: (text: string | undefined, symbol?: string) => CardId | null;
}

export type Drafted = Draft | Refusal;

/** A drafter for each step of a family. */
export type Drafters<Name extends EntryStep['step']> = {
  readonly [One in Name]: (step: Extract<EntryStep, { readonly step: One }>, desk: Desk) => Drafted;
};

export const isRefusal = (drafted: Drafted): drafted is Refusal => 'code' in drafted;

/** For what a field of the step cannot mean in this book. */
export const badField = (path: string, problem: string): Refusal => refusal('badBody', { path, problem });

export function votesOf(
  given: { readonly for: number[]; readonly against: number[]; readonly abstained: number[] } | undefined,
  { book, member }: Pick<Desk, 'book' | 'member'>,
): Votes {
  if (!given) return { for: membersNow(book).map(({ id }) => id), against: [], abstained: [] };
  return {
    for: given.for.map(member),
    against: given.against.map(member),
    abstained: given.abstained.map(member),
  };
}

export const ids = (numbers: readonly number[], { member }: Pick<Desk, 'member'>): MemberId[] =>
  numbers.map(member);

/** Not marked as away. */
export function isHere({ open }: Book, member: MemberId): boolean {
  const status = open?.attendance[member]?.status ?? 'present';
  return status === 'present' || status === 'late';
}

/** A member by number where one is named. */
export const idOrNull = (number: number | undefined, { member }: Pick<Desk, 'member'>): MemberId | null =>
  number === undefined ? null : member(number);

/** Pledges by member's id; none is no field. */
export const pledgesOf = (
  given: readonly { readonly member: number; readonly amount: Amount }[] | undefined,
  { member }: Pick<Desk, 'member'>,
) =>
  given && given.length > 0
    ? { pledges: given.map((pledge) => ({ member: member(pledge.member), amount: pledge.amount })) }
    : {};
