/**
 * The blobs on a phone's disk. Y2: none that can be sent is ever gone, or is taken for sent where no box had it, or for junk
 * where it is a page of the community. Y3: what counts as a page is one. S2, Y6: every line of every page that is here is
 * here, in both branches where there are two.
 */
import type { BlobRow, BoxRow } from '../../../src/store/rows.ts';
import type { BoxContents } from '../net/mailbox.ts';
import { listOf, type Phone, rowsOf } from '../phone/phone.ts';
import type { Truth } from '../world/truth.ts';
import { holds } from '../world/violation.ts';
import type { Seen } from './seen.ts';

export function lookAtBlobs(phone: Phone, seen: Seen, truth: Truth): void {
  const rows = rowsOf(phone, 'blobs') as ReadonlyMap<string, BlobRow>;
  for (const [key, row] of rows) {
    const before = seen.blobs.get(key);
    if (before === row) continue;
    lookAtBlob(phone, before, row, truth);
    if (row.kind === 'page' && before?.kind !== 'page') lookAtLines(phone, seen, truth, row);
    seen.blobs.set(key, row);
  }
  holds(rows.size === seen.blobs.size, 'Y2', () => `a blob is gone on ${phone.name}`);
}

function lookAtBlob(phone: Phone, before: BlobRow | undefined, row: BlobRow, truth: Truth): void {
  const where = `${row.blobId.slice(0, 8)} on ${phone.name}`;
  const page = truth.pages.get(row.blobId);
  holds(row.kind === 'junk' || row.blob !== null, 'Y2', () => `the bytes of ${where} are gone`);
  holds(before?.kind !== 'page' || row.kind === 'page', 'Y2', () => `${where} was a page and is ${row.kind}`);
  holds(row.kind !== 'page' || page !== null, 'Y3', () => `${where} is no page of the community`);
  holds(
    row.kind !== 'junk' || !page,
    'Y2',
    () => `${where} is a page of the community and was put away as junk`,
  );
  const isHeld = row.there === '' || truth.everHeld.has(`${row.there} ${row.blobId}`);
  holds(isHeld, 'Y2', () => `${where} counts as sent, and no box ever had it`);
}

function lookAtLines(phone: Phone, seen: Seen, truth: Truth, { blobId }: BlobRow): void {
  for (const { id, text } of truth.pages.get(blobId)?.lines ?? []) {
    const isHere = seen.texts.get(id)?.includes(text) ?? false;
    holds(isHere, 'Y6', () => `${id} came in a page to ${phone.name} and is not kept`);
  }
}

/** Where the endpoint never lied: what stands before the cursor of a box has come. */
export function lookAtCursors(phone: Phone, seen: Seen, truth: Truth, boxes: readonly BoxContents[]): void {
  if (truth.lied) return;
  for (const { book, box, storeEpoch, cursor } of listOf<BoxRow>(phone, 'boxes')) {
    const there = boxes.find((one) => one.box === box && one.storeEpoch === storeEpoch);
    const missing = (there?.ids ?? [])
      .slice(0, cursor)
      .filter((id) => truth.pages.get(id) && !seen.blobs.has(JSON.stringify([book, id])));
    holds(
      missing.length === 0,
      'Y2',
      () => `${missing.length} pages before the cursor are not on ${phone.name}`,
    );
  }
}
