/** Y3: a tamper test per field of the page, as an outsider, as a member without the signer's key, and as a signer who lies. */
import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { canonicalBytes } from '../../../src/ledger/bytes.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import type { PhoneKeys } from '../../../src/store/store.ts';
import type { EpochKeys } from '../../../src/sync/keys/epoch.ts';
import type { PageReader } from '../../../src/sync/pages/open-signed.ts';
import { makePage, openPage } from '../../../src/sync/pages/page.ts';
import { type PageBody, pageBodyBytes, readPageBody } from '../../../src/sync/pages/page-body.ts';
import { makeHeader } from '../../../src/sync/wire/envelope.ts';
import { pad } from '../../../src/sync/wire/pad.ts';
import { rawOf, sign } from '../../../src/sync/wire/sign.ts';
import { type Bytes, concat, utf8 } from '../../../src/sync/wire/write.ts';
import {
  BOOK,
  encrypted,
  entriesOf,
  flipped,
  hashAfter,
  newEpoch,
  newPhone,
  parts,
  random,
  readerFor,
} from '../sample.ts';

let phone: PhoneKeys;
let other: PhoneKeys;
let keys: EpochKeys;
let reader: PageReader;
let entries: readonly [Entry, ...Entry[]];
let body: PageBody;
let signed: Bytes;
let signature: Bytes;
let blob: Bytes;

beforeAll(async () => {
  [phone, other] = [await newPhone(), await newPhone()];
  keys = await newEpoch();
  reader = readerFor([keys], [phone.id, other.id]);
  const [first, ...rest] = entriesOf(phone.id);
  entries = [first, ...rest.slice(0, 5)];
  body = {
    book: BOOK,
    signingKey: await rawOf(crypto, phone.signing.publicKey),
    sheet: first.sheet,
    first: 1,
    before: await hashAfter(first.sheet, []),
    seen: { seal: null, heads: [{ sheet: 'sheet-x', last: 3, hash: 'cd'.repeat(32) }] },
    entryBytes: entries.map((entry) => canonicalBytes(entry)),
  };
  signed = pageBodyBytes(body);
  signature = await sign(crypto, phone.signing.privateKey, signed);
  const content = { book: BOOK, before: body.before, seen: body.seen, entries };
  const made = await makePage(parts, keys, phone, content);
  blob = made.ok ? made.page.blob : expect.fail('small enough');
});

const codeOf = async (bytes: Uint8Array) => {
  const opened = await openPage(reader, bytes);
  return opened.ok ? 'ok' : opened.code;
};

describe('Y3 from outside: every byte of the blob', () => {
  test.each([
    ['magic', 0, 4, ['wrongMagic']],
    ['version', 4, 5, ['newerVersion']],
    ['suite', 5, 6, ['unknownSuite']],
    ['epoch', 6, 22, ['unknownEpoch']],
    ['initialisation vector', 22, 34, ['cannotDecrypt']],
    ['ciphertext and tag', 34, Number.POSITIVE_INFINITY, ['cannotDecrypt']],
  ])('%s', async (_, start, end, codes) => {
    for (let at = start; at < Math.min(end, blob.length); at += 1) {
      expect(codes).toContain(await codeOf(flipped(blob, at, 0x10)));
    }
  });

  test('cut, lengthened, empty, too large, and any other bytes', async () => {
    for (const length of [0, 3, 33, 34, 49])
      expect(await codeOf(blob.subarray(0, length))).toBe('wrongMagic');
    expect(await codeOf(blob.subarray(0, -1))).toBe('cannotDecrypt');
    expect(await codeOf(concat(blob, new Uint8Array(256)))).toBe('cannotDecrypt');
    expect(await codeOf(concat(blob, new Uint8Array(70_000)))).toBe('tooLarge');
    for (let tries = 0; tries < 300; tries += 1) expect(await codeOf(random(tries * 3))).toBe('wrongMagic');
  });

  test('relabelled: a page of one epoch under the id of another that is known', async () => {
    const second = await newEpoch();
    const both = { ...reader, epochs: new Map([...reader.epochs, [second.id, second]]) };
    const relabelled = concat(
      blob.subarray(0, 6),
      makeHeader(crypto, 'CXPG', second.id).subarray(6, 22),
      blob.subarray(22),
    );
    expect(await openPage(both, relabelled)).toEqual({ ok: false, code: 'cannotDecrypt' });
  });

  test('relabelled: a page as a card', async () => {
    expect(await codeOf(concat(utf8('CXCD'), blob.subarray(4)))).toBe('wrongMagic');
  });
});

describe('by a member who has the key, but not the signer’s', () => {
  const changes: readonly [string, (one: PageBody) => Partial<PageBody>, string][] = [
    ['book', () => ({ book: 'another-book' }), 'foreignBook'],
    ['sheet', () => ({ sheet: 'another-sheet' }), 'badSignature'],
    ['first number', () => ({ first: 2 }), 'badSignature'],
    ['hash before', () => ({ before: 'ef'.repeat(32) }), 'badSignature'],
    ['seal seen', () => ({ seen: { seal: 'sheet-x:3', heads: [] } }), 'badSignature'],
    ['heads seen', () => ({ seen: { seal: null, heads: [] } }), 'badSignature'],
    ['one entry less', (one) => ({ entryBytes: one.entryBytes.slice(1) }), 'badSignature'],
    ['another order', (one) => ({ entryBytes: [...one.entryBytes].reverse() }), 'badSignature'],
    ['an entry twice', (one) => ({ entryBytes: [one.entryBytes[0]!, ...one.entryBytes] }), 'badSignature'],
  ];
  test.each(changes)('%s', async (_, change, code) => {
    const forged = pageBodyBytes({ ...body, ...change(body) });
    expect(await codeOf(await encrypted(keys, 'page', concat(forged, signature)))).toBe(code);
  });

  test('the phone: another known phone’s key, and a stranger’s', async () => {
    const asOther = pageBodyBytes({ ...body, signingKey: await rawOf(crypto, other.signing.publicKey) });
    expect(await codeOf(await encrypted(keys, 'page', concat(asOther, signature)))).toBe('badSignature');
    const stranger = await newPhone();
    const asStranger = pageBodyBytes({
      ...body,
      signingKey: await rawOf(crypto, stranger.signing.publicKey),
    });
    const own = await sign(crypto, stranger.signing.privateKey, asStranger);
    expect(await codeOf(await encrypted(keys, 'page', concat(asStranger, own)))).toBe('unknownPhone');
  });

  test('every byte of signed bytes and signature', async () => {
    const content = concat(signed, signature);
    expect(await codeOf(await encrypted(keys, 'page', content))).toBe('ok');
    for (const at of content.keys()) {
      expect(await codeOf(await encrypted(keys, 'page', flipped(content, at)))).not.toBe('ok');
    }
  });

  test('a signature over something else: a card’s, an epoch’s, or over the entries alone', async () => {
    for (const magic of ['CXCB', 'CXEB', 'CXJB', 'CXRS', 'CXSQ']) {
      const wrong = await sign(crypto, phone.signing.privateKey, concat(utf8(magic), signed.subarray(4)));
      expect(await codeOf(await encrypted(keys, 'page', concat(signed, wrong)))).toBe('badSignature');
      const renamed = concat(utf8(magic), signed.subarray(4), wrong);
      expect(await codeOf(await encrypted(keys, 'page', renamed))).toBe('malformedBody');
    }
  });

  test('a bomb, bad padding and what is no deflate', async () => {
    const seal = async (padded: Uint8Array) => {
      const header = makeHeader(crypto, 'CXPG', keys.id);
      const algorithm = { name: 'AES-GCM', iv: header.slice(22), additionalData: header };
      const cipher = await crypto.subtle.encrypt(algorithm, keys.page, new Uint8Array(padded));
      return codeOf(concat(header, new Uint8Array(cipher)));
    };
    expect(await seal(pad(deflateRawSync(Buffer.alloc(40_000_000))))).toBe('tooLarge');
    expect(await seal(deflateRawSync(concat(signed, signature)))).toBe('badPadding');
    expect(await seal(pad(utf8('this is not deflate at all')))).toBe('badCompression');
    expect(await seal(pad(new Uint8Array(0)))).toBe('badCompression');
    expect(await seal(pad(deflateRawSync(Buffer.alloc(0))))).toBe('malformedBody');
  });
});

describe('by a known phone that signs what is not so', () => {
  const sealed = async (more: Partial<PageBody>) => {
    const own = pageBodyBytes({ ...body, ...more });
    const valid = await sign(crypto, phone.signing.privateKey, own);
    return openPage(reader, await encrypted(keys, 'page', concat(own, valid)));
  };
  const bytesOf = (list: readonly Entry[]) => list.map((entry) => canonicalBytes(entry));
  const second = () => entries[1]!;

  test('a gap, a repetition, another first number', async () => {
    expect(await sealed({ entryBytes: bytesOf([entries[0], ...entries.slice(2)]) })).toEqual({
      ok: false,
      code: 'gap',
      expected: 2,
      found: 3,
    });
    expect(await sealed({ entryBytes: bytesOf([entries[0], entries[0]]) })).toMatchObject({ code: 'gap' });
    expect(await sealed({ first: 2 })).toEqual({ ok: false, code: 'gap', expected: 2, found: 1 });
  });

  test('an entry of another phone or sheet', async () => {
    const ofOther = bytesOf([entries[0], { ...second(), phone: other.id }]);
    expect(await sealed({ entryBytes: ofOther })).toEqual({ ok: false, code: 'foreignEntry', at: 1 });
    const ofSheet = bytesOf([entries[0], { ...second(), sheet: 'sheet-x' }]);
    expect(await sealed({ entryBytes: ofSheet })).toEqual({ ok: false, code: 'foreignEntry', at: 1 });
  });

  test('a first page that does not begin with its sheet’s own start', async () => {
    expect(await sealed({ before: 'ef'.repeat(32) })).toEqual({ ok: false, code: 'wrongStart' });
  });

  test.each([
    ['no JSON', '{'],
    ['other spacing', '{ "a": 1}'],
    ['a key twice', '{"a":1,"a":1}'],
    ['no entry', '{"a":1}'],
    ['nesting without end', '['.repeat(30_000)],
    ['a bare number', '7'],
  ])('an entry that is %s', async (_, json) => {
    expect(await sealed({ entryBytes: [utf8(json)] })).toEqual({ ok: false, code: 'malformedEntry', at: 0 });
  });

  test('an entry in other bytes than its own, deep, or not UTF-8', async () => {
    const own = new TextDecoder().decode(body.entryBytes[0]);
    const spaced = utf8(own.replace('{', '{ '));
    const deep = utf8(own.replace('"body":{', `"body":{"a":${'['.repeat(2_000)}${']'.repeat(2_000)},`));
    const bytes = concat(utf8(own.slice(0, -1)), Uint8Array.of(0xff), utf8('}'));
    for (const one of [spaced, deep, bytes]) {
      expect(await sealed({ entryBytes: [one] })).toEqual({ ok: false, code: 'malformedEntry', at: 0 });
    }
  });

  test('no entries at all, and more than a page may have', async () => {
    expect(await sealed({ entryBytes: [] })).toEqual({ ok: false, code: 'malformedBody' });
    const many = Array.from({ length: 201 }, () => utf8('{}'));
    expect(await sealed({ entryBytes: many })).toEqual({ ok: false, code: 'malformedBody' });
  });

  test('ids that are none', async () => {
    for (const more of [
      { sheet: 'a:1' },
      { sheet: 'constructor' },
      { first: 0 },
      { seen: { seal: 'x', heads: [] } },
    ]) {
      expect(await sealed(more)).toEqual({ ok: false, code: 'malformedBody' });
    }
  });
});

test('kinds and versions that this app does not know are kept byte for byte', async () => {
  const [first] = entries;
  const newer = [
    { ...first, kind: 'from-the-future', body: { a: ['x', 1, true, null] } },
    { ...entries[1]!, v: 9, body: { b: 'y' } },
  ];
  const own = pageBodyBytes({ ...body, entryBytes: newer.map((entry) => canonicalBytes(entry)) });
  const valid = await sign(crypto, phone.signing.privateKey, own);
  const opened = await openPage(reader, await encrypted(keys, 'page', concat(own, valid)));
  expect(opened).toMatchObject({ ok: true, entries: newer });
});

test('signed bytes read as written, and not at all where they were cut', () => {
  expect(readPageBody(signed)).toEqual(body);
  for (const at of signed.keys()) expect(readPageBody(signed.subarray(0, at))).toBeNull();
});
