/**
 * What really happened, as no phone knows it: every entry that a phone of the community offered to its disk, what the
 * endpoint acknowledged, what was said of each seal. Invariants compare phones with it.
 */
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import type { EntryId } from '../../../src/ledger/ids.ts';

export interface Truth {
  /** The texts that were offered under an id; two of them are a fork. */
  readonly written: Map<EntryId, Set<string>>;
  /** Pages that the endpoint acknowledged, or showed, and did not itself lose since. */
  readonly held: Set<string>;
  /** The report of each seal, as it was first seen. */
  readonly reports: Map<EntryId, string>;
  /** The book that a set of entries and pages comes to. */
  readonly bookByKey: Map<string, string>;
  /** What the pages that a phone has come to, where it has no line beside them. */
  readonly keyByPages: Map<string, string>;
  /** Texts that must never be on the wire. */
  readonly secrets: Set<string>;
}

export function newTruth(): Truth {
  return {
    written: new Map(),
    held: new Set(),
    reports: new Map(),
    bookByKey: new Map(),
    keyByPages: new Map(),
    secrets: new Set(),
  };
}

export function offered(truth: Truth, entries: readonly Entry[]): void {
  for (const entry of entries) {
    const texts = truth.written.get(idOf(entry)) ?? new Set();
    texts.add(canonicalText(entry));
    truth.written.set(idOf(entry), texts);
  }
}
