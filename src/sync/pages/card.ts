/**
 * Cards as they travel: one card, or the stone that says that it was erased, signed and encrypted like a page. Bound to book,
 * id and version inside, so that an endpoint cannot give one for another or an old one for a new one unnoticed.
 */

import * as v from 'valibot';
import { canonicalBytes, canonicalText } from '../../ledger/bytes.ts';
import { CARD, type Card } from '../../ledger/cards.ts';
import { type BookId, type CardId, type PhoneId, PLAIN_ID } from '../../ledger/ids.ts';
import { sha256 } from '../../store/hashes.ts';
import type { PhoneKeys } from '../../store/store.ts';
import type { EpochId, EpochKeys } from '../keys/epoch.ts';
import { encryptContent, makeHeader, type SealingParts } from '../wire/envelope.ts';
import { decodeUtf8, readerOf } from '../wire/read.ts';
import { PUBLIC_KEY_BYTES, rawOf, sign } from '../wire/sign.ts';
import { type Bytes, block, byte, concat, text, uint, utf8 } from '../wire/write.ts';
import { openSigned, type PageReader, type SignedFormat, type SignedProblem } from './open-signed.ts';

/** No card has this version, so nothing that is written later takes the place of the stone. */
export const ERASED_VERSION = Number.MAX_SAFE_INTEGER;

export interface SealedCard {
  readonly id: CardId;
  readonly version: number;
  readonly blob: Bytes;
  readonly blobId: string;
}

/** `card` is null for an erased one. */
export type OpenedCard =
  | {
      readonly ok: true;
      readonly card: Card | null;
      readonly version: number;
      readonly phone: PhoneId;
      readonly epoch: EpochId;
    }
  | ({ readonly ok: false } & CardProblem);
/** `otherCard`: it came under another id or version than it says inside. */
export type CardProblem = SignedProblem | { readonly code: 'otherCard' };

interface CardBody {
  readonly book: BookId;
  readonly signingKey: Bytes;
  readonly id: CardId;
  readonly version: number;
  readonly card: Card | null;
}

const MAGIC = 'CXCB';
const CARD_VERSION = 1;
const NOTHING = new Uint8Array(0);
const FORMAT: SignedFormat<CardBody> = { magic: 'CXCD', key: 'card', readBody: readCardBody };

export function makeCard(
  parts: SealingParts,
  keys: EpochKeys,
  phone: PhoneKeys,
  card: Card,
): Promise<SealedCard> {
  return seal(parts, keys, phone, card, canonicalBytes(card));
}

/** What takes a card's place on the endpoint and on phones that had not heard of the erasing. */
export function makeErasedCard(
  parts: SealingParts,
  keys: EpochKeys,
  phone: PhoneKeys,
  card: { readonly book: BookId; readonly id: CardId },
): Promise<SealedCard> {
  return seal(parts, keys, phone, { ...card, version: ERASED_VERSION }, NOTHING);
}

async function seal(
  parts: SealingParts,
  keys: EpochKeys,
  phone: PhoneKeys,
  { book, id, version }: Pick<Card, 'book' | 'id' | 'version'>,
  content: Uint8Array,
): Promise<SealedCard> {
  const { crypto } = parts;
  const signed = concat(
    utf8(MAGIC),
    byte(CARD_VERSION),
    text(book),
    await rawOf(crypto, phone.signing.publicKey),
    text(id),
    uint(version),
    block(content),
  );
  const signature = await sign(crypto, phone.signing.privateKey, signed);
  const header = makeHeader(crypto, FORMAT.magic, keys.id);
  const blob = await encryptContent(parts, keys.card, header, concat(signed, signature));
  return { id, version, blob, blobId: await sha256(crypto, blob) };
}

/** `expected` is the id and version under which the blob came. Never throws, whatever the bytes are. */
export async function openCard(
  reader: PageReader,
  expected: { readonly id: CardId; readonly version: number },
  blob: Uint8Array,
): Promise<OpenedCard> {
  const opened = await openSigned(reader, FORMAT, blob);
  if (!opened.ok) return opened;
  const { body, phone, epoch } = opened;
  const { id, version, card } = body;
  if (id !== expected.id || version !== expected.version) return { ok: false, code: 'otherCard' };
  return { ok: true, card, version, phone, epoch };
}

/** Null where it is not exactly such a body, or where the card inside has another book, id or version. */
function readCardBody(signed: Uint8Array): CardBody | null {
  const reader = readerOf(signed);
  reader.magic(MAGIC);
  if (reader.byte() !== CARD_VERSION) reader.refuse();
  const book = reader.text();
  const signingKey = reader.fixed(PUBLIC_KEY_BYTES);
  const id = reader.text();
  const version = reader.uint();
  const content = reader.block();
  if (!reader.complete() || !PLAIN_ID.test(book) || !PLAIN_ID.test(id)) return null;
  const erased = version === ERASED_VERSION;
  const card = erased ? null : readCard(content);
  if (erased ? content.length > 0 : card?.book !== book || card.id !== id || card.version !== version) {
    return null;
  }
  return { book, signingKey, id, version, card };
}

function readCard(content: Uint8Array): Card | null {
  const json = decodeUtf8(content);
  try {
    const parsed = v.safeParse(CARD, JSON.parse(json ?? ''));
    return parsed.success && canonicalText(parsed.output) === json ? parsed.output : null;
  } catch {
    return null;
  }
}
