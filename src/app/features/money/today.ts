/**
 * What the open meeting has written so far, by member: drawn from its standing lines, so that what was undone is not in it.
 * Must not know: React, words.
 */
import type { Book } from '../../../ledger/book.ts';
import { membersNow } from '../../../ledger/book.ts';
import type { BodyByKind, EntryKind } from '../../../ledger/entries/registry.ts';
import { idOf } from '../../../ledger/entry.ts';
import type { EntryId, MemberId } from '../../../ledger/ids.ts';
import { type Amount, add, ZERO } from '../../../ledger/money.ts';
import { membersHere, standingLines } from '../../meeting-page/steps.ts';

export interface Act<Kind extends EntryKind> {
  readonly id: EntryId;
  readonly body: BodyByKind[Kind];
}

/** The standing lines of one kind, in order. */
export function actsOf<Kind extends EntryKind>(book: Book, kind: Kind): readonly Act<Kind>[] {
  return standingLines(book)
    .filter((entry) => entry.kind === kind)
    .map((entry) => ({ id: idOf(entry), body: entry.body as unknown as BodyByKind[Kind] }));
}

type KindOfMember = 'deposit' | 'withdrawal' | 'solidarity-in' | 'carried-returned';

/** Sum by member in minor units; who is not in it has no line. */
export function sumByMember(book: Book, kind: KindOfMember): ReadonlyMap<MemberId, Amount> {
  const sums = new Map<MemberId, Amount>();
  for (const { body } of actsOf(book, kind)) {
    sums.set(body.member, add(sums.get(body.member) ?? ZERO, body.amount));
  }
  return sums;
}

/** The member of the last standing line of a kind: where the list was left. */
export const lastMemberOf = (book: Book, kind: KindOfMember): MemberId | null =>
  actsOf(book, kind).at(-1)?.body.member ?? null;

/** Whose money can be in the room; everybody where attendance has not been taken. */
export function expectedMembers(book: Book): readonly MemberId[] {
  const here = membersHere(book);
  return here.length > 0 ? here : membersNow(book).map((member) => member.id);
}
