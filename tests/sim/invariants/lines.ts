/** Lines and the pages that they are in: whether a phone has any beside its pages, and what those will say that it had seen. */
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import type { EntryId, SheetId } from '../../../src/ledger/ids.ts';
import type { PageSeen } from '../../../src/ledger/order/page-seen.ts';
import type { EntryRow } from '../../../src/store/rows.ts';
import type { Truth } from '../world/truth.ts';
import type { Mirror } from './mirror.ts';

/** The texts of lines that are in no page of this phone. */
export function beside(mirror: Mirror, truth: Truth): Set<string> {
  const left = new Set([...mirror.texts.values()].flat());
  for (const { kind, blobId } of mirror.blobs.values()) {
    if (kind !== 'page') continue;
    for (const { text } of truth.pages.get(blobId)?.lines ?? []) left.delete(text);
  }
  return left;
}

export const allInPages = (mirror: Mirror, truth: Truth): boolean => beside(mirror, truth).size === 0;

/**
 * For every run of own lines that are in no page: the last line of each other sheet that had come before and could be counted
 * from. Said in full, as a naive phone would.
 */
export function uncutOf(mirror: Mirror, truth: Truth): readonly PageSeen[] {
  const left = beside(mirror, truth);
  if (left.size === 0) return [];
  const runs: EntryRow[][] = [];
  for (const row of mirror.entries) {
    if (row.entry.phone !== mirror.keys?.id || !left.has(canonicalText(row.entry))) continue;
    const last = runs.at(-1)?.at(-1);
    const isNext = last?.entry.sheet === row.entry.sheet && last.arrival === row.arrival - 1;
    const forked = mirror.forks.some(({ count }) => count === last?.arrival);
    if (isNext && !forked) runs.at(-1)?.push(row);
    else runs.push([row]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    return first ? [saidOf(mirror, first, run.length)] : [];
  });
}

function saidOf({ entries, forks }: Mirror, { arrival, entry }: EntryRow, length: number): PageSeen {
  const { sheet, number } = entry;
  const beside = forks.filter(({ count = arrival }) => count < arrival);
  const lines = [...entries.slice(0, arrival - 1), ...beside].map((row) => row.entry);
  const had = beside.length === 0 ? lines : standing(lines);
  const lastBySheet = new Map<SheetId, number>();
  for (const one of had)
    if (one.sheet !== sheet && one.lamport < entry.lamport)
      lastBySheet.set(one.sheet, Math.max(one.number, lastBySheet.get(one.sheet) ?? 0));
  const heads = [...lastBySheet].map(([name, last]) => ({ sheet: name, last }));
  return { page: `~${sheet}:${number}`, sheet, first: number, last: number + length - 1, seal: null, heads };
}

/** Of two branches the smaller text of each number, as the fold takes it. */
function standing(lines: readonly Entry[]): Iterable<Entry> {
  const byId = new Map<EntryId, Entry>();
  for (const line of lines) {
    const known = byId.get(idOf(line));
    if (!known || canonicalText(line) < canonicalText(known)) byId.set(idOf(line), line);
  }
  return byId.values();
}
