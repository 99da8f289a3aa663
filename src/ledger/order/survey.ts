/**
 * The first look over all entries in order: which numbers are wrong, and the few entries that the order of everything
 * hangs on (phones, openings, seals, the pen, choices).
 */
import { actsAnywhere, ENTRY_KINDS } from '../entries/registry.ts';
import { ENTRY_VERSION, type Entry, idOf } from '../entry.ts';
import type { EntryId, SheetId } from '../ids.ts';
import { numbering } from './numbering.ts';
import { NOTHING_SEEN, type Seen } from './seen.ts';
import { MEETING_FRAME } from './turns.ts';

export interface Survey {
  readonly frame: readonly Entry[];
  /** What cannot be counted on from: a number that is not right, or not the next of its sheet. */
  readonly wrong: ReadonlyMap<EntryId, 'number' | 'missing'>;
}

const FRAME: ReadonlySet<string> = new Set([...MEETING_FRAME, ...ENTRY_KINDS.filter(actsAnywhere)]);

export function survey(ordered: readonly Entry[], seen: Seen): Survey {
  const frame: Entry[] = [];
  const wrong = new Map<EntryId, 'number' | 'missing'>();
  const lamports = new Map<EntryId, number>();
  const tried = numbering(seen, (sheet, number) => lamports.get(`${sheet}:${number}`));
  const heads = new Map<SheetId, number>();
  for (const entry of ordered) {
    const { sheet, number } = entry;
    const next = (heads.get(sheet) ?? 0) + 1;
    const found = number > next ? 'missing' : number < next ? 'number' : tried(entry);
    if (found !== 'right') {
      wrong.set(idOf(entry), found);
      continue;
    }
    if (seen !== NOTHING_SEEN) lamports.set(idOf(entry), entry.lamport);
    heads.set(sheet, number);
    if (FRAME.has(entry.kind) && entry.v <= ENTRY_VERSION) frame.push(entry);
  }
  return { frame, wrong };
}
