/**
 * Endpoint protocol v1 as phones and endpoints share it: operations, limits, shapes of everything on the wire, the
 * Authorization header, the closed list of problems. In words: docs/endpoint.md.
 * Types, constants and pure text only. Must not know: books, keys, how either side keeps anything.
 *
 * A book at an endpoint is a box: `box` = SHA-256 of the tag's 32 bytes, in hex. Tag and write token are secrets that the
 * phones derive; they travel only in the Authorization header. Pages and cards are opaque blobs, base64 with padding.
 */
import * as v from 'valibot';

export const PROTOCOL_VERSION = 1;

/** Greatest cursor and card version (31 bits, so that every database has a plain integer for it). */
export const GREATEST_NUMBER = 2_147_483_647;

/** What one request may hold. Every endpoint takes this much; a phone never sends or asks for more. */
export const LIMITS = {
  pageBytes: 65_536,
  cardBytes: 65_536,
  pagesPerPost: 64,
  /** Of a request's body as sent: a full page is 87,384 characters in base64. */
  bodyBytes: 1_048_576,
  pagesPerAnswer: 256,
  cardsPerAnswer: 256,
  idsPerAnswer: 1_024,
  /** Of the blobs in one answer; the first is always given. */
  answerBytes: 524_288,
} as const;

const HEX_32 = /^[0-9a-f]{64}$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** Card ids are chosen by phones and mean nothing to the endpoint. */
export const CARD_ID_PATTERN = '[A-Za-z0-9-]{1,64}';
export const BOX_PATTERN = '[0-9a-f]{64}';

const digest = v.pipe(v.string(), v.regex(HEX_32));
const cardId = v.pipe(v.string(), v.regex(new RegExp(`^${CARD_ID_PATTERN}$`)));
const blob = v.pipe(v.string(), v.regex(BASE64));
const number = (least: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(GREATEST_NUMBER));

/**
 * What the endpoint has of a book, to compare with what a phone has. `storeEpoch` is random and new whenever the box is:
 * a cursor of another epoch is worth nothing. `last` is the newest cursor; pages are numbered 1..last without gaps, so
 * `last` = `count`. `xor` is that of all page ids. Cards: `xor` over SHA-256 of each `cardText`; numbers have gaps.
 */
export const BOOK_STATE = v.object({
  storeEpoch: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  last: number(0),
  count: number(0),
  xor: digest,
  cards: v.object({ last: number(0), count: number(0), xor: digest }),
});

export const PAGES = v.strictObject({
  pages: v.pipe(
    v.array(v.strictObject({ id: digest, blob })),
    v.minLength(1),
    v.maxLength(LIMITS.pagesPerPost),
  ),
});

/** Why one page of a POST was not taken; the others are. */
export const PAGE_REFUSALS = ['hashMismatch', 'pageTooLarge', 'bookFull'] as const;

/** One item for each page sent, in the same order. */
export const PAGES_TAKEN = v.object({
  items: v.array(
    v.variant('state', [
      v.object({ id: digest, state: v.picklist(['stored', 'already']) }),
      v.object({ id: digest, state: v.literal('refused'), reason: v.picklist(PAGE_REFUSALS) }),
    ]),
  ),
  book: BOOK_STATE,
});

/** `next` is the `after` of the next request; `more` says whether that would bring anything now. */
const part = { storeEpoch: BOOK_STATE.entries.storeEpoch, next: number(0), more: v.boolean() };

/** The pages after a cursor in the order of their numbers: the first has number `after` + 1. */
export const PAGES_PART = v.object({ ...part, pages: v.array(v.object({ id: digest, blob })) });
export const IDS_PART = v.object({ ...part, ids: v.array(digest) });

/** A card with its words, or the stone that stands for an erased one. */
export const CARD_VERSION = v.union([
  v.strictObject({ version: number(1), blob }),
  v.strictObject({ version: number(1), erased: v.literal(true) }),
]);
export const CARD = v.union([
  v.object({ id: cardId, version: number(1), blob }),
  v.object({ id: cardId, version: number(1), erased: v.literal(true) }),
]);
export const CARD_TAKEN = v.object({ state: v.picklist(['stored', 'already']), version: number(1) });
export const CARDS_PART = v.object({ ...part, cards: v.array(CARD) });

/** `codeNeeded`: who creates a box must show the operator's code. */
export const HEALTH = v.object({ protocol: v.literal(PROTOCOL_VERSION), codeNeeded: v.boolean() });

/** The query of a list: both may be left out. */
const asNumber = (least: number, most: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,10}$/),
    v.transform(Number),
    v.integer(),
    v.minValue(least),
    v.maxValue(most),
  );
const list = (most: number) =>
  v.object({
    after: v.optional(asNumber(0, GREATEST_NUMBER), '0'),
    limit: v.optional(asNumber(1, most), String(most)),
  });

/** Each problem's status. A phone tells them apart by `code` alone. */
export const PROBLEM_STATUS = {
  badHttp: 400,
  notJson: 400,
  badAuthorization: 401,
  wrongTag: 403,
  wrongToken: 403,
  codeNeeded: 403,
  noSuchRoute: 404,
  noSuchBook: 404,
  noSuchCard: 404,
  wrongMethod: 405,
  tooSlow: 408,
  cardOlder: 409,
  cardConflict: 409,
  cardErased: 410,
  bodyTooLarge: 413,
  wrongType: 415,
  badField: 422,
  tooFast: 429,
  headersTooLarge: 431,
  internal: 500,
  busy: 503,
  storeDown: 503,
  bookFull: 507,
} as const;

export type ProblemCode = keyof typeof PROBLEM_STATUS;

/**
 * RFC 9457. `path` and `rule`: the field that does not fit (badField). `version` (and `blobId`, its SHA-256): the card that
 * the endpoint has (cardOlder, cardConflict, cardErased). `retryAfterSeconds`: tooFast, busy, storeDown.
 */
export const PROBLEM = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.picklist(Object.keys(PROBLEM_STATUS) as ProblemCode[]),
  path: v.optional(v.string()),
  rule: v.optional(v.string()),
  version: v.optional(number(1)),
  blobId: v.optional(digest),
  retryAfterSeconds: v.optional(v.number()),
});

/** What any operation may answer besides its own problems. */
export const COMMON_PROBLEMS: readonly ProblemCode[] = [
  'badHttp',
  'tooSlow',
  'tooFast',
  'headersTooLarge',
  'internal',
  'busy',
  'storeDown',
];

const book = '/v1/books/{box}';
const reading = ['badAuthorization', 'wrongTag', 'noSuchBook'] as const;
const writing = [...reading, 'wrongToken'] as const;
const body = ['bodyTooLarge', 'wrongType', 'notJson', 'badField'] as const;

/** Every operation: who may ask (`read`: the tag; `write`: tag and write token), what is sent, answered and refused. */
export const OPERATIONS = {
  health: { method: 'GET', path: '/v1/health', needs: 'nothing', answers: { 200: HEALTH }, problems: [] },
  createBook: {
    method: 'PUT',
    path: book,
    needs: 'write',
    answers: { 200: BOOK_STATE, 201: BOOK_STATE },
    problems: ['badAuthorization', 'wrongTag', 'wrongToken', 'codeNeeded'],
  },
  readBook: { method: 'GET', path: book, needs: 'read', answers: { 200: BOOK_STATE }, problems: reading },
  removeBook: { method: 'DELETE', path: book, needs: 'write', answers: { 204: null }, problems: writing },
  addPages: {
    method: 'POST',
    path: `${book}/pages`,
    needs: 'write',
    body: PAGES,
    answers: { 200: PAGES_TAKEN },
    problems: [...writing, ...body],
  },
  listPages: {
    method: 'GET',
    path: `${book}/pages`,
    needs: 'read',
    query: list(LIMITS.pagesPerAnswer),
    answers: { 200: PAGES_PART },
    problems: [...reading, 'badField'],
  },
  listIds: {
    method: 'GET',
    path: `${book}/ids`,
    needs: 'read',
    query: list(LIMITS.idsPerAnswer),
    answers: { 200: IDS_PART },
    problems: [...reading, 'badField'],
  },
  putCard: {
    method: 'PUT',
    path: `${book}/cards/{card}`,
    needs: 'write',
    body: CARD_VERSION,
    answers: { 200: CARD_TAKEN },
    problems: [...writing, ...body, 'cardOlder', 'cardConflict', 'cardErased', 'bookFull'],
  },
  readCard: {
    method: 'GET',
    path: `${book}/cards/{card}`,
    needs: 'read',
    answers: { 200: CARD },
    problems: [...reading, 'noSuchCard'],
  },
  listCards: {
    method: 'GET',
    path: `${book}/cards`,
    needs: 'read',
    query: list(LIMITS.cardsPerAnswer),
    answers: { 200: CARDS_PART },
    problems: [...reading, 'badField'],
  },
} as const;

export type OperationName = keyof typeof OPERATIONS;
export type BookState = v.InferOutput<typeof BOOK_STATE>;
export type PagesTaken = v.InferOutput<typeof PAGES_TAKEN>;
export type PagesPart = v.InferOutput<typeof PAGES_PART>;
export type IdsPart = v.InferOutput<typeof IDS_PART>;
export type Card = v.InferOutput<typeof CARD>;
export type CardTaken = v.InferOutput<typeof CARD_TAKEN>;
export type CardsPart = v.InferOutput<typeof CARDS_PART>;
export type Health = v.InferOutput<typeof HEALTH>;
export type Problem = v.InferOutput<typeof PROBLEM>;

/** The text whose SHA-256 stands for a card in the `xor` of a book's cards; `blobId` is the blob's SHA-256 in hex. */
export function cardText(id: string, version: number, blobId: string | 'erased'): string {
  return `${id} ${version} ${blobId}`;
}

/** Secrets of one request, each 32 bytes in hex; `code` is the operator's, asked of those who create. */
export interface Credentials {
  readonly tag: string;
  readonly write?: string | undefined;
  readonly code?: string | undefined;
}

const AUTHORIZATION =
  /^Caixeta tag=([0-9a-f]{64})(?:, write=([0-9a-f]{64}))?(?:, code=([A-Za-z0-9._~-]{1,64}))?$/;

/** `Caixeta tag=<64 hex>[, write=<64 hex>][, code=<1–64 letters, digits, . _ ~ ->]`, exactly in this order. */
export function formatAuthorization({ tag, write, code }: Credentials): string {
  return `Caixeta tag=${tag}${write ? `, write=${write}` : ''}${code ? `, code=${code}` : ''}`;
}

/** Undefined where the header is not of that form. */
export function parseAuthorization(header: string): Credentials | undefined {
  const [, tag, write, code] = AUTHORIZATION.exec(header) ?? [];
  return tag === undefined ? undefined : { tag, write, code };
}
