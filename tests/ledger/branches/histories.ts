/** Sheets as phones wrote them, with real running hashes: what the fold is told where a sheet was written twice. */
import { createHash } from 'node:crypto';
import type { Branches, Linked } from '../../../src/ledger/branches/branches.ts';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import type { SheetHead } from '../../../src/ledger/sheet-head.ts';

const next = (before: string, entry: Entry): string =>
  createHash('sha256')
    .update(before + canonicalText(entry))
    .digest('hex');

/** A sheet from its first line on, with the hashes before and up to each. */
export function linked(sheet: readonly Entry[]): readonly Linked[] {
  let before = '';
  return sheet.map((entry) => {
    const line = { entry, before, hash: next(before, entry) };
    before = line.hash;
    return line;
  });
}

export function headOf(sheet: readonly Entry[]): SheetHead {
  const last = linked(sheet).at(-1);
  if (!last) throw new Error('an empty sheet');
  return { sheet: last.entry.sheet, last: last.entry.number, hash: last.hash };
}

/** What a phone knows that was given these sheets whole, the first of those with one id first. */
export function branchesOf(sheets: readonly (readonly Entry[])[]): Branches {
  const stored = new Map<string, Linked>();
  const beside = new Map<string, Linked>();
  for (const line of sheets.flatMap(linked)) {
    const id = `${line.entry.sheet}:${line.entry.number}`;
    const here = stored.get(id);
    if (!here) stored.set(id, line);
    else if (here.hash !== line.hash) beside.set(line.hash, line);
  }
  const first = new Map<string, number>();
  for (const { entry } of beside.values())
    first.set(entry.sheet, Math.min(entry.number, first.get(entry.sheet) ?? entry.number));
  const isForked = ({ entry }: Linked) =>
    entry.number >= (first.get(entry.sheet) ?? Number.POSITIVE_INFINITY);
  return {
    links: [...[...stored.values()].filter(isForked), ...beside.values()],
    hashAt: (sheet, number) => stored.get(`${sheet}:${number}`)?.hash,
  };
}
