/**
 * A group becomes a community: two books, of which no disk writes both at once. So what is to be founded is decided and kept first
 * (`Plan`, in the draft of its form), then the community is founded, then the follow-up book is told. Whatever is cut off in between is
 * taken up again with the same ids, and founds nothing twice (adr/0043). What crosses is a name, a drawing and a colour for each woman.
 */
import type { Community } from '../../followup/forming.ts';
import type { WomanId } from '../../followup/women.ts';
import type { MemberCard } from '../../ledger/cards.ts';
import type { CivilDate } from '../../ledger/civil-date.ts';
import type { Currency } from '../../ledger/currency.ts';
import type { BookId, MemberId } from '../../ledger/ids.ts';
import { beginningOf, type Founded, foundCommunity } from '../state/found.ts';
import type { Parts } from '../state/parts.ts';

/** Which book the community will be, and who is which member there. */
export type Plan = {
  readonly book: BookId;
  readonly members: readonly { readonly woman: WomanId; readonly member: MemberId }[];
};

/** For the women who stand in the group now; a plan from before keeps its ids. */
export function planFor(before: Plan | null, women: readonly WomanId[], newId: () => string): Plan {
  const known = new Map(before?.members.map(({ woman, member }) => [woman, member]));
  return {
    book: before?.book ?? newId(),
    members: women.map((woman) => ({ woman, member: known.get(woman) ?? newId() })),
  };
}

/** Whether the community of a plan is on this phone: what it says stands, and only the follow-up book is to be told. */
export async function isFounded({ store }: Pick<Parts, 'store'>, plan: Plan): Promise<boolean> {
  return (await store.books()).some(({ id }) => id === plan.book);
}

export interface Becoming extends Omit<Community, 'book' | 'members'> {
  readonly plan: Plan;
  readonly name: string;
  readonly on: CivilDate;
  readonly currency: Currency;
  readonly faceOf: (woman: WomanId) => Pick<MemberCard, 'name' | 'symbol' | 'colour'>;
}

/** Founds it, without rules: those the group agrees on. One that is there already is as good. */
export async function foundPlanned(
  parts: Parts,
  { plan: { book, members }, name, on, currency, faceOf }: Becoming,
): Promise<Founded> {
  const faces = members.map(({ woman, member }) => {
    const { name: hers, symbol, colour } = faceOf(woman);
    return { id: member, name: hers, symbol, colour };
  });
  const beginning = beginningOf({ book, name, on, currency, members: faces });
  const founded = await foundCommunity(parts, { ...beginning, intent: `found-${book}` });
  const isThere = !founded.ok && founded.refusal === null && founded.disk.code === 'bookExists';
  return isThere ? { ok: true, book } : founded;
}
