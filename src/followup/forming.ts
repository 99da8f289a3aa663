/**
 * The forming board, as plain data: who stands in which group to be, what the women of one have in common, and the facts by which a
 * group becomes a community. Must not know: names, screens, the community's book.
 */
import type { CivilDate } from '../ledger/civil-date.ts';
import type { BookId, MemberId } from '../ledger/ids.ts';
import type { FactDraft } from './facts/registry.ts';
import type { FollowUp } from './follow-up.ts';
import type { Group, GroupId } from './groups.ts';
import type { Woman, WomanId } from './women.ts';

/** Who can be put into a group: neither erased nor a member of a community already. */
export const womenToPlace = ({ women }: Pick<FollowUp, 'women'>): readonly Woman[] =>
  Object.values(women).filter(({ erased, member }) => erased === null && member === null);

/** Still to become a community, as they were begun. */
export const groupsForming = ({ groups }: Pick<FollowUp, 'groups'>): readonly Group[] =>
  Object.values(groups).filter(({ formed }) => formed === null);

/** Null: in none. Where her group became a community without her, or was taken back, she is to be placed again. */
export function placeOf({ groups }: Pick<FollowUp, 'groups'>, { group }: Woman): GroupId | null {
  return group !== null && groups[group]?.formed === null ? group : null;
}

export const womenOf = (state: FollowUp, group: GroupId): readonly Woman[] =>
  womenToPlace(state).filter((woman) => placeOf(state, woman) === group);

/** By which a team judges whether women fit together. */
export interface InCommon {
  /** That all of them speak. */
  readonly languages: readonly string[];
  /** When all of them can come. */
  readonly times: readonly string[];
  /** What they make or sell, by how many of them, most first. */
  readonly trades: readonly { readonly trade: string; readonly women: number }[];
}

export function inCommon(women: readonly Woman[]): InCommon {
  const trades = new Map<string, number>();
  for (const { trade } of women) trades.set(trade, (trades.get(trade) ?? 0) + 1);
  return {
    languages: ofAll(women.map(({ languages }) => languages)),
    times: ofAll(women.map(({ availability }) => availability)),
    trades: [...trades]
      .map(([trade, number]) => ({ trade, women: number }))
      .sort((left, right) => right.women - left.women || (left.trade < right.trade ? -1 : 1)),
  };
}

const ofAll = ([first = [], ...others]: readonly (readonly string[])[]): readonly string[] =>
  first.filter((one) => others.every((list) => list.includes(one)));

/** What was founded: the community's book and who of the women is which member there. */
export interface Community {
  readonly book: BookId;
  readonly on: CivilDate;
  readonly members: readonly { readonly woman: WomanId; readonly member: MemberId }[];
}

/**
 * The facts that say so, once the book is on the disk. The book names the women who stood in the group when it was founded: whom
 * another phone moved meanwhile is put back, and who was erased or is a member elsewhere is left out. None where the group, or the
 * book, is told of already.
 */
export function factsOfForming(
  state: FollowUp,
  group: GroupId,
  { book, on, members }: Community,
): FactDraft[] {
  if (state.groups[group]?.formed) return [];
  const free = new Map(womenToPlace(state).map((woman) => [woman.id, woman]));
  const here = members.filter(({ woman }) => free.has(woman));
  if (here.length === 0) return [];
  const moved = here.filter(({ woman }) => free.get(woman)?.group !== group);
  return [
    ...moved.map(({ woman }): FactDraft => ({ fact: 'woman-placed', about: woman, data: { group, on } })),
    {
      fact: 'community-formed',
      about: group,
      data: { on, book, members: here.map(({ woman, member }) => ({ woman, member })) },
    },
  ];
}
