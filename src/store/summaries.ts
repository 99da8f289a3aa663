/**
 * Summaries: what each book comes to in an overview of many (src/ledger/overview/summary.ts), kept so that an overview reads no book
 * that is as it was. S4 holds for them as for snapshots: dropping them changes nothing but the time. Types only.
 */
import type { BookId } from '../ledger/ids.ts';
import type { CommunitySummary } from '../ledger/overview/summary.ts';
import type { DiskFailure } from './disk-refusal.ts';

/** Null: nothing is founded yet, the first lines are on their way. */
export type SummaryResult =
  | { readonly ok: true; readonly summary: CommunitySummary | null }
  /** As for Store.load. */
  | { readonly ok: false; readonly code: 'unknownBook' | 'damaged' }
  | DiskFailure;

export interface Summaries {
  /** What is kept of books that are as they were then, in one look at the disk. A book that changed since is left out. */
  kept(): Promise<ReadonlyMap<BookId, CommunitySummary | null>>;
  /** Reads the whole book, and keeps what it comes to. Where it changed meanwhile, or the disk does not take it, nothing is kept. */
  make(book: BookId): Promise<SummaryResult>;
}
