/**
 * How meetings follow each other. Seals form a tree: a meeting follows the seal that its own seal names, else the last one
 * that its phone had seen when it opened it, else the one before it in order. Where two follow the same seal, what people
 * chose stands; until then a branch that was sealed, and among those the one with the smaller opening id.
 */
import { compareEntries, type Entry, idOf } from '../entry.ts';
import type { EntryId, MeetingId } from '../ids.ts';
import type { WaitReason } from '../phones.ts';
import { type Admitted, isCutOff } from './admitted.ts';
import { type Choices, type Settled, settle } from './choices.ts';
import type { Meeting, Twins } from './meetings.ts';
import type { Seen } from './seen.ts';
import { reaches } from './turns.ts';

/** Two or more meetings that follow the same seal. */
export interface Forking {
  readonly meetings: readonly Meeting[];
  readonly settled: Settled;
}

export interface Way {
  /** The meetings that count, in order, cancelled ones among them. */
  readonly meetings: readonly Meeting[];
  readonly forkings: readonly Forking[];
  /** Why all of another meeting waits. */
  readonly aside: ReadonlyMap<MeetingId, WaitReason>;
}

/** The seal that a meeting follows by its id, '' for the first meeting; null where nothing says. */
type After = EntryId | null;
const ROOT = '';
type SealById = ReadonlyMap<EntryId, Twins>;

export function wayThrough(
  meetings: readonly Meeting[],
  admitted: Admitted,
  choices: Choices,
  seen: Seen,
): Way {
  const valid = meetings.filter(({ opening, seals }) => {
    // What a removed phone opened stands where a later seal stands on it.
    const stoodOn = seals.length > 0 && isCutOff(admitted.cuts, opening);
    return stoodOn || admitted.byMember(opening);
  });
  const sealById = new Map<EntryId, Twins>();
  for (const { seals } of valid)
    for (const twins of seals) for (const seal of twins) sealById.set(idOf(seal), twins);
  const tree = { valid, sealById, admitted, choices };
  const sealedWay = walkTree(tree, previousOf).meetings.flatMap(({ seal }) => (seal ? [seal[0]] : []));
  const after = (meeting: Meeting): EntryId =>
    previousOf(meeting) ?? afterOf(meeting.opening, sealedWay, tree, seen);
  const { meetings: way, forkings } = walkTree(tree, after);
  const cancelled = cancelledBetween(way, valid, admitted);
  const counting = [...way, ...cancelled].sort((left, right) => compareEntries(left.opening, right.opening));
  const isOnWay = new Set(counting);
  const aside = new Map(
    meetings
      .filter((meeting) => !isOnWay.has(meeting))
      .map((meeting) => {
        const said = valid.includes(meeting) ? after(meeting) : null;
        return [meeting.id, whyAside(meeting, said, sealById, admitted)] as const;
      }),
  );
  return { meetings: counting, forkings, aside };
}

interface Tree {
  readonly valid: readonly Meeting[];
  readonly sealById: SealById;
  readonly admitted: Admitted;
  readonly choices: Choices;
}

/** The seal before, as the meeting's own seal names it. */
function previousOf({ seals }: Meeting): After {
  const previous = seals[0]?.[0].body.previous;
  if (previous === undefined) return null;
  return previous === null ? ROOT : String(previous);
}

/**
 * The last seal that counts before the opening, of those its phone had seen; or, where it had seen nothing later of what
 * counts, the last seal that it had seen of a branch set aside.
 */
function afterOf(
  opening: Entry,
  sealedWay: readonly Entry[],
  { valid, sealById, admitted }: Tree,
  seen: Seen,
): EntryId {
  const heads = seen(opening);
  const isOwn = ({ sheet, number }: Entry) => sheet === opening.sheet && number < opening.number;
  const isKnown = (seal: Entry) =>
    compareEntries(seal, opening) < 0 && (heads === undefined || isOwn(seal) || reaches(heads, seal));
  const last = sealedWay.findLast(isKnown);
  let node = last ? idOf(last) : ROOT;
  if (!heads) return node;
  // From there, along what it had seen, as long as nothing of it counts.
  for (const other of [...valid].sort((left, right) => compareEntries(left.opening, right.opening))) {
    const seal = other.seals.flat().find((one) => isKnown(one) && !sealedWay.includes(one));
    if (!seal) continue;
    const before = seal.body.previous === null ? ROOT : String(seal.body.previous);
    if (!fits(other.opening, sealById.get(before)?.[0], admitted)) continue;
    const twins = sealById.get(before)?.map(idOf) ?? [before];
    if (twins.includes(node)) node = idOf(seal);
  }
  return node;
}

/** What no choice could let count leads nowhere: the first meeting of a phone that may not begin, one before what it follows. */
const fits = (opening: Entry, seal: Entry | undefined, { mayBegin }: Admitted): boolean =>
  seal ? compareEntries(seal, opening) < 0 : mayBegin(opening.phone);

function walkTree({ valid, sealById, admitted, choices }: Tree, after: (meeting: Meeting) => After) {
  const following = new Map<EntryId, Meeting[]>();
  for (const meeting of valid) {
    const id = after(meeting);
    if (id === null || meeting.cancelled) continue;
    const seal = sealById.get(id)?.[0];
    if (!fits(meeting.opening, seal, admitted) || (!seal && id !== ROOT)) continue;
    const node = seal ? idOf(seal) : ROOT;
    following.set(node, [...(following.get(node) ?? []), meeting]);
  }
  const meetings: Meeting[] = [];
  const forkings: Forking[] = [];
  for (let node: EntryId | null = ROOT; node !== null; ) {
    const branches: Meeting[] = (following.get(node) ?? []).sort(provisionally);
    const [first] = branches;
    if (!first) break;
    const sides = branches.map(({ id }) => id);
    const settled = settle(choices.branches, sides, first.id);
    if (branches.length > 1) forkings.push({ meetings: branches, settled });
    const next: Meeting = branches.find(({ id }) => id === settled.stands) ?? first;
    meetings.push(next);
    node = next.seal ? idOf(next.seal[0]) : null;
  }
  return { meetings, forkings };
}

/** An opening that nobody sealed does not set aside what was. */
function provisionally(left: Meeting, right: Meeting): number {
  if (left.seal && !right.seal) return -1;
  if (right.seal && !left.seal) return 1;
  return left.id < right.id ? -1 : 1;
}

/** A cancelled meeting counts where nothing else was open. */
function cancelledBetween(
  way: readonly Meeting[],
  valid: readonly Meeting[],
  { mayBegin }: Admitted,
): readonly Meeting[] {
  const spans = way.map(({ opening, seal }): [Entry, Entry | null] => [opening, seal?.[0] ?? null]);
  const firstSeal = spans[0]?.[1];
  const taken: Meeting[] = [];
  for (const meeting of valid) {
    const { opening, cancelled } = meeting;
    if (!cancelled) continue;
    const isFirst = !firstSeal || compareEntries(opening, firstSeal) < 0;
    if (isFirst && !mayBegin(opening.phone)) continue;
    const overlaps = spans.some(
      ([from, to]) => compareEntries(from, cancelled) < 0 && (to === null || compareEntries(to, opening) > 0),
    );
    if (overlaps) continue;
    spans.push([opening, cancelled]);
    taken.push(meeting);
  }
  return taken;
}

function whyAside(
  { opening }: Meeting,
  after: After,
  sealById: SealById,
  { mayBegin, whyNot }: Admitted,
): WaitReason {
  if (after === null) return whyNot(opening);
  if (after === ROOT) return mayBegin(opening.phone) ? 'aside' : 'notAllowed';
  return sealById.has(after) ? 'aside' : 'missing';
}
