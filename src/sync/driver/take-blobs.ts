/**
 * Opens blobs and hands them to the store. Y3: what is not a page of this book, whole and signed, is junk; what only lacks its
 * keys, its predecessors or a newer app waits, as far as there is room. Which phone may write what is the ledger's question, the
 * same whatever came first: so a page is not turned away because its phone has not been heard of yet.
 */
import { sha256 } from '../../store/hashes.ts';
import type { Blob, BoxMark, Brought, BroughtPage } from '../../store/mail/mail.ts';
import type { WriteFailure } from '../../store/store.ts';
import type { EpochId } from '../keys/epoch.ts';
import type { PageReader } from '../pages/open-signed.ts';
import { keptPageOf, type OpenedPage, openPage, type PageProblem } from '../pages/page.ts';
import { type EnvelopeMagic, readHeader } from '../wire/envelope.ts';
import type { TakingParts } from './parts.ts';
import { roomFor } from './room.ts';

type Opened =
  | { readonly kind: 'page'; readonly page: BroughtPage }
  | { readonly kind: 'record' | 'waiting' | 'junk'; readonly one: Blob };

export interface Taken {
  readonly ok: true;
  /** On the disk now, with bytes. */
  readonly kept: readonly string[];
  /** As an id alone: what will never open, and what there was no room for. */
  readonly junk: readonly string[];
  readonly entries: number;
  /** Pages whose lines were here may say more of what was seen: the book is to be read again too. */
  readonly pages: number;
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
  return takeWhole(
    parts,
    came.filter((_, at) => own[at]),
    there,
    mark,
  );
}

/** `whole`: their ids are known to be those of their bytes. */
export async function takeWhole(
  parts: TakingParts,
  whole: readonly Blob[],
  there: readonly string[],
  mark: BoxMark | null,
): Promise<Taken | WriteFailure> {
  const opened = await openAll(parts, whole);
  const brought = await broughtOf(parts, opened, there, mark);
  const taken = await parts.mail.take(parts.book, brought);
  if (!taken.ok) return taken;
  const kept = [...brought.pages, ...brought.kept].map(({ blobId }) => blobId);
  const isNew = brought.pages.length > 0 || brought.kept.some(({ kind }) => kind === 'record');
  const late =
    isNew || (await mayStandNow(parts, brought))
      ? await takeWaiting(parts)
      : { ok: true as const, entries: 0 };
  if (!late.ok) return late;
  const entries = taken.added + taken.forks.length + late.entries;
  const waiting = (await parts.mail.waiting(parts.book)).length;
  const pages = brought.pages.length - taken.gaps.length;
  return { ok: true, kept, junk: [...brought.junk, ...brought.later], entries, pages, waiting };
}

/** Pages that wait under the keys of a record that waits: what it waits for may be in them. */
async function mayStandNow({ mail, book }: TakingParts, { kept }: Brought): Promise<boolean> {
  const pages = new Set(kept.map(({ blob }) => epochOf(blob, 'CXPG')));
  pages.delete(null);
  if (pages.size === 0) return false;
  return (await mail.waiting(book)).some(({ blob }) => pages.has(epochOf(blob, 'CXEP')));
}

function epochOf(blob: Uint8Array, magic: EnvelopeMagic): EpochId | null {
  const header = readHeader(blob, magic);
  return header.ok ? header.epoch : null;
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
    const opened = await openAll(parts, waiting);
    const taken = await parts.mail.take(parts.book, await broughtOf(parts, opened, [], null));
    if (!taken.ok) return taken;
    entries += taken.added + taken.forks.length;
  }
}

async function broughtOf(
  parts: TakingParts,
  opened: readonly Opened[],
  there: readonly string[],
  mark: BoxMark | null,
): Promise<Brought> {
  const of = (kind: 'record' | 'waiting' | 'junk') =>
    opened.flatMap((one) => (one.kind === kind ? [one.one] : []));
  const waits = of('waiting');
  const { kept, later } =
    waits.length > 0 ? roomFor(await parts.mail.waiting(parts.book), waits) : { kept: [], later: [] };
  return {
    pages: opened.flatMap((one) => (one.kind === 'page' ? [one.page] : [])),
    kept: [
      ...of('record').map((one) => ({ ...one, kind: 'record' as const })),
      ...kept.map((one) => ({ ...one, kind: 'waiting' as const })),
    ],
    junk: of('junk').map(({ blobId }) => blobId),
    ...{ later, there, mark },
  };
}

/** Records first: they may bring the keys of what came with them. */
async function openAll(parts: TakingParts, blobs: readonly Blob[]): Promise<readonly Opened[]> {
  const isRecord = ({ blob }: Blob): boolean => readHeader(blob, 'CXEP').ok;
  const records = blobs.filter(isRecord);
  const kinds = records.length > 0 ? await parts.takeRecords(records) : [];
  const pages = blobs.filter((one) => !isRecord(one));
  return [
    ...records.map((one, at): Opened => ({ kind: kinds[at] ?? 'waiting', one })),
    ...(await Promise.all(pages.map((one) => openBlob(parts, one)))),
  ];
}

/** A page that was opened stays so while its epoch is known: one whose record was found wrong is closed again. */
async function openOnce(parts: TakingParts, { blobId, blob }: Blob): Promise<OpenedPage> {
  const known = parts.opened?.get(blobId);
  const reader = readerOf(parts);
  if (known && reader.epochs.has(known.epoch)) return known;
  const opened = await openPage(reader, blob);
  if (opened.ok) parts.opened?.set(blobId, opened);
  return opened;
}

async function openBlob(parts: TakingParts, one: Blob): Promise<Opened> {
  const { blobId, blob } = one;
  const opened = await openOnce(parts, one);
  if (!opened.ok) return { kind: WAITS.has(opened.code) ? 'waiting' : 'junk', one };
  const { before, hashes, entries } = opened;
  const restored = await parts.judgeRestored(entries);
  if (restored !== 'fine') return { kind: restored, one };
  return { kind: 'page', page: { blobId, blob, page: keptPageOf(opened), before, hashes, entries } };
}
