/**
 * Each meeting on its own, from all entries: its turns with the pen and its seals. Two turns that follow the same one, and
 * two seals that say different things, are found here; which of them stands is what people chose, else the smaller in the
 * one order. Must not know: how meetings follow each other (way.ts).
 */
import { canonicalText } from '../bytes.ts';
import { compareEntries, type Entry, idOf } from '../entry.ts';
import type { EntryId, MeetingId } from '../ids.ts';
import type { Heads, PenTurn } from '../phones.ts';
import { type Admitted, isCutOff } from './admitted.ts';
import { type Choice, type Choices, type Settled, settle } from './choices.ts';
import { type Grant, grantsIn, lastStanding, type Rivals, sealedIn, turnsTo, unawareOf } from './grants.ts';
import { type HeadList, headsFrom, isOfTurn } from './turns.ts';

/** Seals that say the same: one seal with its witnesses. The first in order stands for all. */
export type Twins = readonly [Entry, ...Entry[]];

export interface Meeting {
  readonly id: MeetingId;
  readonly opening: Entry;
  /** Those that led to its seal; while it goes on, those that stand. */
  readonly turns: readonly PenTurn[];
  readonly rivals: readonly Rivals[];
  /** Every seal that closes it in some branch, the one that stands first. */
  readonly seals: readonly Twins[];
  /** The seal that stands; null while the meeting goes on. */
  readonly seal: Twins | null;
  readonly covers: Heads;
  /** Sides that differ: seals, and the turn that goes on where a former pen sealed. */
  readonly sealSides: readonly EntryId[];
  readonly sealSettled: Settled | null;
  readonly cancelled: Entry | null;
}

export function meetingsIn(
  frame: readonly Entry[],
  admitted: Admitted,
  choices: Choices,
): readonly Meeting[] {
  const byPlace = new Map<MeetingId, Entry[]>();
  const previous = new Set<EntryId>();
  for (const entry of frame) {
    const list = byPlace.get(entry.place);
    if (list) list.push(entry);
    else byPlace.set(entry.place, [entry]);
    if (entry.kind === 'meeting-sealed' && !isCutOff(admitted.cuts, entry))
      previous.add(String(entry.body.previous));
  }
  return frame
    .filter((entry) => entry.kind === 'meeting-opened' && entry.place === idOf(entry))
    .map((opening) => meetingFrom(opening, byPlace.get(opening.place) ?? [], admitted, choices, previous));
}

function meetingFrom(
  opening: Entry,
  lines: readonly Entry[],
  admitted: Admitted,
  choices: Choices,
  /** Seals that a later seal stands on: its phone says that they count. */
  previous: ReadonlySet<EntryId>,
): Meeting {
  const grants = grantsIn(opening, lines, admitted);
  const { grant: last, rivals } = lastStanding(grants, choices.pens);
  const stoodOn = (seal: Entry) => previous.has(idOf(seal));
  const sealing = lines.filter(
    (entry) =>
      entry.kind === 'meeting-sealed' &&
      sealedIn(grants, entry) !== undefined &&
      (stoodOn(entry) || !isCutOff(admitted.cuts, entry)),
  );
  const wentOn = (seal: Entry): Entry | null => {
    const grant = sealedIn(grants, seal);
    return grant ? unawareOf(grant, choices.pens, seal) : null;
  };
  const successor = (seal: Entry): Entry | null => (stoodOn(seal) ? null : wentOn(seal));
  const standing = turnsTo(last, grants);
  const [, ...given] = grants;
  const decided = sealsOf(opening, sealing, { successor, wentOn }, given, choices.branches);
  const sealed = decided.seal && sealedIn(grants, decided.seal[0]);
  const turns = sealed ? turnsTo(sealed, grants, decided.seal?.[0]) : standing;
  const cancelled = lines.find(
    (entry) =>
      entry.kind === 'meeting-cancelled' && isOfTurn(turns, entry) && !isCutOff(admitted.cuts, entry),
  );
  return {
    id: idOf(opening),
    opening,
    turns,
    rivals,
    ...decided,
    covers: headsFrom((decided.seal?.[0].body.covers ?? []) as unknown as HeadList),
    cancelled: decided.seal ? null : (cancelled ?? null),
  };
}

/** Of a seal the turn that was begun without knowing of it; `successor` names none where a later seal stands on it. */
interface Overtakers {
  readonly successor: (seal: Entry) => Entry | null;
  readonly wentOn: (seal: Entry) => Entry | null;
}

/**
 * Seals that are alike are one. Where a phone took the pen without knowing of the seal, people must see both: the seal, and
 * the meeting as it goes on. Until they choose, what comes first in order stands.
 */
function sealsOf(
  opening: Entry,
  sealing: readonly Entry[],
  { successor, wentOn }: Overtakers,
  /** All turns but the first, whichever of them stand by now. */
  given: readonly Grant[],
  choices: readonly Choice[],
): Pick<Meeting, 'seals' | 'seal' | 'sealSides' | 'sealSettled'> {
  const groups = alike(sealing);
  const isFree = (twins: Twins) => twins.some((seal) => successor(seal) === null);
  const current = groups.find((twins) =>
    twins.some((seal) => compareEntries(seal, successor(seal) ?? seal) <= 0),
  );
  // The meeting as it goes on, by the turn that was begun without knowing of the seal.
  const [overtaken] = sealing.flatMap((seal) => successor(seal) ?? []);
  const goesOn = idOf(overtaken ?? opening);
  const first = current ? idOf(current[0]) : goesOn;
  const free = groups.find(isFree);
  const sides = [...groups.map(([seal]) => idOf(seal)), ...(free ? [] : [goesOn])];
  // Who chose between a seal and a turn named by that turn the meeting as it went on, and so what it was sealed with since. That a
  // later seal stands on one of them changes nothing about what was meant.
  const turns = new Set(given.map(({ entry }) => idOf(entry)));
  const since = groups.find((twins) => twins.some((seal) => wentOn(seal) === null));
  const sideOf = (id: EntryId) => {
    const twins = groups.find((group) => group.some((seal) => idOf(seal) === id));
    if (twins) return idOf(twins[0]);
    return turns.has(id) ? idOf(since?.[0] ?? overtaken ?? opening) : id;
  };
  const settled = settle(choices, sides, first, sideOf);
  const seal = groups.find(([one]) => idOf(one) === settled.stands) ?? null;
  const seals = seal ? [seal, ...groups.filter((twins) => twins !== seal)] : groups;
  const differ = sides.length > 1;
  return { seals, seal, sealSides: differ ? sides : [], sealSettled: differ ? settled : null };
}

function alike(sealing: readonly Entry[]): readonly Twins[] {
  const groups = new Map<string, [Entry, ...Entry[]]>();
  for (const seal of sealing) {
    const { covers, balances } = seal.body;
    const key = sealing.length === 1 ? '' : canonicalText({ covers, balances });
    const group = groups.get(key);
    if (group) group.push(seal);
    else groups.set(key, [seal]);
  }
  return [...groups.values()];
}
