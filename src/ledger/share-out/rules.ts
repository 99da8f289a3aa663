/**
 * What a share-out is calculated by: what was agreed (conditions/share-out.ts), with the one answer that may still be open there. Who
 * bears a loss has no default: it is no matter of taste. What each choice means stands in docs/method.md, "Share-out".
 * Must not know: the book.
 */
import * as v from 'valibot';
import { SHARE_OUT as AGREED, LOSS_FALLS_ON } from '../conditions/share-out.ts';

export const SHARE_OUT = v.strictObject({ ...AGREED.entries, lossFallsOn: LOSS_FALLS_ON });

export type ShareOutRules = v.InferOutput<typeof SHARE_OUT>;
