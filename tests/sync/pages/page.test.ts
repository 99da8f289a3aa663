/** Pages: what goes in comes out, byte for byte, for those who have the key and nobody else. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import { sha256 } from '../../../src/store/hashes.ts';
import type { PhoneKeys } from '../../../src/store/store.ts';
import type { EpochKeys } from '../../../src/sync/keys/epoch.ts';
import { makePage, openPage } from '../../../src/sync/pages/page.ts';
import { deflateWith } from '../../../src/sync/wire/deflate.ts';
import { MOST_BLOB_BYTES } from '../../../src/sync/wire/envelope.ts';
import { phoneOf, rawOf } from '../../../src/sync/wire/sign.ts';
import { BOOK, entriesOf, hashAfter, newEpoch, newPhone, parts, random, readerFor } from '../sample.ts';

let phone: PhoneKeys;
let keys: EpochKeys;

beforeAll(async () => {
  phone = await newPhone();
  keys = await newEpoch();
});

test('round trip of any part of a sheet, with heads and without, packed and not', async () => {
  const plain = { crypto, deflate: deflateWith(undefined) };
  const seen = fc.record({
    seal: fc.constantFrom(null, 'sheet-b:12'),
    heads: fc.array(
      fc.record({
        sheet: fc.stringMatching(/^[a-z]{1,8}$/u),
        last: fc.integer({ min: 1, max: 9_999_999_999 }),
        hash: fc.stringMatching(/^[0-9a-f]{64}$/u),
      }),
      { maxLength: 5 },
    ),
  });
  const range = fc.record({ seed: fc.nat(30), from: fc.nat(60), count: fc.integer({ min: 1, max: 60 }) });
  await fc.assert(
    fc.asyncProperty(range, seen, fc.boolean(), async ({ seed, from, count }, heads, packed) => {
      const sheet = entriesOf(phone.id, seed);
      const at = from % sheet.length;
      const [first, ...rest] = sheet.slice(at, at + count);
      const before = await hashAfter(sheet[0].sheet, sheet.slice(0, at));
      const content = { book: BOOK, before, seen: heads, entries: [first!, ...rest] as const };
      const made = await makePage(packed ? parts : plain, keys, phone, content);
      const page = made.ok ? made.page : expect.fail('a page of a real sheet is small enough');
      expect(page.blobId).toBe(await sha256(crypto, page.blob));
      const opened = await openPage(readerFor([keys], [phone.id]), page.blob);
      const { sheet: id, number } = first!;
      expect(opened).toMatchObject({
        ok: true,
        book: BOOK,
        phone: phone.id,
        sheet: id,
        first: number,
        before,
      });
      expect(opened).toMatchObject({ seen: heads, pageId: page.pageId, epoch: keys.id });
      const entries = opened.ok ? opened.entries : [];
      expect(entries.map(canonicalText)).toEqual([first!, ...rest].map(canonicalText));
    }),
    { numRuns: 40 },
  );
});

async function samplePage(epoch = keys) {
  const entries = entriesOf(phone.id);
  const before = await hashAfter(entries[0].sheet, []);
  const made = await makePage(parts, epoch, phone, {
    book: BOOK,
    before,
    seen: { seal: null, heads: [] },
    entries,
  });
  return made.ok ? made.page : expect.fail('a page of a real sheet is small enough');
}

test('Y3 a page made twice, or again under the next epoch, is the same page in another blob', async () => {
  const [one, two, next] = [await samplePage(), await samplePage(), await samplePage(await newEpoch())];
  expect(new Set([one.pageId, two.pageId, next.pageId]).size).toBe(1);
  expect(new Set([one.blobId, two.blobId, next.blobId]).size).toBe(3);
});

test('Y3 replayed and reordered pages are the same pages, each at its own place', async () => {
  const sheet = entriesOf(phone.id);
  const [first, second] = [sheet.slice(0, 3), sheet.slice(3, 6)];
  const seen = { seal: null, heads: [] };
  const make = async (entries: typeof first, before: string) => {
    const [head, ...rest] = entries;
    const made = await makePage(parts, keys, phone, { book: BOOK, before, seen, entries: [head!, ...rest] });
    return made.ok ? made.page.blob : expect.fail('small enough');
  };
  const one = await make(first, await hashAfter(sheet[0].sheet, []));
  const two = await make(second, await hashAfter(sheet[0].sheet, first));
  const reader = readerFor([keys], [phone.id]);
  const opened = await Promise.all([two, one, two, one].map((blob) => openPage(reader, blob)));
  const seenIds = opened.map((page) => (page.ok ? `${page.first} ${page.pageId}` : page.code));
  expect(new Set(seenIds).size).toBe(2);
  const [late] = opened;
  expect(late?.ok && late.before).toBe(await hashAfter(sheet[0].sheet, first));
});

test('the phone’s id is the one that the store gave it', async () => {
  expect(await phoneOf(crypto, await rawOf(crypto, phone.signing.publicKey))).toBe(phone.id);
});

test('Y4 without the epoch’s key nothing opens, and other phones and books are told apart', async () => {
  const { blob } = await samplePage();
  const [other, stranger] = [await newEpoch(), await newPhone()];
  expect(await openPage(readerFor([other], [phone.id]), blob)).toEqual({
    ok: false,
    code: 'unknownEpoch',
    epoch: keys.id,
  });
  const posing = { ...other, id: keys.id };
  expect(await openPage(readerFor([posing], [phone.id]), blob)).toEqual({ ok: false, code: 'cannotDecrypt' });
  expect(await openPage(readerFor([keys], [stranger.id]), blob)).toEqual({
    ok: false,
    code: 'unknownPhone',
    phone: phone.id,
  });
  expect(await openPage(readerFor([keys], [phone.id], 'another-book'), blob)).toEqual({
    ok: false,
    code: 'foreignBook',
  });
});

test('more than a blob holds is said, and the largest page is within the endpoint’s bound', async () => {
  const [first] = entriesOf(phone.id);
  const before = await hashAfter(first.sheet, []);
  const withText = (length: number) => {
    const text = Array.from(random(length), (value) => String.fromCharCode(33 + (value % 90))).join('');
    return { ...first, v: 2, body: { text: text.replaceAll(/["\\]/gu, 'x') } };
  };
  const content = { book: BOOK, before, seen: { seal: null, heads: [] } };
  const plain = { crypto, deflate: deflateWith(undefined) };
  const large = await makePage(plain, keys, phone, { ...content, entries: [withText(64_200)] });
  const { blob } = large.ok ? large.page : expect.fail('it fits');
  expect(blob.length).toBeGreaterThan(64_200);
  expect(blob.length).toBeLessThanOrEqual(MOST_BLOB_BYTES);
  expect((await openPage(readerFor([keys], [phone.id]), blob)).ok).toBe(true);
  const tooLarge = await makePage(plain, keys, phone, { ...content, entries: [withText(65_000)] });
  expect(tooLarge).toMatchObject({ ok: false, code: 'tooLarge', most: 65_000 });
});

test('more heads than a page may cite are said', async () => {
  const [first] = entriesOf(phone.id);
  const before = await hashAfter(first.sheet, []);
  const heads = Array.from({ length: 201 }, (_, at) => ({ sheet: `s${at}`, last: 1, hash: 'ab'.repeat(32) }));
  const content = { book: BOOK, before, entries: [first] as const };
  const many = await makePage(parts, keys, phone, { ...content, seen: { seal: null, heads } });
  expect(many).toEqual({ ok: false, code: 'tooManyHeads', found: 201, most: 200 });
  const most = await makePage(parts, keys, phone, {
    ...content,
    seen: { seal: null, heads: heads.slice(1) },
  });
  const { blob } = most.ok ? most.page : expect.fail(most.code);
  expect((await openPage(readerFor([keys], [phone.id]), blob)).ok).toBe(true);
});

test('lengths say only how many blocks of 256', async () => {
  const entries = entriesOf(phone.id);
  const before = await hashAfter(entries[0].sheet, []);
  for (const count of [1, 2, 5, 20]) {
    const [first, ...rest] = entries.slice(0, count);
    const content = {
      book: BOOK,
      before,
      seen: { seal: null, heads: [] },
      entries: [first!, ...rest] as const,
    };
    const made = await makePage(parts, keys, phone, content);
    expect(made.ok && (made.page.blob.length - 34 - 16) % 256).toBe(0);
  }
});
