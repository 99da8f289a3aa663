/** What each operation does, between a parsed request and the store. The app has seen to who asks and how fast. */
import {
  CARD_VERSION,
  type Card,
  type CardsPart,
  type CardTaken,
  type Health,
  type IdsPart,
  LIMITS,
  OPERATIONS,
  type OperationName,
  PAGES,
  type PagesPart,
  type PagesTaken,
  PROTOCOL_VERSION,
} from '../sync/protocol.ts';
import { type Hands, parseAs, readBody } from './body.ts';
import { sameSecret, sha256Hex } from './digest.ts';
import { Refused } from './problem.ts';
import type { MailStore, PageItem, StoredCard, StoredPage } from './store/mail-store.ts';

/** A request whose sender may ask: `writeHash` stands where the operation writes. */
export interface Asked {
  readonly request: Request;
  readonly box: string;
  readonly card: string;
  readonly query: Readonly<Record<string, string>>;
  readonly writeHash: string;
  readonly code: string | undefined;
}

/** `body` null: an answer without one. */
export interface Answer {
  readonly status: 200 | 201 | 204;
  readonly body: object | null;
}

export interface HandlerParts {
  readonly store: MailStore;
  readonly hands: Hands;
  /** The code that creates books here; undefined where anybody may. */
  readonly operatorCode: string | undefined;
}

type Handler = (asked: Asked) => Promise<Answer>;

/** The answer of the store, or its refusal as a problem. */
function granted<Result extends { readonly ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (result.ok) return result as Extract<Result, { ok: true }>;
  const { ok: _, code, ...figures } = result as Result & { code: ConstructorParameters<typeof Refused>[0] };
  throw new Refused(code, figures);
}

const base64 = (blob: Uint8Array) =>
  Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength).toString('base64');

/** The bytes. Refused: bits after the last byte, so that one blob has one text. */
function bytesOf(text: string, path: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new Refused('badField', { path, rule: 'base64' });
  return bytes;
}

const done = (body: object): Answer => ({ status: 200, body });

function cardAnswer({ id, version, blob }: StoredCard): Card {
  return blob === 'erased' ? { id, version, erased: true } : { id, version, blob: base64(blob) };
}

export function makeHandlers(parts: HandlerParts): Record<OperationName, Handler> {
  return { ...bookHandlers(parts), ...pageHandlers(parts), ...cardHandlers(parts) };
}

function bookHandlers({ store, operatorCode }: HandlerParts) {
  const mayCreate = (code: string | undefined) =>
    operatorCode === undefined || (code !== undefined && sameSecret(operatorCode, code));
  return {
    health: async () => {
      await store.check();
      return done({
        protocol: PROTOCOL_VERSION,
        codeNeeded: operatorCode !== undefined,
      } satisfies Health);
    },
    // Who has the book already needs no code to hear that it is there.
    createBook: async ({ box, writeHash, code }) => {
      if (!mayCreate(code) && !(await store.read(box)).ok) throw new Refused('codeNeeded');
      const { isNew, book } = granted(await store.create(box, writeHash));
      return { status: isNew ? 201 : 200, body: book };
    },
    readBook: async ({ box }) => done(granted(await store.read(box)).book),
    removeBook: async ({ box, writeHash }) => {
      granted(await store.remove(box, writeHash));
      return { status: 204, body: null };
    },
  } satisfies Partial<Record<OperationName, Handler>>;
}

/** A page is refused alone, the others of its request are taken: one bad page must not hold back the good ones. */
function refusalOf({ id, blob }: StoredPage): PageItem | undefined {
  if (blob.length > LIMITS.pageBytes) return { id, state: 'refused', reason: 'pageTooLarge' };
  return sha256Hex(blob) === id ? undefined : { id, state: 'refused', reason: 'hashMismatch' };
}

function pageHandlers({ store, hands }: HandlerParts) {
  return {
    addPages: async ({ request, box, writeHash }) => {
      const sent = await readBody(request, PAGES, hands);
      const pages = sent.pages.map(({ id, blob }, at) => ({ id, blob: bytesOf(blob, `pages.${at}.blob`) }));
      const refusals = pages.map(refusalOf);
      const good = pages.filter((_, at) => refusals[at] === undefined);
      const { items, book } = granted(await store.addPages(box, writeHash, good));
      const taken = items.values();
      const all = refusals.map((refusal) => refusal ?? (taken.next().value as PageItem));
      return done({ items: all, book } satisfies PagesTaken);
    },
    listPages: async ({ box, query }) => {
      const { after, limit } = parseAs(OPERATIONS.listPages.query, query);
      const { pages, storeEpoch, next, more } = granted(await store.pages(box, after, limit));
      const shown = pages.map(({ id, blob }) => ({ id, blob: base64(blob) }));
      return done({ storeEpoch, next, more, pages: shown } satisfies PagesPart);
    },
    listIds: async ({ box, query }) => {
      const { after, limit } = parseAs(OPERATIONS.listIds.query, query);
      const { ids, storeEpoch, next, more } = granted(await store.ids(box, after, limit));
      return done({ storeEpoch, next, more, ids: [...ids] } satisfies IdsPart);
    },
  } satisfies Partial<Record<OperationName, Handler>>;
}

function cardHandlers({ store, hands }: HandlerParts) {
  return {
    putCard: async ({ request, box, card, writeHash }) => {
      const sent = await readBody(request, CARD_VERSION, hands);
      const blob = 'blob' in sent ? bytesOf(sent.blob, 'blob') : 'erased';
      if (blob !== 'erased' && blob.length > LIMITS.cardBytes) throw new Refused('bodyTooLarge');
      const put = { id: card, version: sent.version, blob } as const;
      const { state, version } = granted(await store.putCard(box, writeHash, put));
      return done({ state, version } satisfies CardTaken);
    },
    readCard: async ({ box, card }) => done(cardAnswer(granted(await store.card(box, card)).card)),
    listCards: async ({ box, query }) => {
      const { after, limit } = parseAs(OPERATIONS.listCards.query, query);
      const { cards, storeEpoch, next, more } = granted(await store.cards(box, after, limit));
      return done({ storeEpoch, next, more, cards: cards.map(cardAnswer) } satisfies CardsPart);
    },
  } satisfies Partial<Record<OperationName, Handler>>;
}
