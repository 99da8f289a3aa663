/** Groups to be, and what they became: a community is named by the id of its book, and a woman's place in it by the member's id. */
import type { CivilDate } from '../ledger/civil-date.ts';
import type { BookId, CardId, EntryId, MemberId } from '../ledger/ids.ts';
import type { WomanId } from './women.ts';

export type GroupId = string;

export interface Formed {
  readonly entry: EntryId;
  readonly on: CivilDate;
  readonly book: BookId;
  readonly members: readonly { readonly woman: WomanId; readonly member: MemberId }[];
}

export interface Group {
  readonly id: GroupId;
  readonly entry: EntryId;
  readonly on: CivilDate;
  /** A text card: the one with the group's own id, until it was renamed. */
  readonly name: CardId;
  /** Null while it is still forming. */
  readonly formed: Formed | null;
  /** Communities that other phones formed of it without knowing of the first one: shown, and of no effect. */
  readonly alsoFormed: readonly Formed[];
}

export type Groups = Record<GroupId, Group>;

export interface GroupRefusals {
  groupKnown: { readonly group: GroupId };
  unknownGroup: { readonly group: GroupId };
  groupFormed: { readonly group: GroupId; readonly book: BookId };
  inCommunity: { readonly woman: WomanId; readonly book: BookId };
  notInGroup: { readonly woman: WomanId; readonly group: GroupId };
  communityKnown: { readonly book: BookId };
}
