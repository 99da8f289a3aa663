/** A year on the wire: its bytes against the budget, that it all opens again, and that nothing of it is in clear. */
import { beforeAll, expect, test } from 'vitest';
import { canonicalText } from '../../../src/ledger/bytes.ts';
import type { Entry } from '../../../src/ledger/entry.ts';
import type { PhoneKeys } from '../../../src/store/store.ts';
import { type EpochKeys, newEpochSecret } from '../../../src/sync/keys/epoch.ts';
import { makeEpochBlob } from '../../../src/sync/keys/epoch-blob.ts';
import { epochRecordBytes } from '../../../src/sync/keys/epoch-record.ts';
import { newSheetSecret, recoveryKeysOf, sheetKeys } from '../../../src/sync/keys/sheet.ts';
import { makeCard } from '../../../src/sync/pages/card.ts';
import { cutPages } from '../../../src/sync/pages/cut.ts';
import { makePage, openPage } from '../../../src/sync/pages/page.ts';
import { rawOf, sign } from '../../../src/sync/wire/sign.ts';
import type { Bytes } from '../../../src/sync/wire/write.ts';
import { BOOK, hashAfter, newEpoch, newPhone, parts, readerFor } from '../sample.ts';
import { MEETINGS, type YearBook, yearBook } from './year-book.ts';

let phone: PhoneKeys;
let keys: EpochKeys;
let year: YearBook;
let atSeals: readonly Bytes[];
let live: readonly Bytes[];
const bytesOf = (blobs: readonly Bytes[]) => blobs.reduce((sum, blob) => sum + blob.length, 0);

/** The pages of a sheet, in parts of so many entries. */
async function pagesOf(
  sheet: readonly Entry[],
  counts: readonly number[],
  seal: string | null,
): Promise<Bytes[]> {
  const blobs: Bytes[] = [];
  let at = 0;
  for (const count of counts) {
    const [first, ...rest] = sheet.slice(at, at + count);
    const before = await hashAfter(first!.sheet, sheet.slice(0, at));
    const made = await makePage(parts, keys, phone, {
      book: BOOK,
      before,
      seen: { seal, heads: [] },
      entries: [first!, ...rest],
    });
    blobs.push(made.ok ? made.page.blob : expect.fail(made.code));
    at += count;
  }
  return blobs;
}

beforeAll(async () => {
  phone = await newPhone();
  keys = await newEpoch();
  year = await yearBook(BOOK, phone.id);
  const [sealed, cut]: [Bytes[], Bytes[]] = [[], []];
  let seal: string | null = null;
  for (const sheet of Map.groupBy(year.entries, (entry) => entry.sheet).values()) {
    const whole = cutPages({ waiting: sheet, ageMs: 300_000, carrierReady: true, hidden: true });
    sealed.push(...(await pagesOf(sheet, whole, seal)));
    const lines = Array.from({ length: Math.ceil(sheet.length / 25) }, (_, at) =>
      Math.min(25, sheet.length - at * 25),
    );
    cut.push(...(await pagesOf(sheet, lines, seal)));
    const last = sheet.at(-1)!;
    if (last.kind === 'meeting-sealed') seal = `${last.sheet}:${last.number}`;
  }
  [atSeals, live] = [sealed, cut];
}, 60_000);

test('a year of 25 members is at most 100 KB cut at seals, 400 KB live', () => {
  const own = year.entries.reduce((sum, entry) => sum + canonicalText(entry).length, 0);
  const say = (blobs: readonly Bytes[]) => `${blobs.length} pages, ${bytesOf(blobs)} bytes`;
  process.stdout.write(
    `A year of ${MEETINGS} meetings: ${year.entries.length} entries of ${own} bytes; ` +
      `cut at seals ${say(atSeals)}; live ${say(live)}\n`,
  );
  expect(year.entries.filter(({ kind }) => kind === 'meeting-sealed')).toHaveLength(MEETINGS);
  expect(bytesOf(atSeals)).toBeLessThanOrEqual(100_000);
  expect(bytesOf(live)).toBeLessThanOrEqual(400_000);
  for (const blob of [...atSeals, ...live]) expect(blob.length).toBeLessThanOrEqual(65_536);
});

test('all of it opens again, byte for byte', async () => {
  const reader = readerFor([keys], [phone.id]);
  for (const blobs of [atSeals, live]) {
    const opened = await Promise.all(blobs.map((blob) => openPage(reader, blob)));
    const entries = opened.flatMap((page) => (page.ok ? page.entries : []));
    expect(entries.map(canonicalText)).toEqual(year.entries.map(canonicalText));
  }
});

test('Y4 no name, amount, id, key or secret of the year is in anything that travels', async () => {
  const sheet = await sheetKeys(crypto, newSheetSecret(crypto));
  const recovery = await recoveryKeysOf(crypto, sheet);
  const [signingKey, receivingKey] = [
    await rawOf(crypto, phone.signing.publicKey),
    await rawOf(crypto, phone.receiving.publicKey),
  ];
  const earlier = newEpochSecret(crypto);
  const record = {
    book: BOOK,
    cause: 'sheet' as const,
    epoch: keys.id,
    previous: ['12'.repeat(16)],
    earlier: [earlier],
    phones: [{ role: 'member' as const, signingKey, receivingKey }],
    removed: [],
    cutOff: [],
    recovery,
    signers: [signingKey],
  };
  const signature = await sign(crypto, phone.signing.privateKey, epochRecordBytes(record));
  const epoch = await makeEpochBlob(parts, keys, record, [signature]);
  const cards = await Promise.all(year.cards.map((card) => makeCard(parts, keys, phone, card)));
  const wire = Buffer.concat([...atSeals, ...live, ...cards.map(({ blob }) => blob), epoch!.blob]);

  const raw = [keys.secret, earlier, signingKey, receivingKey, recovery.openKey, recovery.signKey];
  const { tag, writeToken } = keys.endpoint;
  const hex = [tag, writeToken, recovery.wayTag, recovery.wayToken, BOOK, phone.id];
  const ids = [...new Set(year.entries.flatMap(({ sheet: id, intent }) => [id, intent]))];
  const inClear: Buffer[] = [
    ...year.names.map((name) => Buffer.from(name)),
    ...year.amounts.map((amount) => Buffer.from(`:${amount},"`)),
    ...['amount', 'Practice group', 'member-joined', 'meeting-sealed', 'savings/'].map((word) =>
      Buffer.from(word),
    ),
    ...[...hex, ...ids].flatMap((id) => [Buffer.from(id), Buffer.from(id, 'hex')]),
    ...raw.flatMap((bytes) => [Buffer.from(bytes), Buffer.from(Buffer.from(bytes).toString('base64url'))]),
  ];
  expect(inClear.length).toBeGreaterThan(1_000);
  expect(inClear.filter((secret) => wire.includes(secret))).toEqual([]);
  // The search itself finds what is there: the epoch's id stands in every header.
  expect(wire.includes(Buffer.from(keys.id, 'hex'))).toBe(true);
});
