/**
 * Where the totals of a month are sent, as the team that accompanies the community gave it: one code (docs/spec/totals.md), which only sync
 * reads. Null: nowhere any more. Read out and minuted as any line of a meeting; whether anything leaves is a condition.
 */
import * as v from 'valibot';
import { defineKind } from './definition.ts';

const totalsSlotSet = defineKind({
  kind: 'totals-slot-set',
  shape: v.strictObject({ code: v.nullable(v.pipe(v.string(), v.regex(/^caixeta:[\w-]{99,4000}$/u))) }),
  sittings: ['meeting', 'between'],
  since: 7,
  reversible: false,
  movesCash: () => false,
  effect(book, { code }) {
    book.totalsSlot = code;
  },
});

export const TOTALS_KINDS = [totalsSlotSet] as const;
