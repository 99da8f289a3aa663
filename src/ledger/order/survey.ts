/**
 * The first look over all entries in order: which numbers are wrong, and the few entries that the order of everything
 * hangs on (phones, openings, seals, the pen, choices).
 */
import type { Standing } from '../branches/branches.ts';
import { actsAnywhere, ENTRY_KINDS } from '../entries/registry.ts';
import { compareEntries, ENTRY_VERSION, type Entry, idOf } from '../entry.ts';
import type { EntryId, SheetId } from '../ids.ts';
import { numbering } from './numbering.ts';
import { NOTHING_SEEN, type Seen } from './seen.ts';
import { MEETING_FRAME } from './turns.ts';

export interface Survey {
  readonly frame: readonly Entry[];
  /** What cannot be counted on from: a number that is not right, or not the next of its sheet. */
  readonly wrong: ReadonlyMap<EntryId, 'number' | 'missing'>;
}

/** Facts of a follow-up book are many, and nothing hangs on them. */
const isFrame = (kind: string): boolean => actsAnywhere(kind) && kind !== 'followed-up';

const FRAME: ReadonlySet<string> = new Set([...MEETING_FRAME, ...ENTRY_KINDS.filter(isFrame)]);

/** Branches beside those that stand: their numbers may have been counted from, nothing else of them is looked at. */
export type Beside = Pick<Standing, 'others' | 'held'>;

/** `held`: a seal names another line in its place, which is on its way; the line here waits with what follows it. */
export function survey(ordered: readonly Entry[], seen: Seen, { others, held }: Beside): Survey {
  const frame: Entry[] = [];
  const wrong = new Map<EntryId, 'number' | 'missing'>();
  const lamportById = new Map<EntryId, number>();
  const heads = new Map<SheetId, number>();
  const at = (sheet: SheetId, number: number) => lamportById.get(`${sheet}:${number}`);
  const last = (sheet: SheetId) => at(sheet, heads.get(sheet) ?? 0) ?? 0;
  const twofold = { sheets: new Set(others.map(({ sheet }) => sheet)), lamports: new Set<number>() };
  const tried = numbering(seen, { at, last }, twofold);
  const beside = new Set(others);
  let greatest = 0;
  for (const entry of beside.size === 0 ? ordered : [...ordered, ...others].sort(compareEntries)) {
    const { sheet, number, lamport } = entry;
    const isTwofold = twofold.sheets.has(sheet) && lamport <= greatest + 1;
    if (isTwofold) twofold.lamports.add(lamport);
    if (isTwofold) greatest = lamport;
    if (beside.has(entry)) continue;
    const next = (heads.get(sheet) ?? 0) + 1;
    const stands = isTwofold ? 'right' : tried(entry);
    const isAhead = number > next || held.has(idOf(entry));
    const found = isAhead ? 'missing' : number < next ? 'number' : stands;
    if (found !== 'right') {
      wrong.set(idOf(entry), found);
      continue;
    }
    greatest = lamport;
    if (seen !== NOTHING_SEEN) lamportById.set(idOf(entry), lamport);
    heads.set(sheet, number);
    if (FRAME.has(entry.kind) && entry.v <= ENTRY_VERSION) frame.push(entry);
  }
  return { frame, wrong };
}
