/** Forming: a group to be, who stands in it, and that it became a community. */
import * as v from 'valibot';
import { cardId, date, memberId, plainId } from '../../ledger/shapes.ts';
import type { FollowUp } from '../follow-up.ts';
import type { GroupId } from '../groups.ts';
import { type FollowUpRefusal, refuse } from '../refusal.ts';
import type { WomanId } from '../women.ts';
import { defineFact } from './definition.ts';
import { checkWoman } from './women.ts';

const groupBegun = defineFact({
  fact: 'group-begun',
  shape: v.strictObject({ on: date }),
  cards: (_data, about) => [about],
  check: ({ groups }, _data, { about: group }) => (groups[group] ? [refuse('groupKnown', { group })] : []),
  effect({ groups }, { on }, { about: id, entry }) {
    groups[id] ??= { id, entry, on, name: id, formed: null, alsoFormed: [] };
  },
});

/** A later one says it anew. */
const groupNamed = defineFact({
  fact: 'group-named',
  shape: v.strictObject({ on: date, name: cardId }),
  cards: ({ name }) => [name],
  check: (state, _data, { about: group }) => checkForming(state, group),
  effect({ groups }, { name }, { about }) {
    const group = groups[about];
    if (group) groups[about] = { ...group, name };
  },
});

/** She stands in this group now; null: in none. */
const womanPlaced = defineFact({
  fact: 'woman-placed',
  shape: v.strictObject({ group: v.nullable(plainId), on: date }),
  check: (state, { group }, { about: woman }) => [
    ...checkWoman(state.women[woman], woman),
    ...checkFree(state, woman),
    ...(group === null ? [] : checkForming(state, group)),
  ],
  effect({ women, groups }, { group }, { about }) {
    const woman = women[about];
    if (!woman || woman.member || woman.erased || isFormed(groups, group)) return;
    if (group === null || groups[group]) women[about] = { ...woman, group };
  },
});

/** Its book, and who of the group is which member there. */
const communityFormed = defineFact({
  fact: 'community-formed',
  shape: v.strictObject({
    on: date,
    book: plainId,
    members: v.pipe(
      v.array(v.strictObject({ woman: plainId, member: memberId })),
      v.minLength(1),
      v.maxLength(60),
      v.check((list) => new Set(list.map(({ woman }) => woman)).size === list.length, 'the same woman twice'),
      v.check(
        (list) => new Set(list.map(({ member }) => member)).size === list.length,
        'the same member twice',
      ),
    ),
  }),
  check: (state, { book, members }, { about: group }) => [
    ...checkForming(state, group),
    ...(bookIsKnown(state, book) ? [refuse('communityKnown', { book })] : []),
    ...members.flatMap(({ woman }) => [
      ...checkWoman(state.women[woman], woman),
      ...checkFree(state, woman),
      ...(state.women[woman]?.group === group ? [] : [refuse('notInGroup', { woman, group })]),
    ]),
  ],
  effect(state, data, { about, entry }) {
    const group = state.groups[about];
    if (!group || bookIsKnown(state, data.book)) return;
    const formed = { entry, ...data };
    if (group.formed) {
      state.groups[about] = { ...group, alsoFormed: [...group.alsoFormed, formed] };
      return;
    }
    state.groups[about] = { ...group, formed };
    // Who was moved meanwhile by another phone stands where the community is.
    for (const { woman: id, member } of data.members) {
      const woman = state.women[id];
      if (woman && !woman.member)
        state.women[id] = { ...woman, group: about, member: { book: data.book, member } };
    }
  },
});

const isFormed = (groups: FollowUp['groups'], group: GroupId | null): boolean =>
  group !== null && groups[group]?.formed != null;

const bookIsKnown = ({ groups }: FollowUp, book: string): boolean =>
  Object.values(groups).some(({ formed }) => formed?.book === book);

function checkFree({ women }: FollowUp, woman: WomanId): readonly FollowUpRefusal[] {
  const member = women[woman]?.member;
  return member ? [refuse('inCommunity', { woman, book: member.book })] : [];
}

function checkForming({ groups }: FollowUp, group: GroupId): readonly FollowUpRefusal[] {
  const found = groups[group];
  if (!found) return [refuse('unknownGroup', { group })];
  return found.formed ? [refuse('groupFormed', { group, book: found.formed.book })] : [];
}

export const GROUPS = [groupBegun, groupNamed, womanPlaced, communityFormed] as const;
