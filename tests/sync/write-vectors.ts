/**
 * Writes tests/vectors/pages.json: one of each format, made from fixed secrets. Signatures and vectors of encryption are
 * random, so each run writes other blobs: it was run once per version of the formats, and what it wrote is opened for ever.
 * `node tests/sync/write-vectors.ts > tests/vectors/pages.json`
 */
import { canonicalText } from '../../src/ledger/bytes.ts';
import type { Card } from '../../src/ledger/cards.ts';
import { civilDate } from '../../src/ledger/civil-date.ts';
import { toHex } from '../../src/store/hashes.ts';
import type { PhoneKeys } from '../../src/store/store.ts';
import { derivePair } from '../../src/sync/keys/derived-pair.ts';
import { epochKeys } from '../../src/sync/keys/epoch.ts';
import { makeEpochBlob } from '../../src/sync/keys/epoch-blob.ts';
import { type EpochRecord, epochRecordBytes } from '../../src/sync/keys/epoch-record.ts';
import { makeAnswer } from '../../src/sync/keys/join-answer.ts';
import { makeCommitment, makeGreeting, makeHello } from '../../src/sync/keys/join-messages.ts';
import { picturesOf, transcriptOf } from '../../src/sync/keys/pictures.ts';
import { makeRestored } from '../../src/sync/keys/restored.ts';
import { recoveryKeysOf, sheetKeys } from '../../src/sync/keys/sheet.ts';
import { sheetGroups, sheetQrText } from '../../src/sync/keys/sheet-text.ts';
import { makeCard, makeErasedCard } from '../../src/sync/pages/card.ts';
import { makePage } from '../../src/sync/pages/page.ts';
import { makeSealQr } from '../../src/sync/pages/seal-qr.ts';
import { deflateWith } from '../../src/sync/wire/deflate.ts';
import { phoneOf, rawOf, sign } from '../../src/sync/wire/sign.ts';
import { toQrText, toWord } from '../../src/sync/wire/words.ts';
import { BOOK, entriesOf, hashAfter, parts } from './sample.ts';

const secretOf = (first: number) => new Uint8Array(32).map((_, at) => (first + at) % 256);

function there<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('a vector could not be made');
  return value;
}

async function phoneFrom(first: number): Promise<PhoneKeys> {
  const signing = await derivePair(crypto, secretOf(first), 'signing');
  const receiving = await derivePair(crypto, secretOf(first + 1), 'receiving');
  return { id: await phoneOf(crypto, await rawOf(crypto, signing.publicKey)), signing, receiving };
}

const [phone, newcomer] = [await phoneFrom(10), await phoneFrom(20)];
const keys = await epochKeys(crypto, secretOf(1));
const signingKey = await rawOf(crypto, phone.signing.publicKey);
const receivingKey = await rawOf(crypto, phone.receiving.publicKey);

async function pageVector(deflate: typeof parts.deflate) {
  const [first, ...rest] = entriesOf(phone.id, 11);
  const entries = [first, ...rest.slice(0, 3)] as const;
  const before = await hashAfter(first.sheet, []);
  const seen = { seal: 'sheet-b:12', heads: [{ sheet: 'sheet-c', last: 4, hash: 'a1'.repeat(32) }] };
  const made = await makePage({ crypto, deflate }, keys, phone, { book: BOOK, before, seen, entries });
  const { blob, blobId, pageId } = there(made.ok ? made.page : null);
  const { sheet, number } = first;
  const page = { phone: phone.id, sheet, first: number, before, seen, entries: entries.map(canonicalText) };
  return { blob: toHex(blob), blobId, pageId, ...page };
}

async function cardVectors() {
  const card: Card = { kind: 'text', book: BOOK, id: 'text-1', version: 2, text: 'Màquina de cosir · 2 €' };
  const [made, stone] = [
    await makeCard(parts, keys, phone, card),
    await makeErasedCard(parts, keys, phone, card),
  ];
  return {
    card: { blob: toHex(made.blob), blobId: made.blobId, phone: phone.id, card },
    erasedCard: {
      blob: toHex(stone.blob),
      blobId: stone.blobId,
      phone: phone.id,
      id: card.id,
      version: stone.version,
    },
  };
}

async function joiningVector(mode: 'room' | 'distance') {
  const hello = await makeHello(crypto, newcomer, mode);
  const commitment = mode === 'distance' ? await makeCommitment(crypto, hello) : null;
  const greeting = there(await makeGreeting(crypto, phone, commitment ?? hello));
  const welcome = {
    book: BOOK,
    role: 'member',
    secrets: [keys.secret],
    endpoint: 'https://caixeta.example',
  } as const;
  const answer = there(await makeAnswer(crypto, phone, { hello, greeting }, welcome));
  const transcript = await transcriptOf(crypto, hello, greeting);
  return {
    mode,
    commitment: commitment && toHex(commitment),
    hello: toHex(hello),
    greeting: toHex(greeting),
    transcript: toHex(transcript),
    pictures: await picturesOf(crypto, transcript, mode === 'room' ? 4 : 8),
    answer: toHex(answer),
    from: phone.id,
    welcome: { ...welcome, secrets: welcome.secrets.map(toHex) },
  };
}

async function sheetVectors() {
  const secret = secretOf(30);
  const sheet = await sheetKeys(crypto, secret);
  const recovery = await recoveryKeysOf(crypto, sheet);
  const record: EpochRecord = {
    book: BOOK,
    cause: 'sheet',
    epoch: keys.id,
    previous: ['0f'.repeat(16)],
    earlier: [secretOf(2)],
    phones: [{ role: 'member', signingKey, receivingKey }],
    removed: [],
    cutOff: [{ sheet: 'sheet-d', last: 3, hash: 'b2'.repeat(32) }],
    recovery,
    signers: [signingKey],
  };
  const signature = await sign(crypto, phone.signing.privateKey, epochRecordBytes(record));
  const made = there(await makeEpochBlob(parts, keys, record, [signature]));
  const statement = await makeRestored(crypto, sheet, { book: BOOK, signingKey, epoch: keys.id });
  return {
    sheet: {
      secret: toHex(secret),
      groups: sheetGroups(secret),
      qr: sheetQrText(secret),
      openKey: toHex(recovery.openKey),
      signKey: toHex(recovery.signKey),
      wayTag: recovery.wayTag,
      wayToken: recovery.wayToken,
      wayBox: sheet.way.box,
    },
    epochRecord: {
      blob: toHex(made.blob),
      blobId: made.blobId,
      recordId: made.recordId,
      signed: toHex(epochRecordBytes(record)),
    },
    restored: { statement: toHex(statement), phone: phone.id },
  };
}

async function sealVector() {
  const entry = {
    ...entriesOf(phone.id, 11)[0],
    kind: 'meeting-sealed',
    body: {
      number: 7,
      balances: [
        { account: 'box', balance: 12_500 },
        { account: 'loan/sheet-b:3', balance: 5_000 },
        { account: 'savings/member-1', balance: -10_000 },
        { account: 'savings/member-2', balance: -7_500 },
      ],
    },
  };
  const made = await makeSealQr(crypto, phone, entry, {
    book: BOOK,
    heldOn: civilDate('2026-11-14'),
    currency: { code: 'EUR', digits: 2 },
    numberOf: (account) => (account.endsWith('2') ? 2 : 1),
  });
  const bytes = there(made.ok ? made.bytes : null);
  return { bytes: toHex(bytes), qr: toQrText(bytes), word: toWord(bytes), phone: phone.id };
}

const vectors = {
  about:
    'One of each format of docs/spec/pages.md, version 1, made once. Hex. A phone’s pairs are DeriveKeyPair of two secrets.',
  book: BOOK,
  phone: { id: phone.id, signingSecret: toHex(secretOf(10)), receivingSecret: toHex(secretOf(11)) },
  newcomer: { id: newcomer.id, signingSecret: toHex(secretOf(20)), receivingSecret: toHex(secretOf(21)) },
  epoch: { secret: toHex(keys.secret), id: keys.id, ...keys.endpoint },
  page: await pageVector(parts.deflate),
  storedPage: await pageVector(deflateWith(undefined)),
  ...(await cardVectors()),
  joining: [await joiningVector('room'), await joiningVector('distance')],
  ...(await sheetVectors()),
  seal: await sealVector(),
};
process.stdout.write(`${JSON.stringify(vectors, null, 1)}\n`);
