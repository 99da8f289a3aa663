/** Cards between the disk and the box: sealed as they are put, opened as they are taken. */
import type { Card } from '../../ledger/cards.ts';
import type { CardId } from '../../ledger/ids.ts';
import { sha256 } from '../../store/hashes.ts';
import type { BoxMark, CardThere } from '../../store/mail/mail.ts';
import type { WriteFailure } from '../../store/store.ts';
import type { Answer, CardOut, Failure } from '../engine/types.ts';
import { makeCard, openCard } from '../pages/card.ts';
import { cardText, GREATEST_NUMBER } from '../protocol.ts';
import { isTheirs } from '../receipt.ts';
import { toBase64 } from '../wire/base64.ts';
import { utf8 } from '../wire/write.ts';
import type { Hands, SyncParts } from './parts.ts';
import { readerOf } from './take-blobs.ts';

export type Asked =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly failure: Failure };

/** As the box has it after this. An erased one goes as the endpoint's own stone: an id and a version, nothing sealed. */
export async function putCard(parts: SyncParts, { id }: CardOut): Promise<Asked> {
  const sealed = await sealedCard(parts, id);
  if (!sealed) return { ok: false, failure: CANNOT_GO };
  const { version, blobId, body } = sealed;
  const reply = await parts.client.ask('putCard', { card: id, body });
  if (!reply.ok) return reply;
  const there = await thereOf(parts, id, reply.answer.version, blobId);
  const fits = blobId === 'erased' || reply.answer.version === version;
  return fits
    ? { ok: true, answer: { op: 'putCard', there } }
    : { ok: false, failure: { kind: 'notAnEndpoint' } };
}

/** A version that the endpoint has no number for, or no keys to sign with. */
const CANNOT_GO: Failure = { kind: 'problem', code: 'badField', retryAfterMs: null };

async function sealedCard(parts: SyncParts, id: CardId) {
  const { mail, book, phone, keys } = parts;
  const card = await mail.card(book, id);
  if (!card) return { version: 1, blobId: 'erased', body: { version: 1, erased: true } } as const;
  if (card.version > GREATEST_NUMBER || !phone) return null;
  const { version, blob, blobId } = await makeCard(parts, keys, phone, card);
  return { version, blobId, body: { version, blob: toBase64(blob) } };
}

async function thereOf(
  { crypto }: SyncParts,
  id: CardId,
  version: number,
  blobId: string | 'erased',
): Promise<CardThere> {
  const digest = await sha256(crypto, utf8(cardText(id, version, blobId)));
  return { id, version, erased: blobId === 'erased', digest };
}

/** Cards that do not open are noted as being in the box, and nothing else. */
export async function takeCards(
  parts: SyncParts,
  hands: Hands,
  ids: readonly CardId[],
  mark: BoxMark,
): Promise<{ ok: true; there: readonly CardThere[]; changed: number } | WriteFailure> {
  const there: CardThere[] = [];
  const cards: Card[] = [];
  for (const id of new Set(ids)) {
    const held = hands.cards.get(id);
    if (!held) continue;
    const { version, blob } = held;
    there.push(await thereOf(parts, id, version, blob ? await sha256(parts.crypto, blob) : 'erased'));
    const opened = blob ? await openCard(readerOf(parts), { id, version }, blob) : null;
    if (opened?.ok && opened.card && isTheirs(opened.card, opened.phone)) cards.push(opened.card);
  }
  const taken = await parts.mail.takeCards(parts.book, cards, there, mark);
  return taken.ok ? { ok: true, there, changed: taken.changed } : taken;
}
