/** Epoch records as they travel: who can open them, and that nothing in them can be changed. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { PhoneKeys } from '../../../src/store/store.ts';
import { type EpochKeys, newEpochSecret } from '../../../src/sync/keys/epoch.ts';
import { type EpochBlob, makeEpochBlob, openEpochBlob } from '../../../src/sync/keys/epoch-blob.ts';
import { type EpochRecord, epochRecordBytes, readEpochRecord } from '../../../src/sync/keys/epoch-record.ts';
import { newSheetSecret, recoveryKeysOf, type SheetKeys, sheetKeys } from '../../../src/sync/keys/sheet.ts';
import { rawOf, sign } from '../../../src/sync/wire/sign.ts';
import { BOOK, flipped, newEpoch, newPhone, parts, random } from '../sample.ts';

let phones: readonly PhoneKeys[];
let sheet: SheetKeys;
let keys: EpochKeys;
let record: EpochRecord;
let made: EpochBlob;
const hash = 'ab'.repeat(32);

beforeAll(async () => {
  phones = await Promise.all([newPhone(), newPhone(), newPhone()]);
  sheet = await sheetKeys(crypto, newSheetSecret(crypto));
  keys = await newEpoch();
  const signers = phones.slice(0, 2);
  record = {
    book: BOOK,
    cause: 'removed',
    epoch: keys.id,
    previous: [(await newEpoch()).id],
    earlier: [newEpochSecret(crypto)],
    phones: await Promise.all(
      signers.map(async ({ signing, receiving }) => ({
        role: 'member' as const,
        signingKey: await rawOf(crypto, signing.publicKey),
        receivingKey: await rawOf(crypto, receiving.publicKey),
      })),
    ),
    removed: [phones[2]?.id ?? ''],
    cutOff: [{ sheet: 'sheet-of-the-third', last: 12, hash }],
    recovery: await recoveryKeysOf(crypto, sheet),
    signers: await Promise.all(signers.map(({ signing }) => rawOf(crypto, signing.publicKey))),
  };
  const signed = epochRecordBytes(record);
  const signatures = await Promise.all(
    signers.map(({ signing }) => sign(crypto, signing.privateKey, signed)),
  );
  made = (await makeEpochBlob(parts, keys, record, signatures))!;
});

test('the phones that stay and the sheet open it, and get the key; the removed phone does not', async () => {
  for (const receiving of [phones[0]!.receiving, phones[1]!.receiving, sheet.open]) {
    const opened = await openEpochBlob(crypto, { receiving }, made.blob);
    expect(opened).toMatchObject({ ok: true, record, recordId: made.recordId });
    expect(opened.ok && opened.keys.secret).toEqual(keys.secret);
  }
  expect(await openEpochBlob(crypto, { keys }, made.blob)).toMatchObject({ ok: true, record });
  const removed = await openEpochBlob(crypto, { receiving: phones[2]!.receiving }, made.blob);
  expect(removed).toEqual({ ok: false, code: 'notForUs' });
  const other = await newEpoch();
  const wrong = await openEpochBlob(crypto, { keys: other }, made.blob);
  expect(wrong).toEqual({ ok: false, code: 'otherEpoch', epoch: keys.id });
});

test('who opened a record can seal it for a phone that its signers had not heard of', async () => {
  const late = await newPhone();
  const opened = await openEpochBlob(crypto, { keys }, made.blob);
  const signatures = opened.ok ? opened.signatures : [];
  const also = [await rawOf(crypto, late.receiving.publicKey)];
  const again = (await makeEpochBlob(parts, keys, record, signatures, also))!;
  expect([again.recordId === made.recordId, again.blobId === made.blobId]).toEqual([true, false]);
  const theirs = await openEpochBlob(crypto, { receiving: late.receiving }, again.blob);
  expect(theirs).toMatchObject({ ok: true, record });
});

test('Y3 every changed byte is refused, by whoever has the key', async () => {
  for (const at of made.blob.keys()) {
    const opened = await openEpochBlob(crypto, { keys }, flipped(made.blob, at));
    expect(opened.ok).toBe(false);
  }
  for (let length = 0; length < made.blob.length; length += 7) {
    expect((await openEpochBlob(crypto, { keys }, made.blob.subarray(0, length))).ok).toBe(false);
    expect((await openEpochBlob(crypto, sheetOpener(), random(length))).ok).toBe(false);
  }
});

const sheetOpener = () => ({ receiving: sheet.open });

describe('Y3 a member who changes a field cannot sign it for the others', () => {
  const changes: readonly [string, (one: EpochRecord) => Partial<EpochRecord>][] = [
    ['book', () => ({ book: 'another-book' })],
    ['cause', () => ({ cause: 'sheet' })],
    ['previous', () => ({ previous: [] })],
    ['earlier', () => ({ earlier: [] })],
    ['phones', (one) => ({ phones: one.phones.slice(1) })],
    ['role', (one) => ({ phones: one.phones.map((phone) => ({ ...phone, role: 'support' as const })) })],
    ['removed', () => ({ removed: [] })],
    ['cutOff', () => ({ cutOff: [{ sheet: 'sheet-of-the-third', last: 13, hash }] })],
    ['recovery', () => ({ recovery: null })],
    ['signers', (one) => ({ signers: [...one.signers].reverse() })],
  ];

  test.each(changes)('%s', async (_, change) => {
    const signed = epochRecordBytes(record);
    const signatures = await Promise.all(
      phones.slice(0, 2).map(({ signing }) => sign(crypto, signing.privateKey, signed)),
    );
    const forged = (await makeEpochBlob(parts, keys, { ...record, ...change(record) }, signatures))!;
    expect(await openEpochBlob(crypto, { keys }, forged.blob)).toEqual({ ok: false, code: 'badSignature' });
  });

  test('epoch: a record of one epoch under the key of another', async () => {
    const other = await newEpoch();
    const signatures = [random(64), random(64)];
    await expect(makeEpochBlob(parts, other, record, signatures)).rejects.toThrow('a record of these keys');
  });
});

test('the record reads as written, and not at all where it was cut', () => {
  const signed = epochRecordBytes(record);
  expect(readEpochRecord(signed)).toEqual(record);
  for (const at of signed.keys()) expect(readEpochRecord(signed.subarray(0, at))).toBeNull();
});

test('a receiving key that is no point of the curve is said', async () => {
  const phone = { ...record.phones[0]!, receivingKey: new Uint8Array(65) };
  const signed = { ...record, phones: [phone] };
  expect(await makeEpochBlob(parts, keys, signed, [random(64), random(64)])).toBeNull();
});
