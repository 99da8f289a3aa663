/** The shape of an envelope that comes from outside. Apart from entry.ts: a start reads entries, but parses none. */
import * as v from 'valibot';
import type { JsonObject } from './entry.ts';
import { ENTRY_ID, PLAIN_ID } from './ids.ts';

const plainId = v.pipe(v.string(), v.regex(PLAIN_ID));
const countFromOne = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(2 ** 40));

export const ENVELOPE = v.strictObject({
  v: countFromOne,
  kind: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/u)),
  phone: plainId,
  sheet: plainId,
  number: v.pipe(countFromOne, v.maxValue(9_999_999_999)),
  lamport: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  claimedAt: v.pipe(v.string(), v.maxLength(40)),
  place: v.union([v.picklist(['founding', 'between']), v.pipe(v.string(), v.regex(ENTRY_ID))]),
  intent: plainId,
  body: v.custom<JsonObject>(isObject, 'expected an object'),
});

/** How deep a body may nest: a reversal of an adoption of a seal needs seven. */
const DEEPEST = 16;

/** Only what has bytes (bytes.ts) and what the code may walk through without end. The value is kept as it is. */
export function isJsonObject(value: unknown): boolean {
  return isObject(value) && isJson(value, DEEPEST);
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || depth === 0) return false;
  return Object.values(value).every((one) => isJson(one, depth - 1));
}
