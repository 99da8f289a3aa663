/**
 * How much may wait to be opened. Anybody who can write into a box could fill a phone with blobs of epochs that never come: the
 * oldest are kept, the rest is noted by its id and fetched again once there is room.
 */
import type { Blob } from '../../store/mail/mail.ts';

export const MOST_WAITING = 500;
export const MOST_WAITING_BYTES = 8_000_000;

/** Of `fresh`, what there is still room for beside what waits already, in order, and the ids of the rest. */
export function roomFor(
  waiting: readonly Blob[],
  fresh: readonly Blob[],
): { readonly kept: readonly Blob[]; readonly later: readonly string[] } {
  const here = new Set(waiting.map(({ blobId }) => blobId));
  let count = waiting.length;
  let bytes = sizeOf(waiting);
  const kept: Blob[] = [];
  const later: string[] = [];
  for (const one of fresh) {
    const more = here.has(one.blobId) ? 0 : one.blob.length;
    const fits = more === 0 || (count < MOST_WAITING && bytes + more <= MOST_WAITING_BYTES);
    if (!fits) {
      later.push(one.blobId);
      continue;
    }
    kept.push(one);
    count += more === 0 ? 0 : 1;
    bytes += more;
  }
  return { kept, later };
}

/** Half of it is free: what was left out may be fetched again. */
export const hasRoom = (waiting: readonly Blob[]): boolean =>
  waiting.length <= MOST_WAITING / 2 && sizeOf(waiting) <= MOST_WAITING_BYTES / 2;

const sizeOf = (blobs: readonly Blob[]): number => blobs.reduce((sum, { blob }) => sum + blob.length, 0);
