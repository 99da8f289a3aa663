/** Clashes that people have not settled, along the way that counts, with what a screen shows of each side. */
import type { CivilDate } from '../civil-date.ts';
import { type Entry, idOf } from '../entry.ts';
import type { EntryId } from '../ids.ts';
import type { Amount } from '../money.ts';
import type { Clash, ClashSide } from '../phones.ts';
import type { Settled } from './choices.ts';
import type { Meeting } from './meetings.ts';
import type { Way } from './way.ts';

export function clashesOn({ meetings, forkings }: Way): readonly Clash[] {
  const openings = forkings.flatMap(({ meetings: branches, settled }) =>
    clashOf(
      'openings',
      settled,
      branches.map((meeting) => sideOf(meeting, meeting.opening)),
    ),
  );
  return [...openings, ...meetings.flatMap((meeting) => [...sealClashes(meeting), ...penClashes(meeting)])];
}

function clashOf(
  kind: Clash['kind'],
  { stands, open, choices }: Settled,
  sides: readonly ClashSide[],
): readonly Clash[] {
  return open ? [{ kind, sides, provisional: stands, choices }] : [];
}

function sealClashes(meeting: Meeting): readonly Clash[] {
  const { sealSettled, sealSides, seals, turns } = meeting;
  if (!sealSettled) return [];
  const sides = sealSides.map((id) => {
    const seal = seals.find(([one]) => idOf(one) === id)?.[0];
    return sideOf(meeting, seal ?? meeting.opening, id, seal ? undefined : turns.at(-1)?.phone);
  });
  return clashOf('seals', sealSettled, sides);
}

/** Once a meeting is sealed, its turns are history. */
function penClashes(meeting: Meeting): readonly Clash[] {
  if (meeting.seal) return [];
  return meeting.rivals.flatMap(({ grants, settled }) =>
    clashOf(
      'pens',
      settled,
      grants.map((grant) => sideOf(meeting, grant, idOf(grant), phoneOf(grant))),
    ),
  );
}

const phoneOf = ({ kind, body, phone }: Entry): string => (kind === 'pen-passed' ? String(body.to) : phone);

function sideOf(
  { id: meeting, opening, seals }: Meeting,
  entry: Entry,
  id: EntryId = idOf(entry),
  phone: string = entry.phone,
): ClashSide {
  const twins = entry === opening ? seals[0] : seals.find(([one]) => one === entry);
  const witnesses = new Set(twins?.flatMap(({ body }) => body.witnesses as readonly string[]));
  return {
    entry: id,
    phone,
    claimedAt: entry.claimedAt,
    meeting,
    number: Number(opening.body.number),
    heldOn: opening.body.heldOn as CivilDate,
    counted: twins ? (twins[0].body.counted as Amount) : null,
    witnesses: witnesses.size,
  };
}
