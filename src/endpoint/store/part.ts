/** Cuts a list so that one answer stays bounded (E4): by count, and by bytes where there are any. */
import { LIMITS } from '../../sync/protocol.ts';
import type { Part } from './mail-store.ts';

export interface Sized {
  readonly number: number;
  readonly bytes: number;
}

/** The beginning of the list that fits into one answer; the first always does. */
export function fitting<Item extends Sized>(list: readonly Item[]): Item[] {
  let total = 0;
  const end = list.findIndex(({ bytes }, at) => {
    total += bytes;
    return at > 0 && total > LIMITS.answerBytes;
  });
  return list.slice(0, end === -1 ? list.length : end);
}

/** The frame of an answer that ends with `given`, of a list whose newest number is `last`. */
export function partOf(storeEpoch: string, after: number, given: readonly Sized[], last: number): Part {
  const next = given.at(-1)?.number ?? after;
  return { storeEpoch, next, more: next < last };
}
