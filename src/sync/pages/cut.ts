/**
 * Where the pages of a sheet end. With a carrier at hand a page is cut at 25 entries, at the seal, after five minutes and
 * when the app is hidden; without one only the seal cuts, as nobody could take it anyway and larger pages pack better.
 */
import type { Entry } from '../../ledger/entry.ts';
import { entryBytesOf, MOST_PAGE_ENTRIES } from './page-body.ts';

const LIVE_ENTRIES = 25;
const LIVE_AGE_MS = 300_000;
/** The entries' own bytes in one page; with 200 heads and the rest the content stays within its bound. */
const MOST_ENTRY_BYTES = 48_000;

export interface CutState {
  /** Entries of one sheet that are in no page yet, in order. */
  readonly waiting: readonly Entry[];
  /** Since the first of them was written. */
  readonly ageMs: number;
  readonly carrierReady: boolean;
  readonly hidden: boolean;
}

/**
 * How many of the waiting entries go into each page to be cut now; what is left waits on. The whole sheet is cut where
 * anything is due. An entry larger than a page has one of its own, which makePage then refuses by its size.
 */
export function cutPages({ waiting, ageMs, carrierReady, hidden }: CutState): readonly number[] {
  const sealed = waiting.findLastIndex(({ kind }) => kind === 'meeting-sealed') + 1;
  const due = waiting.length >= LIVE_ENTRIES || ageMs >= LIVE_AGE_MS || hidden;
  const count = carrierReady && due ? waiting.length : sealed;
  const pages: number[] = [];
  let entries = 0;
  let bytes = 0;
  for (const entry of waiting.slice(0, count)) {
    const size = entryBytesOf(entry).length;
    if (entries > 0 && (entries === MOST_PAGE_ENTRIES || bytes + size > MOST_ENTRY_BYTES)) {
      pages.push(entries);
      entries = 0;
      bytes = 0;
    }
    entries += 1;
    bytes += size;
  }
  return entries > 0 ? [...pages, entries] : pages;
}
