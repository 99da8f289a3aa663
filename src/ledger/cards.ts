/**
 * Cards: what is personal or free text, apart from the append-only entries so that it can be erased.
 * Entries name a card by its id; only the newest version of a card is kept. An `erased` entry removes a card for ever.
 */
import * as v from 'valibot';
import { PLAIN_ID } from './ids.ts';

export const LONGEST_NAME = 60;
export const LONGEST_TEXT = 500;
const LONGEST_ENTRY_ID = 100;

const plainId = v.pipe(v.string(), v.regex(PLAIN_ID));

/**
 * A member's card has the member's id; a text's card has a random id, and that of a goal names its picture too. `symbol` and `colour`
 * are names of drawings. A phone's
 * receipt has the phone's id, and says which sealed meeting it holds (null: none is sealed yet).
 */
export const CARD = v.variant('kind', [
  v.strictObject({
    kind: v.literal('member'),
    book: plainId,
    id: plainId,
    version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NAME)),
    symbol: v.pipe(v.string(), v.regex(PLAIN_ID)),
    colour: v.pipe(v.string(), v.regex(PLAIN_ID)),
  }),
  v.strictObject({
    kind: v.literal('text'),
    book: plainId,
    id: plainId,
    version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TEXT)),
    symbol: v.exactOptional(v.pipe(v.string(), v.regex(PLAIN_ID))),
  }),
  v.strictObject({
    kind: v.literal('receipt'),
    book: plainId,
    id: plainId,
    version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    seal: v.nullable(v.pipe(v.string(), v.maxLength(LONGEST_ENTRY_ID))),
  }),
]);

export type Card = v.InferOutput<typeof CARD>;
export type MemberCard = Extract<Card, { kind: 'member' }>;
/** What people wrote: a name with its face, or a free text. */
export type WordsCard = Exclude<Card, { kind: 'receipt' }>;
