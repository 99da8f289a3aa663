/** Reversals and adoptions (L6): each names one entry of the book, copies it exactly, and acts once. */

import type { Finding } from '../book.ts';
import { canonicalText } from '../bytes.ts';
import { type Entry, idOf } from '../entry.ts';
import type { EntryId } from '../ids.ts';
import { meantBy } from '../needless.ts';
import type { Check } from './whole.ts';

export const checkCopies: Check = ({ byId, walk }) => {
  const findings: Finding[] = [];
  const counted = new Set<EntryId>();
  const done = new Map<EntryId, EntryId>();
  walk((before, entry) => {
    const id = idOf(entry);
    if (entry.kind === 'reversal' || entry.kind === 'adopted') {
      const meant = meantBy(before, String(entry.body.entry));
      const problem = problemOf(entry, meant, { byId, counted, done });
      if (problem) findings.push({ check: 'copies', entry: id, detail: problem });
      done.set(meant, id);
    }
    counted.add(id);
  });
  return findings;
};

interface Looked {
  readonly byId: ReadonlyMap<EntryId, Entry>;
  readonly counted: ReadonlySet<EntryId>;
  readonly done: ReadonlyMap<EntryId, EntryId>;
}

/** `meant`: what the entry takes back, where that is not the one it names. */
function problemOf(entry: Entry, meant: EntryId, { byId, counted, done }: Looked): string | null {
  const named = String(entry.body.entry);
  const before = done.get(meant);
  if (before) return `${meant} was taken by ${before} already`;
  const original = byId.get(named);
  if (!original) return `${named} is not in the book`;
  const copy = canonicalText(entry.body.of);
  if (copy !== canonicalText({ kind: original.kind, body: original.body })) return `not a copy of ${named}`;
  if (entry.kind === 'reversal' && !counted.has(meant)) return `${meant} does not count`;
  if (entry.kind === 'adopted' && counted.has(named)) return `${named} counts already`;
  return null;
}
