/** Which lines of a branch that does not count were written once more since. Must not know: React, words. */

import { intentAnew } from '../../../../ledger/branches/forks.ts';
import { canonicalText } from '../../../../ledger/bytes.ts';
import type { Entry } from '../../../../ledger/entry.ts';

/** Whether this line of a branch stands in the book under another number. */
export type WrittenAnew = (line: Entry) => boolean;

/** @param entries all of the book. */
export function writtenAnewIn(entries: readonly Entry[]): WrittenAnew {
  const byIntent = new Map<string, Entry[]>();
  for (const entry of entries) byIntent.set(entry.intent, [...(byIntent.get(entry.intent) ?? []), entry]);
  return (line) =>
    (byIntent.get(intentAnew(line)) ?? []).some(
      ({ kind, body }) => kind === line.kind && canonicalText(body) === canonicalText(line.body),
    );
}
