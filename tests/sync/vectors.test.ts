/** Golden vectors of every format of sync: what was written once is opened, and derived, the same for ever. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { canonicalText } from '../../src/ledger/bytes.ts';
import { toHex } from '../../src/store/hashes.ts';
import type { PhoneKeys } from '../../src/store/store.ts';
import { derivePair } from '../../src/sync/keys/derived-pair.ts';
import { type EpochKeys, epochKeys } from '../../src/sync/keys/epoch.ts';
import { openEpochBlob } from '../../src/sync/keys/epoch-blob.ts';
import { epochRecordBytes } from '../../src/sync/keys/epoch-record.ts';
import { openAnswer } from '../../src/sync/keys/join-answer.ts';
import { greetingFits, makeCommitment } from '../../src/sync/keys/join-messages.ts';
import { picturesOf, transcriptOf } from '../../src/sync/keys/pictures.ts';
import { openRestored } from '../../src/sync/keys/restored.ts';
import { recoveryKeysOf, sheetKeys } from '../../src/sync/keys/sheet.ts';
import { parseSheet, sheetGroups, sheetQrText } from '../../src/sync/keys/sheet-text.ts';
import { openCard } from '../../src/sync/pages/card.ts';
import { openPage } from '../../src/sync/pages/page.ts';
import { openSealQr } from '../../src/sync/pages/seal-qr.ts';
import { rawOf } from '../../src/sync/wire/sign.ts';
import { fromText, toQrText, toWord } from '../../src/sync/wire/words.ts';
import { hexBytes } from '../../src/sync/wire/write.ts';
import { readerFor } from './sample.ts';

const vectors = JSON.parse(readFileSync('tests/vectors/pages.json', 'utf8'));
const { book } = vectors;
let keys: EpochKeys;
let newcomer: Pick<PhoneKeys, 'receiving'>;

beforeAll(async () => {
  keys = await epochKeys(crypto, hexBytes(vectors.epoch.secret));
  const receiving = await derivePair(crypto, hexBytes(vectors.newcomer.receivingSecret), 'receiving');
  newcomer = { receiving };
});

const reader = () => readerFor([keys], [vectors.phone.id], book);

test('the keys of an epoch', () => {
  const { id, tag, writeToken, box } = vectors.epoch;
  expect({ id: keys.id, ...keys.endpoint }).toEqual({ id, tag, writeToken, box });
});

test.each(['page', 'storedPage'])('%s', async (name) => {
  const { blob, blobId: _, entries, ...page } = vectors[name];
  const opened = await openPage(reader(), hexBytes(blob));
  expect(opened).toMatchObject({ ok: true, book, ...page });
  expect(opened.ok && opened.entries.map(canonicalText)).toEqual(entries);
});

test('the card and the stone of an erased one', async () => {
  const { card, blob, phone } = vectors.card;
  expect(await openCard(reader(), card, hexBytes(blob))).toMatchObject({ ok: true, card, phone });
  const stone = vectors.erasedCard;
  expect(await openCard(reader(), stone, hexBytes(stone.blob))).toMatchObject({ ok: true, card: null });
});

test.each([0, 1])('joining %i', async (at) => {
  const { mode, commitment, pictures, from, welcome, ...hex } = vectors.joining[at];
  const [hello, greeting] = [hexBytes(hex.hello), hexBytes(hex.greeting)];
  expect(await greetingFits(crypto, hello, greeting)).toBe(true);
  if (mode === 'distance') expect(toHex(await makeCommitment(crypto, hello))).toBe(commitment);
  const transcript = await transcriptOf(crypto, hello, greeting);
  expect(toHex(transcript)).toBe(hex.transcript);
  expect(await picturesOf(crypto, transcript, mode === 'room' ? 4 : 8)).toEqual(pictures);
  const opened = await openAnswer(crypto, newcomer, { hello, greeting }, hexBytes(hex.answer));
  const secrets = welcome.secrets.map(hexBytes);
  expect(opened).toEqual({ ok: true, from, welcome: { ...welcome, secrets } });
});

test('the recovery sheet, what it opens and what it signs', async () => {
  const { secret, groups, qr, wayBox, ...publicHalves } = vectors.sheet;
  const bytes = hexBytes(secret);
  expect([sheetGroups(bytes), sheetQrText(bytes)]).toEqual([groups, qr]);
  expect(parseSheet(qr)).toEqual({ ok: true, secret: bytes });
  const sheet = await sheetKeys(crypto, bytes);
  const { openKey, signKey, wayTag, wayToken } = await recoveryKeysOf(crypto, sheet);
  expect({ openKey: toHex(openKey), signKey: toHex(signKey), wayTag, wayToken }).toEqual(publicHalves);
  expect(sheet.way.box).toBe(wayBox);
  const { blob, recordId, signed } = vectors.epochRecord;
  const opened = await openEpochBlob(crypto, { receiving: sheet.open }, hexBytes(blob));
  expect(opened).toMatchObject({ ok: true, recordId });
  expect(opened.ok && toHex(epochRecordBytes(opened.record))).toBe(signed);
  const { statement, phone } = vectors.restored;
  const ours = await rawOf(crypto, sheet.sign.publicKey);
  expect(await openRestored(crypto, book, ours, hexBytes(statement))).toMatchObject({ ok: true, phone });
});

test('the QR of a seal, as bytes, as letters of a QR and as a word', async () => {
  const { bytes: hex, qr, word, phone } = vectors.seal;
  const bytes = hexBytes(hex);
  expect([toQrText(bytes), toWord(bytes)]).toEqual([qr, word]);
  expect([fromText(qr), fromText(word)]).toEqual([bytes, bytes]);
  expect(await openSealQr(crypto, bytes)).toEqual({
    ok: true,
    phone,
    figures: {
      book,
      seal: expect.stringMatching(/^[0-9a-f]{32}$/u),
      meeting: 7,
      heldOn: '2026-11-14',
      currency: 'EUR',
      digits: 2,
      balances: [
        { stem: 'box', number: 0, balance: 12_500 },
        { stem: 'savings', number: 1, balance: -10_000 },
        { stem: 'savings', number: 2, balance: -7_500 },
        { stem: 'loan', number: 1, balance: 5_000 },
      ],
    },
  });
});
