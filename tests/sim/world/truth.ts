/**
 * What really happened, as no phone knows it: every entry that a phone of the community offered to its disk, what the
 * endpoint acknowledged, what was said of each seal. Invariants compare phones with it.
 */
import type { Book } from '../../../src/ledger/book.ts';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { type Entry, idOf } from '../../../src/ledger/entry.ts';
import type { EntryId } from '../../../src/ledger/ids.ts';
import type { EpochId, EpochKeys } from '../../../src/sync/keys/epoch.ts';

export interface Truth {
  /** The texts that were offered under an id; two of them are a fork. */
  readonly written: Map<EntryId, Set<string>>;
  /** The keys of every epoch that some phone had on its disk. */
  readonly epochs: Map<EpochId, EpochKeys>;
  /** Store epoch and id of every page that the endpoint acknowledged and did not itself lose since. */
  readonly held: Set<string>;
  /** Store epoch and id of every page that a box had at some time. */
  readonly everHeld: Set<string>;
  /** Pages by the id of their blob: null where it opens to nothing that the community wrote. */
  readonly pages: Map<string, GenuinePage | null>;
  /** The running hashes that pages go on from, by their first line. */
  readonly startsByLine: Map<EntryId, Set<string>>;
  /** The endpoint showed less, or other things, than it had. */
  lied: boolean;
  /** The report of each seal, by the seal's own text, as it was first seen. */
  readonly reports: Map<string, string>;
  /** The book that a set of entries and pages comes to. */
  readonly bookByKey: Map<string, Book>;
  /** What the pages that a phone has come to, where it has no line beside them. */
  readonly keyByPages: Map<string, string>;
}

/** Of a page: its id, and the texts of its lines with their ids. */
export interface GenuinePage {
  readonly pageId: string;
  readonly lines: readonly { readonly id: EntryId; readonly text: string }[];
}

export function newTruth(): Truth {
  return {
    written: new Map(),
    epochs: new Map(),
    held: new Set(),
    everHeld: new Set(),
    pages: new Map(),
    startsByLine: new Map(),
    lied: false,
    reports: new Map(),
    bookByKey: new Map(),
    keyByPages: new Map(),
  };
}

export function offered(truth: Truth, entries: readonly Entry[]): void {
  for (const entry of entries) {
    const texts = truth.written.get(idOf(entry)) ?? new Set();
    texts.add(canonicalText(entry));
    truth.written.set(idOf(entry), texts);
  }
}
