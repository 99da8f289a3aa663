/**
 * What the whole set of entries says before any of them is applied: which phones are in, which meetings count in which
 * order, who had the pen, what is cut, set aside or in dispute. It depends on the set alone (L2), and is small: only the
 * frame of the meetings is looked at, never a line of money.
 */
import { kinds } from '../entries/registry.ts';
import type { Entry } from '../entry.ts';
import type { EntryId, MeetingId } from '../ids.ts';
import type { Clash, WaitReason } from '../phones.ts';
import { sittingsIn } from '../purpose.ts';
import { admittedIn } from './admitted.ts';
import type { Cuts } from './authors.ts';
import { choicesIn } from './choices.ts';
import { clashesOn } from './clashes.ts';
import { type Meeting, meetingsIn } from './meetings.ts';
import type { Seen } from './seen.ts';
import { type Beside, survey } from './survey.ts';
import { wayThrough } from './way.ts';

/** A meeting that counts, and how many count before it. */
export interface Planned extends Meeting {
  readonly place: number;
}

export interface Plan {
  readonly wrong: ReadonlyMap<EntryId, 'number' | 'missing'>;
  readonly cuts: Cuts;
  readonly meetings: ReadonlyMap<MeetingId, Planned>;
  readonly aside: ReadonlyMap<MeetingId, WaitReason>;
  readonly clashes: readonly Clash[];
}

/** A follow-up book has no meetings: whatever was written of one waits, and leads nowhere. */
function ofItsPurpose(frame: readonly Entry[]): readonly Entry[] {
  const founded = frame.find(({ kind, place }) => kind === 'founded' && place === 'founding');
  const founding = founded?.body.purpose === 'followUp' ? ({ purpose: 'followUp' } as const) : null;
  if (!founding) return frame;
  return frame.filter(({ kind }) =>
    sittingsIn({ founding }, { kind, sittings: kinds(kind)?.sittings ?? [] }),
  );
}

/** @param beside the other branches of copied phones, and lines in whose place another one is named. */
export function planOf(ordered: readonly Entry[], seen: Seen, beside: Beside): Plan {
  const { frame: all, wrong } = survey(ordered, seen, beside);
  const frame = ofItsPurpose(all);
  const admitted = admittedIn(frame);
  const choices = choicesIn(frame, admitted);
  const way = wayThrough(meetingsIn(frame, admitted, choices), admitted, choices, seen);
  const planned = way.meetings.map((meeting, place) => [meeting.id, { ...meeting, place }] as const);
  return {
    wrong,
    cuts: admitted.cuts,
    meetings: new Map(planned),
    aside: way.aside,
    clashes: clashesOn(way),
  };
}
