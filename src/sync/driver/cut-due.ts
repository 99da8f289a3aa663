/** Cuts what is due: this phone's lines become pages, signed and encrypted before the transaction that keeps them (S5). */
import { assert } from '../../ledger/assert.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { SheetId } from '../../ledger/ids.ts';
import { nextHash } from '../../store/hashes.ts';
import type { CutPage, UncutRun } from '../../store/mail/mail.ts';
import type { PhoneKeys, WriteFailure } from '../../store/store.ts';
import { cutPages } from '../pages/cut.ts';
import { makePage } from '../pages/page.ts';
import { MOST_HEADS, type Seen } from '../pages/page-body.ts';
import type { CuttingParts } from './parts.ts';

interface When {
  readonly carrierReady: boolean;
  readonly hidden: boolean;
}

const MOST_TRIES = 5;

/** Null when it is done, also where nothing was due. Where another tab cut first it looks again. */
export async function cutDue(parts: CuttingParts, when: When): Promise<WriteFailure | null> {
  const { mail, book, phone } = parts;
  if (!phone) return null;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const { mark, runs } = await mail.uncut(book);
    const pages: CutPage[] = [];
    for (const own of bySheet(runs).values()) pages.push(...(await pagesOf(parts, phone, own, when)));
    if (pages.length === 0) return null;
    const result = await mail.cut(book, mark, pages);
    if (result.ok) return null;
    if (result.code !== 'cutMoved') return result;
  }
  return null;
}

function bySheet(runs: readonly UncutRun[]): ReadonlyMap<SheetId, readonly UncutRun[]> {
  const found = new Map<SheetId, UncutRun[]>();
  for (const run of runs) {
    const own = found.get(run.sheet);
    if (own) own.push(run);
    else found.set(run.sheet, [run]);
  }
  return found;
}

/** The pages of one sheet. One line that is larger than a page stays, with all that follow it. */
async function pagesOf(
  parts: CuttingParts,
  phone: PhoneKeys,
  runs: readonly UncutRun[],
  when: When,
): Promise<readonly CutPage[]> {
  const waiting = runs.flatMap(({ entries }) => entries);
  const due = cutPages({ waiting, ageMs: ageOf(parts.now(), waiting), ...when });
  let left = due.reduce((sum, one) => sum + one, 0);
  const pages: CutPage[] = [];
  for (const run of runs) {
    const lines = run.entries.slice(0, left);
    left -= lines.length;
    let before = run.before;
    let at = 0;
    for (const length of cutPages({ waiting: lines, ageMs: 0, carrierReady: true, hidden: true })) {
      const [first, ...rest] = lines.slice(at, at + length);
      assert(first !== undefined, 'a page has a line');
      const page = await pageOf(parts, phone, run, before, [first, ...rest]);
      if (!page) return pages;
      pages.push(page);
      at += length;
      for (const entry of [first, ...rest]) before = await nextHash(parts.crypto, before, entry);
    }
  }
  return pages;
}

/** By the phone's clock, which may have been set in between, in either direction: then it is cut rather now. */
function ageOf(now: Date, [first]: readonly Entry[]): number {
  const ageMs = Math.abs(now.getTime() - Date.parse(first?.claimedAt ?? ''));
  return Number.isNaN(ageMs) ? Number.POSITIVE_INFINITY : ageMs;
}

async function pageOf(
  parts: CuttingParts,
  phone: PhoneKeys,
  run: UncutRun,
  before: string,
  entries: readonly [Entry, ...Entry[]],
): Promise<CutPage | null> {
  const { book, keys } = parts;
  const seen = seenOf(run);
  const made = await makePage(parts, keys, phone, { book, before, seen, entries });
  if (!made.ok) {
    assert(made.code === 'tooLarge', 'heads are within their bound');
    return null;
  }
  const { blob, blobId, pageId } = made.page;
  const [{ sheet, number: first }] = entries;
  const last = first + entries.length - 1;
  return { blob, blobId, page: { page: pageId, sheet, first, last, ...seen, epoch: keys.id } };
}

/** Where there are more heads than a page may cite, those with the greatest numbers: what was counted from is among them. */
function seenOf({ seal, heads }: UncutRun): Seen {
  const greatest = [...heads].sort((left, right) => right.lamport - left.lamport).slice(0, MOST_HEADS);
  return { seal, heads: greatest.map(({ sheet, last, hash }) => ({ sheet, last, hash })) };
}
