/** The engine's asks as requests: ids become bytes on the way out, and bytes stay in hand on the way in. */
import type { Ask, BlobId } from '../engine/types.ts';
import { type Card, LIMITS } from '../protocol.ts';
import { fromBase64, toBase64 } from '../wire/base64.ts';
import type { Bytes } from '../wire/write.ts';
import { type Asked, putCard } from './cards.ts';
import type { Hands, SyncParts } from './parts.ts';

/** Of one page in a request, besides its base64. */
const AROUND_CHARS = 128;

export async function carryAsk(parts: SyncParts, hands: Hands, ask: Ask): Promise<Asked> {
  switch (ask.op) {
    case 'readBook':
    case 'createBook':
      return readBook(parts, ask.op);
    case 'listPages':
      return listPages(parts, hands, ask);
    case 'addPages':
      return addPages(parts, ask.ids);
    case 'listIds':
      return listIds(parts, ask.after);
    case 'listCards':
      return listCards(parts, hands, ask.after);
    case 'putCard':
      return putCard(parts, ask.card);
    case 'readCard':
      return readCard(parts, hands, ask.id);
  }
}

async function readBook({ client }: SyncParts, op: 'readBook' | 'createBook'): Promise<Asked> {
  const reply = await client.ask(op);
  return reply.ok ? { ok: true, answer: { op, book: reply.answer } } : reply;
}

async function listPages(
  { client }: SyncParts,
  hands: Hands,
  query: { readonly after: number; readonly limit: number },
): Promise<Asked> {
  const reply = await client.ask('listPages', { query: { after: query.after, limit: query.limit } });
  if (!reply.ok) return reply;
  const { pages, ...part } = reply.answer;
  const held = new Map<string, Bytes>();
  for (const { id, blob } of pages) {
    const bytes = fromBase64(blob);
    if (bytes) held.set(id, bytes);
  }
  hands.pages = held;
  return { ok: true, answer: { ...part, op: 'listPages', ids: pages.map(({ id }) => id) } };
}

/** As many as one request holds by its bytes. */
async function addPages({ client, mail, book }: SyncParts, ids: readonly BlobId[]): Promise<Asked> {
  const pages: { id: string; blob: string }[] = [];
  let chars = AROUND_CHARS;
  for (const { blobId, blob } of await mail.blobs(book, ids)) {
    const base64 = toBase64(blob);
    chars += base64.length + AROUND_CHARS;
    if (pages.length > 0 && chars > LIMITS.bodyBytes) break;
    pages.push({ id: blobId, blob: base64 });
  }
  if (pages.length === 0) return { ok: false, failure: { kind: 'notAnEndpoint' } };
  const reply = await client.ask('addPages', { body: { pages } });
  if (!reply.ok) return reply;
  const { items, book: state } = reply.answer;
  const fits = items.length === pages.length && items.every(({ id }, at) => id === pages[at]?.id);
  if (!fits) return { ok: false, failure: { kind: 'notAnEndpoint' } };
  return { ok: true, answer: { op: 'addPages', items, book: state } };
}

async function listIds({ client }: SyncParts, after: number): Promise<Asked> {
  const reply = await client.ask('listIds', { query: { after, limit: LIMITS.idsPerAnswer } });
  return reply.ok ? { ok: true, answer: { ...reply.answer, op: 'listIds' } } : reply;
}

async function listCards({ client }: SyncParts, hands: Hands, after: number): Promise<Asked> {
  const reply = await client.ask('listCards', { query: { after, limit: LIMITS.cardsPerAnswer } });
  if (!reply.ok) return reply;
  const { cards, ...part } = reply.answer;
  hands.cards = new Map(cards.map((card) => [card.id, heldOf(card)]));
  return { ok: true, answer: { ...part, op: 'listCards', ids: cards.map(({ id }) => id) } };
}

async function readCard({ client }: SyncParts, hands: Hands, id: string): Promise<Asked> {
  const reply = await client.ask('readCard', { card: id });
  if (!reply.ok) return reply;
  if (reply.answer.id !== id) return { ok: false, failure: { kind: 'notAnEndpoint' } };
  hands.cards = new Map([[id, heldOf(reply.answer)]]);
  return { ok: true, answer: { op: 'readCard', id } };
}

/** What is not base64 does not open either. */
const heldOf = (card: Card): { readonly version: number; readonly blob: Bytes | null } => ({
  version: card.version,
  blob: 'blob' in card ? (fromBase64(card.blob) ?? new Uint8Array(0)) : null,
});
