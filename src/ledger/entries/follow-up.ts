/**
 * A fact of a follow-up book: about whom or what, by a plain id, and what is said. Any phone of that book writes it, and it acts at
 * once. What the facts are, and what they come to, is the business of src/followup; here they are kept in the one order.
 */
import * as v from 'valibot';
import type { JsonObject } from '../entry.ts';
import { idOf } from '../entry.ts';
import { isJsonObject } from '../envelope.ts';
import { plainId } from '../shapes.ts';
import { defineKind } from './definition.ts';

const followedUp = defineKind({
  kind: 'followed-up',
  shape: v.strictObject({
    fact: v.pipe(v.string(), v.regex(/^[a-z]+(?:-[a-z]+)*$/u), v.maxLength(40)),
    about: plainId,
    data: v.custom<JsonObject>(isJsonObject, 'expected texts, whole numbers, yes or no, lists and objects'),
  }),
  sittings: ['anywhere'],
  since: 6,
  reversible: false,
  movesCash: () => false,
  effect(book, { fact, about, data }, entry) {
    book.facts?.push({ entry: idOf(entry), phone: entry.phone, at: entry.claimedAt, fact, about, data });
  },
});

export const FOLLOW_UP = [followedUp] as const;
