/**
 * Opens blobs and hands them to the store. Y3: what is not a page of this book, whole and signed, is junk; what only lacks its
 * keys, its predecessors or a newer app waits. Which phone may write what is the ledger's question, the same whatever
 * came first: so a page is not turned away because its phone has not been heard of yet.
 */
import { sha256 } from '../../store/hashes.ts';
import type { Blob, BoxMark, Brought, BroughtPage } from '../../store/mail/mail.ts';
import type { WriteFailure } from '../../store/store.ts';
import type { PageReader } from '../pages/open-signed.ts';
import { openPage, type PageProblem } from '../pages/page.ts';
import { readHeader } from '../wire/envelope.ts';
import type { TakingParts } from './parts.ts';

type Opened =
  | { readonly kind: 'page'; readonly page: BroughtPage }
  | { readonly kind: 'record' | 'waiting' | 'junk'; readonly one: Blob };

export interface Taken {
  readonly ok: true;
  /** On the disk now, with bytes. */
  readonly kept: readonly string[];
  readonly junk: readonly string[];
  readonly entries: number;
  readonly waiting: number;
}

/** May open later: with keys to come, or in a newer app. */
const WAITS: ReadonlySet<PageProblem['code']> = new Set(['unknownEpoch', 'newerVersion', 'unknownSuite']);

export const readerOf = ({
  crypto,
  book,
  epochs,
}: Pick<TakingParts, 'crypto' | 'book' | 'epochs'>): PageReader => ({
  crypto,
  book,
  epochs: epochs(),
  knows: () => true,
});

/** Bytes that are not those of their id are left out: an endpoint gave them, nobody made them. */
export async function takeBlobs(
  parts: TakingParts,
  came: readonly Blob[],
  there: readonly string[],
  mark: BoxMark | null,
): Promise<Taken | WriteFailure> {
  const own = await Promise.all(
    came.map(async (one) => (await sha256(parts.crypto, one.blob)) === one.blobId),
  );
  const whole = came.filter((_, at) => own[at]);
  const opened = await Promise.all(whole.map((one) => openBlob(parts, one)));
  const brought = broughtOf(opened, there, mark);
  const taken = await parts.mail.take(parts.book, brought);
  if (!taken.ok) return taken;
  for (const { kind, blobId, blob } of brought.kept)
    if (kind === 'record') await parts.onRecord(blobId, blob);
  const kept = [...brought.pages, ...brought.kept].map(({ blobId }) => blobId);
  const late = brought.pages.length > 0 ? await takeWaiting(parts) : { ok: true as const, entries: 0 };
  if (!late.ok) return late;
  const entries = taken.added + taken.forks.length + late.entries;
  const waiting = (await parts.mail.waiting(parts.book)).length;
  return { ok: true, kept, junk: brought.junk, entries, waiting };
}

/** Tries what waits again, until nothing more of it fits. */
export async function takeWaiting(
  parts: TakingParts,
): Promise<{ readonly ok: true; readonly entries: number } | WriteFailure> {
  let entries = 0;
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    const waiting = await parts.mail.waiting(parts.book);
    if (waiting.length === 0 || waiting.length >= before) return { ok: true, entries };
    before = waiting.length;
    const opened = await Promise.all(waiting.map((one) => openBlob(parts, one)));
    const taken = await parts.mail.take(parts.book, broughtOf(opened, [], null));
    if (!taken.ok) return taken;
    entries += taken.added + taken.forks.length;
  }
}

function broughtOf(opened: readonly Opened[], there: readonly string[], mark: BoxMark | null): Brought {
  return {
    pages: opened.flatMap((one) => (one.kind === 'page' ? [one.page] : [])),
    kept: opened.flatMap((one) =>
      one.kind === 'record' || one.kind === 'waiting' ? [{ ...one.one, kind: one.kind }] : [],
    ),
    junk: opened.flatMap((one) => (one.kind === 'junk' ? [one.one.blobId] : [])),
    there,
    mark,
  };
}

async function openBlob(parts: TakingParts, one: Blob): Promise<Opened> {
  const { blobId, blob } = one;
  if (readHeader(blob, 'CXEP').ok) return { kind: 'record', one };
  const opened = await openPage(readerOf(parts), blob);
  if (!opened.ok) return { kind: WAITS.has(opened.code) ? 'waiting' : 'junk', one };
  const { pageId, sheet, first, before, entries, seen } = opened;
  const last = first + entries.length - 1;
  const heads = seen.heads.map((head) => ({ sheet: head.sheet, last: head.last }));
  const page = { page: pageId, sheet, first, last, seal: seen.seal, heads };
  return { kind: 'page', page: { blobId, blob, page, before, entries } };
}
