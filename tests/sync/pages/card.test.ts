/** Cards as they travel: round trips, the stone of an erased one, and a tamper test per field (Y3). */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalBytes } from '../../../src/ledger/bytes.ts';
import type { Card } from '../../../src/ledger/cards.ts';
import { sha256 } from '../../../src/store/hashes.ts';
import type { PhoneKeys } from '../../../src/store/store.ts';
import type { EpochKeys } from '../../../src/sync/keys/epoch.ts';
import {
  ERASED_VERSION,
  makeCard,
  makeErasedCard,
  openCard,
  type SealedCard,
} from '../../../src/sync/pages/card.ts';
import type { PageReader } from '../../../src/sync/pages/open-signed.ts';
import { rawOf, sign } from '../../../src/sync/wire/sign.ts';
import { type Bytes, block, byte, concat, text, uint, utf8 } from '../../../src/sync/wire/write.ts';
import { BOOK, encrypted, flipped, newEpoch, newPhone, parts, random, readerFor } from '../sample.ts';

const CARD: Card = {
  kind: 'member',
  book: BOOK,
  id: 'member-7',
  version: 3,
  name: 'Fàtima Ndiaye-Roca',
  symbol: 'sun',
  colour: 'red',
};
const EXPECTED = { id: CARD.id, version: CARD.version };
let phone: PhoneKeys;
let keys: EpochKeys;
let reader: PageReader;
let card: SealedCard;

beforeAll(async () => {
  phone = await newPhone();
  keys = await newEpoch();
  reader = readerFor([keys], [phone.id]);
  card = await makeCard(parts, keys, phone, CARD);
});

const codeOf = async (blob: Uint8Array, expected = EXPECTED) => {
  const opened = await openCard(reader, expected, blob);
  return opened.ok ? 'ok' : opened.code;
};

test('round trip of names and texts', async () => {
  const name = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((one) => one.length <= 60);
  const version = fc.integer({ min: 1, max: 2 ** 40 });
  await fc.assert(
    fc.asyncProperty(name, version, async (words, number) => {
      const texts: Card = { kind: 'text', book: BOOK, id: 'text-1', version: number, text: words };
      const made = await makeCard(parts, keys, phone, texts);
      expect(made).toMatchObject({ id: 'text-1', version: number, blobId: await sha256(crypto, made.blob) });
      const opened = await openCard(reader, made, made.blob);
      expect(opened).toEqual({ ok: true, card: texts, version: number, phone: phone.id, epoch: keys.id });
    }),
    { numRuns: 40 },
  );
});

test('a short and a long name are of one length on the wire', async () => {
  const long = await makeCard(parts, keys, phone, { ...CARD, name: random(30).join('').slice(0, 60) });
  expect(long.blob.length).toBe(card.blob.length);
});

test('an erased card is a stone that no later version can lift', async () => {
  const stone = await makeErasedCard(parts, keys, phone, CARD);
  expect(stone.version).toBe(ERASED_VERSION);
  expect(await openCard(reader, stone, stone.blob)).toEqual({
    ok: true,
    card: null,
    version: ERASED_VERSION,
    phone: phone.id,
    epoch: keys.id,
  });
  expect(await codeOf(stone.blob)).toBe('otherCard');
});

test('Y3 an endpoint cannot give one card for another, nor an old one for a new one', async () => {
  expect(await codeOf(card.blob, { ...EXPECTED, id: 'member-8' })).toBe('otherCard');
  expect(await codeOf(card.blob, { ...EXPECTED, version: 4 })).toBe('otherCard');
  expect(await codeOf(concat(utf8('CXPG'), card.blob.subarray(4)))).toBe('wrongMagic');
});

test('Y3 every changed byte of the blob is refused', async () => {
  for (const at of card.blob.keys()) expect(await codeOf(flipped(card.blob, at))).not.toBe('ok');
  for (let length = 0; length < card.blob.length; length += 1) {
    expect(await codeOf(card.blob.subarray(0, length))).not.toBe('ok');
  }
});

describe('Y3 by a member who has the key', () => {
  interface Fields {
    readonly book: string;
    readonly key: Bytes;
    readonly id: string;
    readonly version: number;
    readonly content: Uint8Array;
  }
  const signedBytes = ({ book, key, id, version, content }: Fields): Bytes =>
    concat(utf8('CXCB'), byte(1), text(book), key, text(id), uint(version), block(content));
  const fields = async (): Promise<Fields> => ({
    book: BOOK,
    key: await rawOf(crypto, phone.signing.publicKey),
    id: CARD.id,
    version: CARD.version,
    content: canonicalBytes(CARD),
  });
  const changes: readonly [string, Partial<Card>, string][] = [
    ['book', { book: 'another-book' }, 'foreignBook'],
    ['id', { id: 'member-8' }, 'badSignature'],
    ['version', { version: 4 }, 'badSignature'],
    ['name', { name: 'Somebody Else' }, 'badSignature'],
  ];

  test.each(changes)('%s, unsigned', async (_, change, code) => {
    const original = await fields();
    const signature = await sign(crypto, phone.signing.privateKey, signedBytes(original));
    const content = canonicalBytes({ ...CARD, ...change });
    const { book, id, version } = { ...CARD, ...change };
    const forged = signedBytes({ ...original, book, id, version, content });
    expect(await codeOf(await encrypted(keys, 'card', concat(forged, signature)), { id, version })).toBe(
      code,
    );
  });

  test.each([
    ['another id inside', { id: 'member-8' }],
    ['another version inside', { version: 9 }],
    ['a stone with words', { version: ERASED_VERSION }],
    ['other bytes than its own', { content: utf8('{ }') }],
    ['no card', { content: utf8('{"a":1}') }],
    ['nothing', { content: new Uint8Array(0) }],
  ])('signed, but with %s', async (_, more) => {
    const forged = signedBytes({ ...(await fields()), ...more });
    const signature = await sign(crypto, phone.signing.privateKey, forged);
    expect(await codeOf(await encrypted(keys, 'card', concat(forged, signature)))).toBe('malformedBody');
  });

  test('a stranger’s signature, and a page’s key', async () => {
    const stranger = await newPhone();
    const made = await makeCard(parts, keys, stranger, CARD);
    expect(await codeOf(made.blob)).toBe('unknownPhone');
    const other = { ...keys, card: keys.page };
    expect(await codeOf((await makeCard(parts, other, phone, CARD)).blob)).toBe('cannotDecrypt');
    expect(await codeOf((await makeCard(parts, await newEpoch(), phone, CARD)).blob)).toBe('unknownEpoch');
  });
});
