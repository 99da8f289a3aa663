/**
 * What is kept of a book, and what one write makes of it: pure, so that both databases decide alike.
 * Owns E2 (the next number is `last` + 1) and E3 (a page that is there is `already`). Must not know: SQL.
 */
import { type BookState, cardText } from '../../sync/protocol.ts';
import { NO_XOR, sameSecret, sha256Hex, xorHex } from '../digest.ts';
import type { CardRefused, Denied, PageItem, Quota, StoredCard, StoredPage } from './mail-store.ts';

/** One row of the table `book`. `bytes` counts pages and cards. */
export interface BookRow {
  readonly writeHash: string;
  readonly epoch: string;
  readonly last: number;
  readonly xor: string;
  readonly bytes: number;
  readonly cardLast: number;
  readonly cardCount: number;
  readonly cardXor: string;
}

/** A card as it stands in the database, without its bytes. `blobId` is their SHA-256. */
export interface CardRow {
  readonly version: number;
  readonly blobId: string | 'erased';
  readonly bytes: number;
}

export function newBook(writeHash: string, epoch: string): BookRow {
  return {
    writeHash,
    epoch,
    last: 0,
    xor: NO_XOR,
    bytes: 0,
    cardLast: 0,
    cardCount: 0,
    cardXor: NO_XOR,
  };
}

export function stateOf(row: BookRow): BookState {
  return {
    storeEpoch: row.epoch,
    last: row.last,
    count: row.last,
    xor: row.xor,
    cards: { last: row.cardLast, count: row.cardCount, xor: row.cardXor },
  };
}

/** Undefined if the holder of this token hash may write to the book. */
export function deniedTo(row: BookRow | undefined, writeHash: string): Denied | undefined {
  if (row === undefined) return { ok: false, code: 'noSuchBook' };
  return sameSecret(row.writeHash, writeHash) ? undefined : { ok: false, code: 'wrongToken' };
}

export interface NumberedPage extends StoredPage {
  readonly number: number;
}

/**
 * Which pages are new, with their numbers, and what to answer for each. `known` holds the ids that are in the book
 * already; a page that comes twice in one request is `already` the second time.
 */
export function planPages(
  row: BookRow,
  known: ReadonlySet<string>,
  pages: readonly StoredPage[],
  quota: Quota,
): { row: BookRow; items: PageItem[]; added: NumberedPage[] } {
  const seen = new Set(known);
  const items: PageItem[] = [];
  const added: NumberedPage[] = [];
  let { last, xor, bytes } = row;
  for (const { id, blob } of pages) {
    if (seen.has(id)) {
      items.push({ id, state: 'already' });
    } else if (last >= quota.pages || bytes + blob.length > quota.bytes) {
      items.push({ id, state: 'refused', reason: 'bookFull' });
    } else {
      seen.add(id);
      last += 1;
      bytes += blob.length;
      xor = xorHex(xor, id);
      added.push({ number: last, id, blob });
      items.push({ id, state: 'stored' });
    }
  }
  return { row: { ...row, last, xor, bytes }, items, added };
}

export type CardPlan =
  | { readonly do: 'write'; readonly row: BookRow; readonly number: number; readonly card: CardRow }
  | { readonly do: 'nothing'; readonly version: number }
  | { readonly do: 'refuse'; readonly why: CardRefused };

const fingerprint = (id: string, card: CardRow) => sha256Hex(cardText(id, card.version, card.blobId));

/**
 * What becomes of a card. Refused, in this order: anything but an erasure for an erased card, an older version, the same
 * version with other bytes, a book that is full. An erasure of a card that is there is always taken; it keeps the greater
 * version of the two.
 */
export function planCard(row: BookRow, there: CardRow | undefined, put: StoredCard, quota: Quota): CardPlan {
  const blobId = put.blob === 'erased' ? 'erased' : sha256Hex(put.blob);
  const bytes = put.blob === 'erased' ? 0 : put.blob.length;
  const version = blobId === 'erased' ? Math.max(put.version, there?.version ?? 1) : put.version;
  if (there) {
    if (blobId === there.blobId && (blobId === 'erased' || version === there.version))
      return { do: 'nothing', version: there.version };
    const why = blobId === 'erased' ? undefined : olderOrTied(there, version);
    if (why) return { do: 'refuse', why };
  }
  const total = row.bytes - (there?.bytes ?? 0) + bytes;
  const count = row.cardCount + (there ? 0 : 1);
  const grows = total > row.bytes || count > row.cardCount;
  if (grows && (total > quota.bytes || count > quota.cards))
    return { do: 'refuse', why: { ok: false, code: 'bookFull' } };
  const card = { version, blobId, bytes };
  const without = there ? xorHex(row.cardXor, fingerprint(put.id, there)) : row.cardXor;
  const number = row.cardLast + 1;
  const cardXor = xorHex(without, fingerprint(put.id, card));
  return {
    do: 'write',
    number,
    card,
    row: { ...row, bytes: total, cardLast: number, cardCount: count, cardXor },
  };
}

function olderOrTied(there: CardRow, version: number): CardRefused | undefined {
  if (there.blobId === 'erased') return { ok: false, code: 'cardErased', version: there.version };
  if (version < there.version) return { ok: false, code: 'cardOlder', version: there.version };
  if (version > there.version) return undefined;
  return { ok: false, code: 'cardConflict', version: there.version, blobId: there.blobId };
}
