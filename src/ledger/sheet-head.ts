/** How far a sheet goes, and the running hash over its entries up to there. Must not know: how hashes are made (store/hashes.ts). */
import type { SheetId } from './ids.ts';

/** `last`: a number of the sheet; `hash`: hex, as the store computed it. */
export interface SheetHead {
  readonly sheet: SheetId;
  readonly last: number;
  readonly hash: string;
}
